import { Problem } from '../../model/problem.ts'
import type { HalfYear } from '../../model/synthesis.ts'
import { monthsOfHalfYear } from '../../model/synthesis.ts'
import { type Texts, textsOf } from '../../model/text.ts'
import { confirmedAtTheLatest } from '../../model/theme-table-edition.ts'
import type { OperationContext } from '../operation.ts'

type Policy = Pick<OperationContext, 'definitions'>

/** Why there are no protected tables of a half-year yet, who makes them possible and when at the latest. */
export function unconfirmedTexts({ definitions }: Policy, halfYear: HalfYear): Texts {
  const latest = confirmedAtTheLatest(halfYear, definitions.socialReporting.policy.confirmedAfterDays)
  const period = halfYearLabel(halfYear)
  return {
    fi: `Puolivuoden ${period} havaintotaulukoita ei ole vielä vahvistettu. Alueen koordinaattori vahvistaa ne, kun havainnot on luokiteltu. Jos hän ei ehdi, ne vahvistuvat itsestään ${day(latest, 'fi')}.`,
    sv: `Observationstabellerna för halvåret ${period} är ännu inte fastställda. Områdets koordinator fastställer dem när observationerna är kodade. Annars fastställs de automatiskt ${day(latest, 'sv')}.`,
    en: `The tables of observations of the half-year ${period} have not been confirmed yet. The county’s coordinator confirms them when the observations have been coded. Otherwise they are confirmed automatically on ${day(latest, 'en')}.`,
  }
}

/** `2024H1` → `1–6/2024`. */
export function halfYearLabel(halfYear: HalfYear): string {
  return `${halfYear.endsWith('H1') ? '1–6' : '7–12'}/${halfYear.slice(0, 4)}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

function day(date: string, language: keyof Texts): string {
  const [year, month, number] = date.split('-').map(Number)
  return language === 'en' ? `${number} ${MONTHS[(month ?? 1) - 1]} ${year}` : `${number}.${month}.${year}`
}

/** Nobody has confirmed the half-year yet. */
export function unconfirmed(context: Policy, halfYear: HalfYear): Problem {
  return new Problem({
    code: 'theme-table-unconfirmed',
    kind: 'refused',
    place: 'from',
    parameters: { halfYear },
    texts: unconfirmedTexts(context, halfYear),
  })
}

/** Not a half-year, or one that goes on. */
export function notEnded(): Problem {
  return new Problem({
    code: 'theme-table-not-ended',
    kind: 'refused',
    place: 'halfYear',
    texts: {
      fi: 'Vain päättyneen puolivuoden voi vahvistaa. Odota, että puolivuosi on ohi.',
      sv: 'Bara ett halvår som har gått kan fastställas. Vänta tills halvåret är slut.',
      en: 'Only a half-year that has ended can be confirmed. Wait until it is over.',
    },
  })
}

/** @returns the months of an ended half-year. @throws Problem `theme-table-not-ended`. */
export function requireEnded(halfYear: HalfYear, today: string): { readonly from: string; readonly until: string } {
  const months = monthsOfHalfYear(halfYear)
  if (!months || months.until >= today.slice(0, 7)) throw notEnded()
  return months
}

/** Too little has changed for another edition. */
export function tooFewChanges({ changed, smallest }: { readonly changed: number; readonly smallest: number }): Problem {
  const fill = (text: string) => text.replaceAll('{changed}', String(changed)).replaceAll('{smallest}', String(smallest))
  return new Problem({
    code: 'theme-table-too-few-changes',
    kind: 'conflict',
    parameters: { changed, smallest },
    texts: textsOf((language) => fill(TOO_FEW[language])),
  })
}

const TOO_FEW: Texts = {
  fi: 'Vahvistuksen jälkeen muuttuneita havaintoja on {changed}. Uuden version voi vahvistaa, kun muuttuneita on riittävästi: vähintään {smallest} tullutta tai {smallest} poistunutta. Kahta versiota vertaamalla voisi muuten nähdä, mitä yksittäinen havainto koskee.',
  sv: '{changed} observationer har ändrats efter fastställandet. En ny version kan fastställas när ändringarna är tillräckligt många: minst {smallest} som har tillkommit eller {smallest} som har fallit bort. Annars kunde man genom att jämföra två versioner se vad en enskild observation gäller.',
  en: '{changed} observations have changed since the half-year was confirmed. A new edition can be confirmed when enough of them have: at least {smallest} that came or {smallest} that went. Otherwise somebody who compares two editions could see what a single observation is about.',
}

/** A new edition says why it was made. */
export function reasonNeeded(): Problem {
  return new Problem({
    code: 'theme-table-reason-needed',
    kind: 'refused',
    place: 'reason',
    texts: {
      fi: 'Kerro, miksi puolivuosi vahvistetaan uudelleen.',
      sv: 'Berätta varför halvåret fastställs på nytt.',
      en: 'Say why the half-year is confirmed again.',
    },
  })
}

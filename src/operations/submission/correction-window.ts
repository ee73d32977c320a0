import type { Collection } from '../../model/collection.ts'
import { Problem } from '../../model/problem.ts'
import { ANSWERED_STATES } from '../../model/submission.ts'
import type { Texts } from '../../model/text.ts'
import type { HeldSubmission } from './held-submission.ts'

/**
 * Why no correction of the answer may be asked for on a day; null when it may. Until the round's last day of corrections always; after it
 * only where the collection takes corrections of earlier rounds: those are published as a revision. A form that was reopened is corrected
 * in the form itself.
 */
export function whyNotCorrectable(
  { submission, round }: HeldSubmission,
  { collection, today }: { readonly collection: Collection; readonly today: string },
): Problem | null {
  if (submission.state === 'reopened') return correctInForm()
  if (submission.sent_version === 0 || !ANSWERED_STATES.includes(submission.state)) return nothingToCorrect()
  const isOver = isAfterCorrections({ round }, today)
  return isOver && !collection.settings.mayCorrectEarlierRounds ? correctionsOver(round.last_correction, collection) : null
}

/** Whether the time of corrections of the round is over: what is corrected now is published as a revision. */
export function isAfterCorrections({ round }: Pick<HeldSubmission, 'round'>, today: string): boolean {
  return round.state === 'closed' || round.last_correction < today
}

function correctInForm(): Problem {
  return problem('correct-in-form', {
    fi: 'Lomake on avattu uudelleen. Korjaa vastaukset lomakkeessa ja lähetä se uudelleen; erillistä pyyntöä ei tarvita.',
    sv: 'Formuläret är öppnat på nytt. Rätta svaren i formuläret och skicka det igen; ingen särskild begäran behövs.',
    en: 'The form has been opened again. Correct the answers in the form and send it again; no request is needed.',
  })
}

function nothingToCorrect(): Problem {
  return problem('nothing-to-correct', {
    fi: 'Korjausta voi pyytää vasta, kun vastaus on lähetetty.',
    sv: 'En rättelse kan begäras först när svaret har skickats.',
    en: 'A correction can be asked for only when the answer has been sent.',
  })
}

function correctionsOver(lastDay: string, { contact }: Collection): Problem {
  const day = (locale: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${lastDay}T12:00:00Z`),
    )
  return new Problem({
    code: 'corrections-over',
    kind: 'conflict',
    parameters: { lastDay },
    texts: {
      fi: `Kierroksen korjauksia otettiin vastaan ${day('fi-FI')} asti. Ota yhteyttä: ${contact.fi}. Tiedonkeruun hoitaja voi avata lomakkeen uudelleen.`,
      sv: `Rättelser av omgången togs emot till och med ${day('sv-FI')}. Kontakta: ${contact.sv}. Den som sköter insamlingen kan öppna formuläret på nytt.`,
      en: `Corrections of the round were taken until ${day('en-GB')}. Turn to: ${contact.en}. Those who run the collection can open the form again.`,
    },
  })
}

function problem(code: string, texts: Texts): Problem {
  return new Problem({ code, kind: 'conflict', texts })
}

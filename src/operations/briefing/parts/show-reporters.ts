import { projectedFacts } from '../../../analyse/social/edition-facts.ts'
import { monthWords } from '../../../disseminate/briefing/day-of-briefing.ts'
import type { ShownTable } from '../../../model/briefing-content.ts'
import { fillTexts, type Texts, textsOf } from '../../../model/text.ts'
import type { MonthRange } from '../../../model/theme-table.ts'
import { halfYearOfMonth } from '../../../model/theme-table-edition.ts'
import { type ConfirmedHalfYear, confirmedHalfYears } from '../../theme-table/confirmed.ts'
import { unconfirmedTexts } from '../../theme-table/edition-problems.ts'
import { type Gathering, halfYearWithin, type ShowPart } from './gathering.ts'

/**
 * Who reported in the newest whole half-year: observations by professional group. Groups with few observations are joined to one line, and the next smallest with them
 * while that line is small too; so nothing is hidden and nothing can be computed. When all of it is small, only that is told.
 */
export const showReporters: ShowPart = async (gathering) => {
  const { briefing, context } = gathering
  if (briefing.owner === 'national') return { kind: 'missing', of: 'reporters', why: NATIONAL }
  const { lists, policy } = context.definitions.socialReporting
  const range = halfYearWithin(briefing, context)
  if (range === null) return { kind: 'missing', of: 'reporters', why: TOO_SHORT }
  const [confirmed] = await confirmedHalfYears(context, { organiser: briefing.owner, ...range })
  if (!confirmed) return { kind: 'missing', of: 'reporters', why: unconfirmedTexts(context, halfYearOfMonth(range.from)) }
  const counted = countsByProfession(confirmed)
  const all = counted.reduce((sum, { reports }) => sum + reports, 0)
  if (all === 0) return { kind: 'missing', of: 'reporters', why: NOTHING }
  const nameOf = (code: string) => lists.professions.codes.find(({ key }) => key === code)?.names ?? CLIENTS
  const { shown, joined } = joinedSmall(counted, policy.smallestShown)
  const order = [...lists.professions.codes.map(({ key }) => key), '']
  const rows = [...shown].sort((a, b) => order.indexOf(a.profession) - order.indexOf(b.profession))
  return {
    kind: 'table',
    of: 'reporters',
    caption: textsOf(
      (language) => `${CAPTION[language]}, ${monthWords({ periodFrom: range.from, periodUntil: range.until }, language)}`,
    ),
    head: lists.professions.names,
    columns: [{ key: 'reports', names: REPORTS }],
    rows: [
      ...rows.map(({ profession, reports }) => ({
        key: profession || 'clients',
        names: nameOf(profession),
        cells: [cellOf(reports)],
      })),
      ...(joined > 0 ? [{ key: 'joined', names: JOINED, cells: [joined < policy.smallestShown ? HIDDEN : cellOf(joined)] }] : []),
      { key: 'all', names: ALL, cells: [all < policy.smallestShown ? HIDDEN : cellOf(all)] },
    ],
    notes: [
      ...whenOther(range, gathering.briefing),
      PEOPLE,
      ...(joined > 0 ? [fillTexts(SMALL, { n: policy.smallestShown })] : []),
    ],
    hasChart: false,
    isProtected: true,
  } satisfies ShownTable
}

interface Counted {
  readonly profession: string
  readonly reports: number
}

/** Of the first edition of the half-year. Clients and residents have no profession: the empty one. */
function countsByProfession({ first }: ConfirmedHalfYear): Counted[] {
  const professions = first.observations === 0 ? [] : projectedFacts(first.facts, ['profession']).split('\n')
  return [...Map.groupBy(professions, (one) => one)].map(([profession, own]) => ({ profession, reports: own.length }))
}

/** Lines that may be told, and the sum of those joined: at least `smallest`, or everything. */
export function joinedSmall(counted: readonly Counted[], smallest: number): { shown: Counted[]; joined: number } {
  const rising = [...counted].sort((a, b) => a.reports - b.reports || (a.profession < b.profession ? -1 : 1))
  let joined = 0
  let next = rising.shift()
  while (next && (next.reports < smallest || (joined > 0 && joined < smallest))) {
    joined += next.reports
    next = rising.shift()
  }
  return { shown: next ? [next, ...rising] : [], joined }
}

function cellOf(value: number) {
  return { value, mark: '' }
}
const HIDDEN = { value: null, mark: ':' }

/** The tables are of a half-year; a reader of the cover must know when that is less than the months of the briefing. */
function whenOther(range: MonthRange, { periodFrom, periodUntil }: Gathering['briefing']): Texts[] {
  if (range.from === periodFrom && range.until === periodUntil) return []
  return [TABLES_OF_HALF_YEAR]
}

const TABLES_OF_HALF_YEAR: Texts = {
  fi: 'Raportin taulukot kertovat jakson viimeisimmästä kokonaisesta puolivuodesta.',
  sv: 'Rapportens tabeller gäller periodens senaste hela halvår.',
  en: 'The tables of the briefing are of the latest whole half-year of its period.',
}
const CAPTION: Texts = {
  fi: 'Havainnot havainnoijan ammattiryhmän mukaan',
  sv: 'Observationer efter observatörens yrkesgrupp',
  en: 'Observations by the reporter’s professional group',
}
const REPORTS: Texts = { fi: 'Havaintoja', sv: 'Observationer', en: 'Observations' }
const CLIENTS: Texts = { fi: 'Asiakkaat ja asukkaat', sv: 'Klienter och invånare', en: 'Clients and residents' }
const JOINED: Texts = { fi: 'Pienet ryhmät yhdessä', sv: 'Små grupper tillsammans', en: 'Small groups together' }
const ALL: Texts = { fi: 'Yhteensä', sv: 'Totalt', en: 'In all' }
const PEOPLE: Texts = {
  fi: 'Luvut ovat havaintoja, eivät ihmisiä: nimettömien lähettäjien määrää ei voi laskea.',
  sv: 'Talen är observationer, inte personer: antalet anonyma avsändare kan inte räknas.',
  en: 'Observations, not people: how many people sent without a name cannot be counted.',
}
const SMALL: Texts = {
  fi: 'Ryhmät, joilta tuli alle {n} havaintoa, on yhdistetty yhdeksi riviksi.',
  sv: 'Grupper med färre än {n} observationer har slagits ihop till en rad.',
  en: 'Groups with fewer than {n} observations are joined to one line.',
}
const TOO_SHORT: Texts = {
  fi: 'Luvut kerrotaan kokonaisesta, päättyneestä puolivuodesta. Raportin jaksossa ei ole sellaista. Muuta jaksoa tai irrota osa.',
  sv: 'Talen gäller ett helt halvår som har gått. Rapportens period innehåller inget sådant. Ändra perioden eller ta loss delen.',
  en: 'Counts are told of a whole half-year, and the briefing’s period holds none that has ended. Change the period or take the part out.',
}
const NATIONAL: Texts = {
  fi: 'Kansallisessa raportissa ei ole alueiden havaintoja.',
  sv: 'I en nationell rapport finns inga observationer från områdena.',
  en: 'A national briefing holds no observations of the counties.',
}
const NOTHING: Texts = {
  fi: 'Jaksolta ei ole yhtään vastaanotettua havaintoa.',
  sv: 'Det finns inga mottagna observationer från perioden.',
  en: 'No observation of the period has been taken in.',
}

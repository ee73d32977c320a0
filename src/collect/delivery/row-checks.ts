import type { IsoDate } from '../../model/period.ts'
import { ageOn } from '../../model/person.ts'
import { checkOf, type DeliveryRules } from './delivery-rules.ts'
import type { Observation } from './observation.ts'
import type { ParsedRow } from './row-parsing.ts'

/** What the checks of a row look at. */
export interface RowFacts {
  readonly row: ParsedRow
  readonly birthDate: IsoDate | null
  /** Two-digit organiser of the package. */
  readonly organiser: string
  /** A task, or `child_welfare_act`; null when the code was not known. */
  readonly content: string | null
  /** Columns of start and end, and of what must have happened before the delivery. */
  readonly columns: { readonly start: string; readonly end: string; readonly happened: string }
  readonly createdOn: IsoDate
  readonly periodEnd: IsoDate
}

export type RowCheck = (facts: RowFacts, rules: DeliveryRules) => readonly Observation[]

const NOTHING: readonly Observation[] = []

/** The checks of one row, in the order they are reported. Limits and texts are definitions. */
export const ROW_CHECKS: readonly RowCheck[] = [
  endBeforeStart,
  startAfterDelivery,
  startImprobablyEarly,
  homeOutsideOrganiser,
  ageAgainstTask,
  taskNotCollected,
  otherOrganiser,
]

/** D08. A partial date is only wrong when every day it can be is wrong. */
function endBeforeStart({ row, columns }: RowFacts): readonly Observation[] {
  const start = row.dates.get(columns.start)
  const end = row.dates.get(columns.end)
  if (!start || !end || end.last >= start.first) return NOTHING
  const parameters = { startColumn: columns.start, endColumn: columns.end, start: start.first, end: end.last }
  return [{ rule: 'D08', columns: [columns.end], observed: end.last, expected: `>= ${start.first}`, parameters }]
}

/** D09 */
function startAfterDelivery({ row, columns, createdOn }: RowFacts): readonly Observation[] {
  const start = row.dates.get(columns.happened)
  if (!start || start.first <= createdOn) return NOTHING
  const observed = row.raw.get(columns.happened) ?? start.first
  return [{ rule: 'D09', columns: [columns.happened], observed, expected: `<= ${createdOn}`, parameters: { created: createdOn } }]
}

/** D10 */
function startImprobablyEarly({ row, columns, birthDate }: RowFacts, rules: DeliveryRules): readonly Observation[] {
  const start = row.dates.get(columns.start) ?? row.dates.get(columns.happened)
  const column = row.dates.has(columns.start) ? columns.start : columns.happened
  if (!start) return NOTHING
  const earliestYear = checkOf(rules, 'D10').parameters.earliestYear ?? 0
  const isBeforeYear = Number(start.last.slice(0, 4)) < earliestYear
  if (!isBeforeYear && (birthDate === null || start.last >= birthDate)) return NOTHING
  const expected = isBeforeYear ? `>= ${earliestYear}-01-01` : '>= date of birth'
  return [
    {
      rule: 'D10',
      columns: [column],
      observed: row.raw.get(column) ?? start.first,
      expected,
      cause: isBeforeYear ? 'year' : 'birth',
    },
  ]
}

/** D11 */
function homeOutsideOrganiser({ row, organiser }: RowFacts, rules: DeliveryRules): readonly Observation[] {
  const municipality = row.codes.get('kotikunta')
  if (municipality === undefined || rules.countyOfMunicipality.get(municipality) === organiser) return NOTHING
  return [{ rule: 'D11', columns: ['kotikunta'], observed: municipality, parameters: { municipality, organiser } }]
}

/** D14, by the age at the end of the relationship, or of the quarter when it goes on. */
function ageAgainstTask({ row, columns, birthDate, content, periodEnd }: RowFacts, rules: DeliveryRules): readonly Observation[] {
  const limit = checkOf(rules, 'D14').ageLimits.find((candidate) => candidate.content === content)
  if (!limit || birthDate === null) return NOTHING
  const end = row.dates.get(columns.end)?.last
  const age = ageOn(birthDate, end !== undefined && end < periodEnd ? end : periodEnd)
  if (age < 0) return NOTHING // an end before birth is a matter of D08 or D10
  if (age >= limit.from && age <= limit.to) return NOTHING
  const parameters = { age, content: rules.contentNames.get(limit.content) ?? limit.content, from: limit.from, to: limit.to }
  return [
    {
      rule: 'D14',
      columns: ['syntymaaika'],
      observed: String(age),
      expected: `${limit.from}–${limit.to}`,
      cause: limit.content,
      parameters,
    },
  ]
}

/** D17 */
function taskNotCollected({ row }: RowFacts, rules: DeliveryRules): readonly Observation[] {
  const task = row.codes.get('palvelutehtava')
  if (task === undefined || !rules.uncollectedTasks.has(task)) return NOTHING
  return [
    {
      rule: 'D17',
      columns: ['palvelutehtava'],
      observed: task,
      cause: task,
      parameters: { task: rules.contentNames.get(task) ?? task },
    },
  ]
}

/** D22: a row of another organiser than the package's. */
function otherOrganiser({ row, organiser }: RowFacts): readonly Observation[] {
  const given = row.codes.get('jarjestaja_tunnus')
  if (given === undefined || given === organiser) return NOTHING
  return [{ rule: 'D22', columns: ['jarjestaja_tunnus'], observed: given, expected: organiser }]
}

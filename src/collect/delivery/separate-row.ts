import type { RegisterKind } from '../../model/delivery.ts'
import { type IsoDate, type QuarterCode, quarterPeriod } from '../../model/period.ts'
import type { RecordLayout } from '../../model/record-layout.ts'
import type { DecisionRecord, RelationshipPeriodRecord, ServiceReceivedRecord } from '../../model/unit-record.ts'
import type { DeliveryRules } from './delivery-rules.ts'
import { checkOf } from './delivery-rules.ts'
import { type Observation, severityOf } from './observation.ts'
import { type PersonReading, readPerson } from './person-reading.ts'
import { ROW_CHECKS, type RowFacts } from './row-checks.ts'
import { type ParsedRow, parseRow } from './row-parsing.ts'

/** What the rows of one package are read against. */
export interface SeparateContext {
  readonly rules: DeliveryRules
  readonly registerKind: RegisterKind | null
  /** Two-digit organiser of the manifest. */
  readonly organiser: string
  readonly period: QuarterCode
  readonly createdOn: IsoDate
}

/** A record before the client has a number. `relationship` is still the delivered identifier, digested when stored. */
export type SeparateRecord =
  | { readonly table: 'relationship_periods'; readonly values: Omit<RelationshipPeriodRecord, 'client'> }
  | { readonly table: 'decisions'; readonly values: Omit<DecisionRecord, 'client'> }
  | { readonly table: 'services_received'; readonly values: Omit<ServiceReceivedRecord, 'client'> }

export interface SeparateRowReading {
  /** Null when an error leaves the row out. */
  readonly person: PersonReading | null
  readonly record: SeparateRecord | null
  readonly observations: readonly Observation[]
}

const PERSON_COLUMNS = { identityCode: 'henkilotunnus', temporaryCode: 'tilapainen_tunnus', birthDate: 'syntymaaika' } as const

/** Columns of a period by file: what starts, and what ends it. */
const PERIOD_COLUMNS: Readonly<Record<string, { readonly start: string; readonly end: string; readonly happened: string }>> = {
  asiakkuusjaksot: { start: 'alkupvm', end: 'loppupvm', happened: 'alkupvm' },
  lastensuojelujaksot: { start: 'alkupvm', end: 'loppupvm', happened: 'alkupvm' },
  palvelupaatokset: { start: 'voimassa_alku', end: 'voimassa_loppu', happened: 'paatospvm' },
  palvelun_saaminen: { start: 'ensimmainen_pvm', end: 'viimeinen_pvm', happened: 'ensimmainen_pvm' },
}

/** Reads one row of a separate delivery: cells, person, record checks (D04–D11, D14, D17, D19, D20, D22). */
export function readSeparateRow(
  cells: ReadonlyMap<string, string>,
  layout: RecordLayout,
  context: SeparateContext,
): SeparateRowReading {
  const row = parseRow(cells, layout, context.rules)
  const { person, observations } = readPerson(
    {
      identityCode: row.raw.get(PERSON_COLUMNS.identityCode) ?? null,
      temporaryCode: row.raw.get(PERSON_COLUMNS.temporaryCode) ?? null,
      birthDate: row.raw.get(PERSON_COLUMNS.birthDate) ?? null,
      sex: row.codes.get('sukupuoli') ?? null,
    },
    { registerKind: context.registerKind, createdOn: context.createdOn, columns: PERSON_COLUMNS },
  )
  const facts = factsOf({ row, layout, person, context })
  const seen = [
    ...row.observations.map(asOrganiserFault),
    ...observations,
    ...ROW_CHECKS.flatMap((check) => check(facts, context.rules)),
  ]
  const isUsable = person !== null && !seen.some((observation) => stops(observation, context))
  return { person, record: isUsable ? recordOf(facts, layout) : null, observations: seen }
}

/** An organiser outside the list is a fault of the whole file (D02), not of one cell. */
function asOrganiserFault(observation: Observation): Observation {
  if (observation.rule !== 'D07' || observation.columns?.[0] !== 'jarjestaja_tunnus') return observation
  return { ...observation, rule: 'D02', parameters: { organiser: observation.observed ?? '–' } }
}

function stops(observation: Observation, { rules, registerKind }: SeparateContext): boolean {
  const severity = severityOf(checkOf(rules, observation.rule), registerKind)
  return severity === 'fatal' || severity === 'error'
}

interface RowSource {
  readonly row: ParsedRow
  readonly layout: RecordLayout
  readonly person: PersonReading | null
  readonly context: SeparateContext
}

function factsOf({ row, layout, person, context }: RowSource): RowFacts {
  const columns = PERIOD_COLUMNS[layout.table] ?? { start: 'alkupvm', end: 'loppupvm', happened: 'alkupvm' }
  return {
    row,
    birthDate: person?.birthDate ?? null,
    organiser: context.organiser,
    content: layout.content ?? row.codes.get('palvelutehtava') ?? null,
    columns,
    createdOn: context.createdOn,
    periodEnd: quarterPeriod(context.period).end,
  }
}

function recordOf(facts: RowFacts, layout: RecordLayout): SeparateRecord | null {
  const { row, content, organiser } = facts
  const start = row.dates.get(facts.columns.start) ?? null
  const end = row.dates.get(facts.columns.end) ?? null
  if (content === null) return null
  if (layout.table === 'palvelupaatokset') return { table: 'decisions', values: decisionOf(facts, content) }
  if (layout.table === 'palvelun_saaminen') {
    const values = {
      organiser,
      task: content,
      service: row.codes.get('sosiaalipalvelu') ?? '',
      first: start?.first ?? null,
      last: end?.last ?? null,
      contacts: row.numbers.get('kontaktit_lkm') ?? null,
    }
    return { table: 'services_received', values }
  }
  if (start === null) return null
  return {
    table: 'relationship_periods',
    values: {
      organiser,
      content,
      start: start.first,
      end: end?.last ?? null,
      isWidened: start.isPartial || (end?.isPartial ?? false),
      relationship: row.raw.get('asiakkuuden_tunnus') ?? null,
      homeMunicipality: row.codes.get('kotikunta') ?? null,
    },
  }
}

function decisionOf({ row, organiser }: RowFacts, task: string): Omit<DecisionRecord, 'client'> {
  return {
    document: null,
    version: null,
    organiser,
    task,
    service: row.codes.get('sosiaalipalvelu') ?? null,
    kind: decisionKind(row.codes.get('ratkaisun_laji')),
    initiated: null,
    decided: row.dates.get('paatospvm')?.first ?? null,
    validFrom: row.dates.get('voimassa_alku')?.first ?? null,
    validTo: row.dates.get('voimassa_loppu')?.last ?? null,
    method: row.codes.get('jarjestamistapa') ?? null,
    hoursPerMonth: row.numbers.get('tunnit_kk') ?? null,
  }
}

const DECISION_KINDS: readonly DecisionRecord['kind'][] = ['positive', 'negative', 'partly-positive', 'termination', 'other']

/** The keys of the list of decision kinds are those of the record; a code added to the list later is `other` here. */
export function decisionKind(key: string | undefined): DecisionRecord['kind'] {
  return DECISION_KINDS.find((kind) => kind === key) ?? 'other'
}

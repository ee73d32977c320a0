import { checkOf, type DeliveryRules } from '../../collect/delivery/delivery-rules.ts'
import { type Observation, severityOf } from '../../collect/delivery/observation.ts'
import { readPerson } from '../../collect/delivery/person-reading.ts'
import { type ParsedRow, parseRow } from '../../collect/delivery/row-parsing.ts'
import type { IsoDate } from '../../model/period.ts'
import type { RecordLayout } from '../../model/record-layout.ts'
import { ACCEPTED, type FileResult, REJECTED, type RowOutcome, readFile } from './file-reading.ts'
import type { AnnouncedFile, PackageReading } from './package-reading.ts'
import { unknownFile } from './read-separate.ts'
import type { StagedValue } from './staging.ts'
import { tableReader } from './table-reader.ts'

const POPULATION_REGISTER = 'population-register'

/** Reads side files: the population register as unit records, the others as they are, checked by their layouts. */
export async function readSideFiles(
  reading: PackageReading,
  files: readonly AnnouncedFile[],
  createdOn: IsoDate,
): Promise<FileResult[]> {
  const results: FileResult[] = []
  for (const [number, file] of files.entries()) {
    const layout = reading.environment.rules.layouts.get(file.table)
    if (!layout || layout.kind === 'separate-delivery') {
      results.push(unknownFile(reading, file))
      continue
    }
    const reader = tableReader({
      name: file.name,
      layout,
      separator: layout.separator,
      onRow: (cells, row) => readRow(cells, row, { reading, layout, createdOn }),
      onFile: (observation) => reading.environment.findings.add(observation, { table: layout.table, row: null }),
    })
    results.push(await readFile(reading, { ...file, number }, reader))
  }
  return results
}

interface RowSurroundings {
  readonly reading: PackageReading
  readonly layout: RecordLayout
  readonly createdOn: IsoDate
}

function readRow(cells: ReadonlyMap<string, string>, row: number, surroundings: RowSurroundings): RowOutcome {
  const { reading, layout } = surroundings
  const parsed = parseRow(cells, layout, reading.environment.rules)
  reading.beginRow(row)
  const residence = layout.table === POPULATION_REGISTER
  const { values, observations } = residence ? residenceOf(parsed, surroundings) : plainValues(parsed, surroundings)
  const seen = [...parsed.observations, ...observations]
  for (const observation of seen) reading.environment.findings.add(observation, { table: layout.table, row })
  if (values === null || seen.some((observation) => stops(observation, reading))) return REJECTED
  if (residence) reading.append('population_register', values)
  else reading.appendSide(layout, values)
  return ACCEPTED
}

function stops({ rule }: Observation, { environment }: PackageReading): boolean {
  return ['fatal', 'error'].includes(severityOf(checkOf(environment.rules, rule), environment.registerKind))
}

interface SideRow {
  readonly values: StagedValue[] | null
  readonly observations: readonly Observation[]
}

const PERSON_COLUMNS = { identityCode: 'henkilotunnus', temporaryCode: 'henkilotunnus', birthDate: 'henkilotunnus' } as const

function residenceOf(row: ParsedRow, { reading, createdOn }: RowSurroundings): SideRow {
  const { registerKind } = reading.environment
  const identityCode = row.raw.get('henkilotunnus') ?? null
  const { person, observations } = readPerson(
    { identityCode, temporaryCode: null, birthDate: null, sex: null },
    { registerKind, createdOn, columns: PERSON_COLUMNS },
  )
  // An empty code is D20 already.
  if (!person) return { values: null, observations: identityCode === null ? [] : observations }
  const day = (column: string) => row.dates.get(column)?.first ?? null
  const from = day('voimassa_alku')
  const to = day('voimassa_loppu')
  if (from !== null && to !== null && to < from) {
    const parameters = { startColumn: 'voimassa_alku', endColumn: 'voimassa_loppu', start: from, end: to }
    const reversed = { rule: 'D08', columns: ['voimassa_loppu'], observed: to, expected: `>= ${from}`, parameters }
    return { values: null, observations: [...observations, reversed] }
  }
  const client = reading.clientOf(person, '')
  return { values: [client, row.codes.get('kunta') ?? null, from, to, day('kuolinpvm')], observations }
}

/** Keys of code lists where there is one, dates and numbers as read, else the text. */
function plainValues(row: ParsedRow, { layout, reading }: RowSurroundings): SideRow {
  const values = layout.columns.map(
    ({ name }): StagedValue =>
      row.codes.get(name) ?? row.numbers.get(name) ?? row.dates.get(name)?.first ?? row.raw.get(name) ?? null,
  )
  return { values, observations: statisticsOfOtherArea(row, layout, reading.environment.rules) }
}

/** Coverage of a municipality is stated by its own organiser (D11 says whose it is). */
function statisticsOfOtherArea(row: ParsedRow, layout: RecordLayout, rules: DeliveryRules): Observation[] {
  const municipality = row.codes.get('municipality')
  const organiser = row.codes.get('organiser')
  if (layout.table !== 'coverage' || municipality === undefined || organiser === undefined) return []
  if (rules.countyOfMunicipality.get(municipality) === organiser) return []
  return [{ rule: 'D11', columns: ['municipality'], observed: municipality, parameters: { municipality, organiser } }]
}

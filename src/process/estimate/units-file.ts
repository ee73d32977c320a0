import { CsvError, parse } from 'csv-parse/sync'
import type { EstimationUnit, UnitGroup } from '../../method/estimators.ts'
import { unitsProblem } from './units-problem.ts'

const REQUIRED = ['unit', 'stratum', 'clients', 'population'] as const
const GROUP_COLUMN = /^(clients|population)_(.+)$/

interface Line {
  readonly line: number
  readonly values: ReadonlyMap<string, string>
}

/**
 * Units of the country from CSV text: `unit, stratum, clients, population [, clients_<group>, population_<group> …]`, one row a unit.
 * Empty `clients` = not representative. Anything else is refused with its line.
 */
export function readUnits(csv: string): EstimationUnit[] {
  const { header, lines } = linesOf(csv)
  const groups = groupsOf(header)
  const units = lines.map((line) => unitOf(line, groups))
  const names = new Set<string>()
  for (const [index, { unit }] of units.entries()) {
    if (names.has(unit)) throw unitsProblem('units-repeated', { line: lines[index]?.line ?? 0, unit })
    names.add(unit)
  }
  return units
}

function linesOf(csv: string): { header: readonly string[]; lines: readonly Line[] } {
  const [head, ...rows] = parsed(csv)
  if (head === undefined || rows.length === 0) throw unitsProblem('units-empty', {})
  const header = head.values.map((column) => column.trim())
  const repeated = header.find((column, index) => header.indexOf(column) !== index)
  if (repeated !== undefined) throw unitsProblem('units-column-repeated', { column: repeated })
  const missing = REQUIRED.find((column) => !header.includes(column))
  if (missing !== undefined) throw unitsProblem('units-column-missing', { column: missing, columns: header.join(', ') })
  const unknown = header.find((column) => !REQUIRED.some((known) => known === column) && !GROUP_COLUMN.test(column))
  if (unknown !== undefined) throw unitsProblem('units-column-unknown', { column: unknown })
  const lines = rows.map(({ line, values }) => {
    if (values.length !== header.length)
      throw unitsProblem('units-row-length', { line, found: values.length, expected: header.length })
    return { line, values: new Map(header.map((column, index) => [column, values[index]?.trim() ?? ''])) }
  })
  return { header, lines }
}

function parsed(csv: string): { line: number; values: string[] }[] {
  try {
    const options = { bom: true, info: true, skip_empty_lines: true, relax_column_count: true } as const
    const records = parse(csv, options) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({ line: info.lines, values: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw unitsProblem('units-not-csv', { line: Number(error.lines ?? 1) })
  }
}

/** Groups that have both a column of clients and one of population. */
function groupsOf(header: readonly string[]): readonly string[] {
  const columns = header.flatMap((column) => {
    const [, kind, group] = GROUP_COLUMN.exec(column) ?? []
    return kind === undefined || group === undefined ? [] : [{ kind, group, column }]
  })
  for (const { kind, group } of columns) {
    const other = `${kind === 'clients' ? 'population' : 'clients'}_${group}`
    if (!header.includes(other)) throw unitsProblem('units-column-missing', { column: other, columns: header.join(', ') })
  }
  return [...new Set(columns.map(({ group }) => group))]
}

function unitOf(line: Line, groups: readonly string[]): EstimationUnit {
  const name = (column: string) => {
    const value = line.values.get(column) ?? ''
    if (value === '') throw unitsProblem('units-value-missing', { line: line.line, column })
    return value
  }
  const clients = countIn(line, 'clients')
  const population = countIn(line, 'population')
  if (population === null) throw unitsProblem('units-value-missing', { line: line.line, column: 'population' })
  if (clients !== null && population === 0) throw unitsProblem('units-nobody', { line: line.line, unit: name('unit') })
  return {
    unit: name('unit'),
    stratum: name('stratum'),
    clients,
    population,
    groups: new Map(groups.map((group) => [group, groupOf(line, group, clients)])),
  }
}

function groupOf(line: Line, group: string, clientsOfUnit: number | null): UnitGroup {
  const column = `clients_${group}`
  const clients = countIn(line, column)
  const population = countIn(line, `population_${group}`)
  if (population === null) throw unitsProblem('units-value-missing', { line: line.line, column: `population_${group}` })
  if ((clients === null) !== (clientsOfUnit === null)) throw unitsProblem('units-group-contradicts', { line: line.line, column })
  return { clients, population }
}

/** A whole number, at least 0; null when the field is empty. */
function countIn(line: Line, column: string): number | null {
  const value = line.values.get(column) ?? ''
  if (value === '') return null
  if (!/^\d{1,15}$/.test(value)) throw unitsProblem('units-not-a-count', { line: line.line, column, value })
  return Number(value)
}

import type { ProtectedTables } from '../../model/release.ts'
import type { StatisticalTable, TableCell } from '../../model/table.ts'

/** A measure and the other measures of the same place from which, together with it, a hidden one could be computed. */
export interface RatioParts {
  readonly measure: string
  readonly parts: readonly string[]
}

/**
 * Hides every ratio whose denominator (or any other part) is hidden at the same place: with the numerator beside it, the ratio would tell
 * the hidden number. Only takes figures away, so what was safe stays safe.
 */
export function withoutTellingRatios(tables: ProtectedTables, ratios: readonly RatioParts[]): ProtectedTables {
  const partsOf = new Map(ratios.map(({ measure, parts }) => [measure, parts]))
  const content: Pick<ProtectedTables, 'tables'> = { tables: tables.tables.map((table) => guarded(table, partsOf)) }
  return content as ProtectedTables
}

function guarded(table: StatisticalTable, partsOf: ReadonlyMap<string, readonly string[]>): StatisticalTable {
  const keyOf = ({ at }: TableCell, measure: string) => [...at, measure].join('\u0000')
  const hidden = new Set(table.cells.filter(({ missing }) => missing === 'hidden').map((cell) => keyOf(cell, cell.measure)))
  const cells = table.cells.map((cell): TableCell => {
    const tells = cell.value !== null && (partsOf.get(cell.measure) ?? []).some((part) => hidden.has(keyOf(cell, part)))
    return tells ? { ...cell, value: null, missing: 'hidden' } : cell
  })
  return { ...table, cells }
}

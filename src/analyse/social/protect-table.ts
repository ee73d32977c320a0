import { NONE_TOLD } from '../../model/theme-table.ts'
import type { CountAxis } from './count-axis.ts'
import { type ColumnsOfEach, tallyOf } from './counts-to-protect.ts'
import { protectCounts } from './protect-counts.ts'
import { rowSets } from './row-sets.ts'
import type { NamedAxis } from './theme-axis.ts'

/** What is asked of several themes together, as an information need is. */
export interface ThemeUnion {
  readonly key: string
  readonly themes: readonly string[]
}

export interface TableToProtect {
  /** Facts of the fields `themes` and that of the columns. */
  readonly lines: string
  /** All themes, whichever of them a table shows. */
  readonly themes: NamedAxis
  readonly columns: CountAxis
  readonly columnsOfEach: ColumnsOfEach
  /** Shown by the same columns in another table. */
  readonly unions?: readonly ThemeUnion[]
  readonly smallest: number
}

/** Which numbers of a table may be seen outside. What the table does not know is not shown. */
export interface TableShown {
  readonly total: boolean
  row(code: string): boolean
  column(code: string): boolean
  cell(row: string, column: string): boolean
  /** The exact number, shown or not; null = the line of totals. What the table does not know is 0. */
  count(row: string | null, column: string | null): number
}

/**
 * What may be seen of themes × one other dimension in one half-year. Always worked out for all themes, so that a table of some of them, and
 * one of a need, show no more than the whole.
 */
export function protectTable({ lines, themes, columns, columnsOfEach, unions = [], smallest }: TableToProtect): TableShown {
  const rows = withUnions(themes, unions)
  const kept = columnsOfEach === 'one' ? columns : { ...columns, codes: columns.codes.filter((code) => code !== NONE_TOLD) }
  const counts = {
    sets: rowSets(lines, { rows: rows.axis, columns: kept }),
    ...{ rows: rows.axis.codes.length, columns: kept.codes.length },
    ...{ columnsOfEach, rowsAbove: rows.above, unions: rows.parts },
  }
  const tally = tallyOf(counts)
  const shown = protectCounts(counts, smallest)
  const rowAt = new Map(rows.axis.codes.map((code, at) => [code, at]))
  const columnAt = new Map(kept.codes.map((code, at) => [code, at]))
  const row = (code: string) => rowAt.get(code) ?? -1
  const column = (code: string) => columnAt.get(code) ?? -1
  return {
    total: shown.total,
    row: (code) => shown.rows[row(code)] ?? false,
    column: (code) => shown.columns[column(code)] ?? false,
    cell: (one, other) => shown.cells[row(one)]?.[column(other)] ?? false,
    count: (one, other) => {
      if (one === null) return other === null ? tally.total : (tally.columns[column(other)] ?? 0)
      return (other === null ? tally.rows[row(one)] : tally.cells[row(one)]?.[column(other)]) ?? 0
    },
  }
}

/** The row of a union, which no code of a theme can be. */
export function unionCode({ key }: Pick<ThemeUnion, 'key'>): string {
  return `need:${key}`
}

interface Rows {
  readonly axis: CountAxis
  readonly above: readonly (readonly number[])[]
  readonly parts: ReadonlyMap<number, readonly number[]>
}

/** Themes in use and out of use, without the line of observations that have none, and below them the unions. */
function withUnions(themes: NamedAxis, unions: readonly ThemeUnion[]): Rows {
  const kept = [...themes.codes.keys()].filter((at) => themes.codes[at] !== NONE_TOLD)
  const placeOf = new Map(kept.map((at, place) => [at, place]))
  const own = kept.map((at) => (themes.above[at] ?? []).flatMap((above) => placeOf.get(above) ?? []))
  const codes = kept.map((at) => themes.codes[at] ?? '')
  const asRow = unions.map((union) => ({ code: unionCode(union), themes: new Set(union.themes) }))
  const isWithin = (place: number, wanted: ReadonlySet<string>) =>
    [place, ...(own[place] ?? [])].some((one) => wanted.has(codes[one] ?? ''))
  const partsOf = asRow.map(({ themes: wanted }) => [...codes.keys()].filter((place) => isWithin(place, wanted)))
  const all = [...codes, ...asRow.map(({ code }) => code)]
  const of = (value: string) => {
    const found = [...themes.of(value)]
    return [...found, ...asRow.flatMap(({ code, themes: wanted }) => (found.some((one) => wanted.has(one)) ? [code] : []))]
  }
  const above = own.map((line, place) => [
    ...line,
    ...partsOf.flatMap((parts, at) => (parts.includes(place) ? [codes.length + at] : [])),
  ])
  return {
    axis: { field: themes.field, codes: all, of },
    above: [...above, ...asRow.map(() => [])],
    // Themes below others are not what the union is made of.
    parts: new Map(asRow.map(({ themes: wanted }, at) => [codes.length + at, placesOf(codes, wanted)])),
  }
}

function placesOf(codes: readonly string[], wanted: ReadonlySet<string>): number[] {
  return codes.flatMap((code, at) => (wanted.has(code) ? [at] : []))
}

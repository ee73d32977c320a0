import type { CountAxis } from './count-axis.ts'
import { FIELD_SEPARATOR, LINE_SEPARATOR } from './count-lines.ts'

/** Observations that stand in the same rows of a table, and in how many of them each column holds. */
export interface RowSet {
  /** Places of the rows, ascending. */
  readonly rows: readonly number[]
  /** For each column the observations of this set that it holds. */
  readonly inColumn: readonly number[]
  /** For each column those of them that stand in another one too. */
  readonly spare: readonly number[]
  readonly reports: number
}

/**
 * Facts of two fields (rows, columns; as `factLines` gives them) by the rows that they stand in. Those with the fewest rows come first, then the
 * most frequent: among them two that can stand for each other are found soonest.
 */
export function rowSets(lines: string, axes: { readonly rows: CountAxis; readonly columns: CountAxis }): RowSet[] {
  const sets = new Map<string, { rows: number[]; inColumn: number[]; spare: number[]; reports: number }>()
  const rowsOf = placesIn(axes.rows)
  const columnsOf = placesIn(axes.columns)
  for (const [line, reports] of frequencies(lines)) {
    const [row = '', column = ''] = line.split(FIELD_SEPARATOR)
    const rows = rowsOf(row)
    const key = rows.join()
    const none = () => axes.columns.codes.map(() => 0)
    const set = sets.get(key) ?? { rows, inColumn: none(), spare: none(), reports: 0 }
    const columns = columnsOf(column)
    for (const at of columns) {
      set.inColumn[at] = (set.inColumn[at] ?? 0) + reports
      if (columns.length > 1) set.spare[at] = (set.spare[at] ?? 0) + reports
    }
    set.reports += reports
    sets.set(key, set)
  }
  return [...sets]
    .sort(([oneKey, one], [otherKey, other]) => {
      const bySize = one.rows.length - other.rows.length || other.reports - one.reports
      return bySize || (oneKey < otherKey ? -1 : 1)
    })
    .map(([, set]) => set)
}

function frequencies(lines: string): Map<string, number> {
  const found = new Map<string, number>()
  if (lines === '') return found
  for (const line of lines.split(LINE_SEPARATOR)) found.set(line, (found.get(line) ?? 0) + 1)
  return found
}

/** Each code is understood once; values of several codes are mostly different ones. */
function placesIn(axis: CountAxis): (value: string) => number[] {
  const places = new Map(axis.codes.map((code, at) => [code, at]))
  const known = new Map<string, readonly number[]>()
  const ofCode = (code: string) => {
    const found = known.get(code) ?? [...axis.of(code)].flatMap((one) => places.get(one) ?? [])
    known.set(code, found)
    return found
  }
  return (value) => {
    const found = new Set<number>()
    for (const code of value.split(',')) for (const place of ofCode(code)) found.add(place)
    return [...found].sort((one, other) => one - other)
  }
}

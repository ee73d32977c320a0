import type { ShownCell, ShownTable } from '../../model/briefing-content.ts'
import type { Texts } from '../../model/text.ts'

const MOST_BARS = 24
const FEWEST_BARS = 2
const ALL = 'all'

export interface DrawnTable {
  /** What all bars have in common: the column or the line that is drawn. */
  readonly names: Texts
  readonly bars: readonly { readonly key: string; readonly names: Texts; readonly cell: ShownCell | undefined }[]
  readonly largest: number
}

/**
 * What is drawn of a table: a bar for each line, or, when only one line is shown, for each column of it. What nothing was told of has no
 * bar; the table says zero. Null when it has no drawing, or one that would tell nothing: one bar, or none with a count.
 */
export function drawnOf({ hasChart, columns, rows, head }: ShownTable): DrawnTable | null {
  const lines = rows.filter(({ key }) => key !== ALL)
  const [only] = lines
  const at = Math.max(
    columns.findIndex(({ key }) => key === ALL),
    0,
  )
  const isOne = only !== undefined && lines.length === 1
  const all = isOne
    ? columns
        .filter(({ key }) => key !== ALL)
        .map(({ key, names }) => ({ key, names, cell: only.cells[columns.findIndex((one) => one.key === key)] }))
    : lines.map(({ key, names, cells }) => ({ key, names, cell: cells[at] }))
  const bars = all.filter(({ cell }) => cell?.value !== 0)
  const largest = Math.max(0, ...bars.map(({ cell }) => cell?.value ?? 0))
  if (!hasChart || bars.length < FEWEST_BARS || bars.length > MOST_BARS || largest === 0) return null
  return { names: isOne ? only.names : (columns[at]?.names ?? head), bars, largest }
}

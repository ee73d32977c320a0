import type { SharedContent, SharedList, SharedRow, SharedTable } from '../../model/synthesis.ts'
import type { ToldTable } from './told-table.ts'

export interface SharedTableQuestion {
  readonly list: SharedList
  /** Codes of the list. */
  readonly codes: readonly string[]
  /** Ids of the national themes that are in use: rows of the table. Local themes count under the national ones above them. */
  readonly national: readonly string[]
  /** What the county's own protected tables tell. */
  readonly told: ToldTable
}

/** National themes × one list: the numbers that the county's own protected tables tell, and none that they hide. */
export function sharedTable({ list, codes, national, told }: SharedTableQuestion): SharedTable {
  return {
    list,
    rows: national.map(
      (theme): SharedRow => ({
        theme,
        total: told(theme, null),
        cells: Object.fromEntries(codes.map((code) => [code, told(theme, code)])),
      }),
    ),
  }
}

type Content = Pick<SharedContent, 'coverage' | 'tables'>

/**
 * What is shared anew of a half-year. Two revisions side by side tell what was corrected, and a correction can be of a single observation. So a
 * number that differs from an earlier one by less than `smallest` is told as it was told last; one that was hidden before is shown only when it
 * is certainly that much larger. Made of what may be seen already, so that it tells nothing more.
 */
export function revisedContent<T extends Content>(
  content: T,
  { earlier, smallest }: { readonly earlier: readonly Content[]; readonly smallest: number },
): T {
  const [newest] = earlier
  if (!newest) return content
  const told = (of: (one: Content) => number | null | undefined): number | null => {
    const now = of(content) ?? null
    const before = earlier.map(of).filter((one) => one !== undefined)
    const isFar = (one: number | null) =>
      one === null ? 2 * smallest - 1 <= (now ?? 0) : now === one || Math.abs((now ?? 0) - one) >= smallest
    return now === null || before.every(isFar) ? now : (before[0] ?? null)
  }
  const rowIn = (one: Content, list: SharedList, theme: string) =>
    one.tables.find((table) => table.list === list)?.rows.find((row) => row.theme === theme)
  const tables = content.tables.map(({ list, rows }) => ({
    list,
    rows: rows.map(({ theme, cells }) => ({
      theme,
      total: told((one) => rowIn(one, list, theme)?.total),
      cells: Object.fromEntries(Object.keys(cells).map((code) => [code, told((one) => rowIn(one, list, theme)?.cells[code])])),
    })),
  }))
  return { ...content, coverage: { ...content.coverage, reports: told(({ coverage }) => coverage.reports) }, tables }
}

import type { ThemeCell, ThemeNews } from '../../model/theme-table.ts'
import type { CountAxis } from './count-axis.ts'

/** The two periods as columns: everything before `from`, and from it on. */
export function beforeAndNow(from: string): CountAxis {
  return { field: 'month', codes: ['before', 'now'], of: (month) => [month < from ? 'before' : 'now'] }
}

/** Themes in which anything was told in either period. `cells`: before, now, total, of each theme. */
export function themeNews(codes: readonly string[], cells: readonly (readonly Pick<ThemeCell, 'reports'>[])[]): ThemeNews[] {
  return codes.flatMap((theme, row) => {
    const before = cells[row]?.[0]?.reports ?? null
    const now = cells[row]?.[1]?.reports ?? null
    if (before === 0 && now === 0) return []
    const change = before === null || now === null ? null : now - before
    return [{ theme, now, before, change, isNew: before === 0 }]
  })
}

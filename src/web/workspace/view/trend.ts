import { sharePercent } from '../../../method/share.ts'
import type { TrendBreak, TrendCell } from '../../../model/shared-trend.ts'
import type { Trend } from '../../../operations/synthesis/trend.ts'

/** What the address of a trend asks for; empty texts are as nothing asked. */
export function trendQuery({ searchParams }: URL) {
  const read = (name: string) => searchParams.get(name) || null
  const halfYear = (name: string) => (/^\d{4}H[12]$/.test(read(name) ?? '') ? read(name) : null)
  const area = read('area')
  return {
    by: read('by') === 'area' ? ('area' as const) : ('theme' as const),
    theme: read('theme'),
    area: /^(\d{2}|together)$/.test(area ?? '') ? area : null,
    group: read('group'),
    from: halfYear('from'),
    until: halfYear('until'),
  }
}

/** The address of the same trend, changed here and there. */
export function trendSearch(trend: Trend, changed: Partial<Record<'by' | 'theme' | 'area', string>> = {}): string {
  const { by, theme, area, group, periods } = trend
  const asked = { by, theme: theme.code, area, ...changed }
  const side = asked.by === 'theme' ? { theme: asked.theme } : { area: asked.area }
  const ends = { from: periods[0] ?? '', until: periods.at(-1) ?? '' }
  return new URLSearchParams({ by: asked.by, ...side, ...(group ? { group: group.code } : {}), ...ends }).toString()
}

/** Lower limits of the shades, per cent. */
export const SHADES = [0, 5, 10, 20] as const
export const SHADE_CLASSES = [0, 1, 2, 3] as const
export type Shade = (typeof SHADE_CLASSES)[number]

/** Share in per cent, not rounded, and its shade, which nothing told has none of; null when there is no share. */
export function shareOf({ reports, all }: Pick<TrendCell, 'reports' | 'all'>): { percent: number; shade: Shade | null } | null {
  const percent = reports === null || all === null ? null : sharePercent({ numerator: reports, denominator: all })
  if (percent === null) return null
  const shade = percent === 0 ? null : (SHADE_CLASSES.findLast((one) => percent >= SHADES[one]) ?? 0)
  return { percent, shade }
}

/** Small shares with a decimal: between 1 and 2 per cent there is much. */
export function shareDecimals(percent: number): number {
  return percent > 0 && percent < 10 ? 1 : 0
}

/** Rows of which nothing was told in any half-year, and no number is hidden. */
export function isUntold({ cells }: Trend['rows'][number]): boolean {
  return cells.every(({ status, reports }) => status !== 'hidden' && (status !== 'shown' || reports === 0))
}

export interface BreakLine {
  readonly period: string
  readonly cause: TrendBreak
  /** Rows that it concerns; empty = all that were shared. */
  readonly rows: readonly string[]
}

/** Each break once. Of one county, what is not of a single theme concerns all its rows. */
export function breakLines(
  { by, periods }: Trend,
  rows: Trend['rows'],
  nameOf: (row: Trend['rows'][number]) => string,
): BreakLine[] {
  return periods.flatMap((period, at) => {
    const causes = new Set(rows.flatMap(({ cells }) => cells[at]?.breaks ?? []))
    return [...causes].map((cause): BreakLine => {
      const broken = rows.filter(({ cells }) => cells[at]?.breaks.includes(cause))
      return { period, cause, rows: by === 'area' && cause !== 'codebook' ? [] : broken.map(nameOf) }
    })
  })
}

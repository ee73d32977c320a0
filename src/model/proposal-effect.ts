import type { PinnedPoint, PinnedSeries } from './evidence.ts'

/** An indicator at two points of time, as it stood when the effect was judged. */
export interface EffectFigures extends Omit<PinnedSeries, 'points'> {
  readonly before: PinnedPoint
  readonly after: PinnedPoint
}

/**
 * Reports of the phenomenon in two spans of equal length around the day of the action, beside all reports of the county and the units
 * that reported at all: fewer reports of a matter mean little when fewer reports came in of anything.
 */
export interface EffectWindow {
  readonly days: number
  readonly turnOn: string
  readonly reports: BeforeAfter
  readonly all: BeforeAfter
  readonly units: BeforeAfter
}
export interface BeforeAfter {
  readonly before: number
  readonly after: number
}

/** How far reporting itself changed between the spans. */
export type ReportingChange = 'similar' | 'fewer' | 'more' | 'none'

/** Four fifths, and the same the other way: our own limits of what is still similar. */
const SIMILAR = { least: 4, of: 5 }

/** `none`: in one of the spans nothing was reported at all, so nothing can be compared. */
export function reportingChange({ before, after }: BeforeAfter): ReportingChange {
  if (before === 0 || after === 0) return 'none'
  if (after * SIMILAR.of < before * SIMILAR.least) return 'fewer'
  return before * SIMILAR.of < after * SIMILAR.least ? 'more' : 'similar'
}

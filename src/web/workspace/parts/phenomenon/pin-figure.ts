import type { PinnedPoint, PinnedSeries } from '../../../../model/evidence.ts'
import type { Language } from '../../../../model/text.ts'
import { type Figure, figureText } from '../../../site/figure.ts'

/** A pinned point as the components of figures take it. */
export function figureOf(point: PinnedPoint, { isPercent }: Pick<PinnedSeries, 'isPercent'>, language: Language): Figure {
  const { value, missing, mark, flags, low, high, decimals, note } = point
  return {
    ...{ value, missing, mark, flags, low, high, decimals },
    usualDecimals: decimals,
    unit: isPercent ? 'percent' : 'number',
    note: note?.[language] ?? null,
    source: null,
  }
}

/** The newest point that has a value, or the newest of all. */
export function shownPoint({ points }: Pick<PinnedSeries, 'points'>): PinnedPoint | undefined {
  return points.findLast(({ value }) => value !== null) ?? points.at(-1)
}

/** `14,3 %`, or `..` where there is no value. */
export function shownValue(series: PinnedSeries, language: Language): string {
  const point = shownPoint(series)
  return (point && figureText(figureOf(point, series, language), language)) ?? '..'
}

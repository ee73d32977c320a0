import { median } from '../../method/median.ts'
import { roundValue } from '../../method/rounding.ts'
import { isQuarterCode } from '../../model/period.ts'
import type { ItemFigures } from '../../model/review.ts'
import type { TableCell } from '../../model/table.ts'

/**
 * By content, the median share of the municipalities that a released table shows, in its latest quarter with any. Cells stand at
 * content, municipality, period. What is not comprehensive or hidden has no value there, and is not among them.
 */
export function countryMedian(cells: readonly TableCell[]): Map<string, ItemFigures['countryMedian']> {
  const shown = cells.flatMap(({ at: [content = '', , period = ''], value }) =>
    value !== null && isQuarterCode(period) ? [{ content, period, value }] : [],
  )
  return new Map(
    [...Map.groupBy(shown, ({ content }) => content)].map(([content, own]) => {
      const period = own.map((cell) => cell.period).reduce((latest, one) => (one > latest ? one : latest))
      const middle = median(own.filter((cell) => cell.period === period).map(({ value }) => value))
      return [content, middle === null ? null : { period, sharePercent: shownShare(middle) }]
    }),
  )
}

/** Released shares have one decimal, so the mean of two is a multiple of 0.05; the sum of binary fractions may miss it by a hair. */
function shownShare(share: number): number {
  return roundValue('share', Math.round(share * 20) / 20, 100)
}

import { join } from 'node:path'
import { median } from '../../method/median.ts'
import { roundValue } from '../../method/rounding.ts'
import { isQuarterCode } from '../../model/period.ts'
import type { ItemFigures } from '../../model/review.ts'
import { readRelease } from '../../register/release-files.ts'
import { newestPublishedRow } from '../../store/releases.ts'
import type { OperationContext } from '../operation.ts'

const TABLE = 'shares-by-municipality'

/**
 * By content, the median share of the comprehensive municipalities in the latest quarter of the newest published release. Read from
 * the released table, never from drafts: what one county sees of others is what everybody sees. Empty before the first publication.
 */
export async function countryMedians({ db, folder }: OperationContext): Promise<Map<string, ItemFigures['countryMedian']>> {
  const row = await newestPublishedRow(db)
  const table = row ? readRelease(join(folder.paths.releases, row.id)).tables.get(TABLE) : undefined
  const shown = (table?.cells ?? []).flatMap(({ at: [content = '', , period = ''], value }) =>
    value !== null && isQuarterCode(period) ? [{ content, period, value }] : [],
  )
  return new Map(
    [...Map.groupBy(shown, ({ content }) => content)].map(([content, cells]) => {
      const period = cells
        .map((cell) => cell.period)
        .sort()
        .at(-1)
      const middle = median(cells.filter((cell) => cell.period === period).map(({ value }) => value))
      return [content, period === undefined || middle === null ? null : { period, sharePercent: shownShare(middle) }]
    }),
  )
}

/** Released shares have one decimal, so the mean of two is a multiple of 0.05; the sum of binary fractions may miss it by a hair. */
function shownShare(share: number): number {
  return roundValue('share', Math.round(share * 20) / 20, 100)
}

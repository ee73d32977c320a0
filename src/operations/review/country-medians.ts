import { join } from 'node:path'
import { countryMedian } from '../../analyse/review-round/country-median.ts'
import type { ItemFigures } from '../../model/review.ts'
import { readRelease } from '../../register/release-files.ts'
import { newestPublishedRow } from '../../store/releases.ts'
import type { OperationContext } from '../operation.ts'

const TABLE = 'shares-by-municipality'

/**
 * By content, the median share of the newest published release. Read from the released table, never from drafts: what one county sees
 * of others is what everybody sees. Empty before the first publication.
 */
export async function countryMedians({ db, folder }: OperationContext): Promise<Map<string, ItemFigures['countryMedian']>> {
  const row = await newestPublishedRow(db)
  if (!row) return new Map()
  return countryMedian(readRelease(join(folder.paths.releases, row.id)).tables.get(TABLE)?.cells ?? [])
}

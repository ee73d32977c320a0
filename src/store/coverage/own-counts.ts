import type { Kysely } from 'kysely'
import type { Measure } from '../../model/measure.ts'
import type { OwnCountDefinition, ReviewAnswer } from '../../model/review.ts'
import type { Schema } from '../schema.ts'
import { newestRoundOf } from './newest-round.ts'

/** What a county has told of its own clients, in a place (a municipality or the whole organiser). */
export interface ToldOwnCount {
  readonly organiser: string
  readonly content: string
  readonly area: string
  readonly count: number
  readonly definition: OwnCountDefinition | null
}

/** Counties' own counts in the newest round of a cycle, from sheets that a county has signed: what is half written is nobody's word yet. */
export async function ownCountsTold(
  db: Kysely<Schema>,
  { cycle, measure }: { readonly cycle: string; readonly measure: Measure },
): Promise<ToldOwnCount[]> {
  const round = await newestRoundOf(db, cycle)
  if (round === null) return []
  const rows = await db
    .selectFrom('review_item as item')
    .innerJoin('review_sheet as sheet', (join) =>
      join
        .onRef('sheet.round', '=', 'item.round')
        .onRef('sheet.organiser', '=', 'item.organiser')
        .onRef('sheet.content', '=', 'item.content')
        .onRef('sheet.measure', '=', 'item.measure'),
    )
    .select(['item.organiser', 'item.content', 'item.area', 'item.answer'])
    .where('item.round', '=', round)
    .where('item.measure', '=', measure)
    .where('item.answer', 'is not', null)
    .where('sheet.state', 'in', ['signed', 'settled'])
    .execute()
  return rows.flatMap(({ organiser, content, area, answer }) => {
    const { ownCount, ownCountDefinition } = JSON.parse(answer ?? '{}') as Partial<ReviewAnswer>
    return ownCount == null ? [] : [{ organiser, content, area, count: ownCount, definition: ownCountDefinition ?? null }]
  })
}

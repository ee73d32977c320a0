import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

export interface RecentlyPublished {
  readonly release: string
  readonly collection: string
  readonly round: string
  readonly revision: number
  readonly respondent: string
}

/** Published answers of the organisers in rounds of which a release came out since the moment, the newest release of each round. */
export async function recentlyPublishedAnswers(
  db: Kysely<Schema>,
  { organisers, since }: { readonly organisers: readonly string[]; readonly since: string },
): Promise<RecentlyPublished[]> {
  const rows = await db
    .selectFrom('release')
    .innerJoin('submission', (join) =>
      join.onRef('submission.collection', '=', 'release.programme').onRef('submission.round', '=', 'release.cycle'),
    )
    .select(['release.id', 'release.programme', 'release.cycle', 'release.revision', 'submission.respondent'])
    .where('release.status', '=', 'published')
    .where('release.published_at', '>=', since)
    .where('submission.organiser', 'in', [...organisers])
    .where('submission.state', '=', 'published')
    .orderBy('release.revision', 'desc')
    .orderBy('submission.respondent')
    .execute()
  const newest = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const key = `${row.programme}/${row.cycle}/${row.respondent}`
    if (!newest.has(key)) newest.set(key, row)
  }
  return [...newest.values()].map(({ id, programme, cycle, revision, respondent }) => ({
    release: id,
    collection: programme,
    round: cycle,
    revision,
    respondent,
  }))
}

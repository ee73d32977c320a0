import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Work that rests on a delivery. */
export interface AffectedWork {
  readonly runs: readonly string[]
  /** Releases made from those runs: drafts must be made again, published ones stay until revised. */
  readonly draftReleases: readonly string[]
  readonly publishedReleases: readonly string[]
}

/** Runs that name the delivery among their inputs, and the releases made of them. */
export async function workUsing(db: Kysely<Schema>, delivery: string): Promise<AffectedWork> {
  const rows = await db.selectFrom('run').select(['id', 'inputs']).orderBy('number').execute()
  // Inputs are JSON of the run's own making; a delivery's name is unlike any other text in it.
  const runs = rows.filter((row) => row.inputs.includes(`"${delivery}"`)).map((row) => row.id)
  if (runs.length === 0) return { runs, draftReleases: [], publishedReleases: [] }
  const releases = await db
    .selectFrom('release')
    .select(['id', 'published_at'])
    .where('run_id', 'in', runs)
    .orderBy('number')
    .execute()
  const ids = (isPublished: boolean) => releases.filter((row) => (row.published_at !== null) === isPublished).map((row) => row.id)
  return { runs, draftReleases: ids(false), publishedReleases: ids(true) }
}

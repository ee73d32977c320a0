import type { Kysely, Transaction } from 'kysely'
import type { SharedContent } from '../../model/synthesis.ts'
import type { Schema } from '../schema.ts'
import type { SharedContentTable } from './synthesis-tables.ts'

/** What counties have shared of a period, the newest revision of each; all periods without one. In the order of organiser. */
export async function sharedContents(
  db: Kysely<Schema>,
  { period, organisers = 'all' }: { readonly period?: string; readonly organisers?: 'all' | readonly string[] },
): Promise<SharedContent[]> {
  if (organisers.length === 0) return []
  const rows = await db
    .selectFrom('shared_content')
    .selectAll()
    .$if(period !== undefined, (query) => query.where('period', '=', period ?? ''))
    .$if(organisers !== 'all', (query) => query.where('organiser', 'in', organisers as readonly string[]))
    .orderBy('organiser')
    .orderBy('period')
    .orderBy('revision', 'desc')
    .execute()
  const isNewest = (row: SharedContentTable, at: number) =>
    rows.findIndex((one) => one.organiser === row.organiser && one.period === row.period) === at
  return rows.filter(isNewest).map(sharedOf)
}

/** Everything that was ever shared of the period, newest first. */
export async function sharedRevisions(
  db: Kysely<Schema>,
  { organiser, period }: { readonly organiser: string; readonly period: string },
): Promise<SharedContent[]> {
  const rows = await db
    .selectFrom('shared_content')
    .selectAll()
    .where('organiser', '=', organiser)
    .where('period', '=', period)
    .orderBy('revision', 'desc')
    .execute()
  return rows.map(sharedOf)
}

/** Number of the newest revision; 0 = nothing was shared of the period. */
export async function newestRevision(
  db: Kysely<Schema>,
  { organiser, period }: { readonly organiser: string; readonly period: string },
): Promise<number> {
  const row = await db
    .selectFrom('shared_content')
    .select((of) => of.fn.max<number | null>('revision').as('newest'))
    .where('organiser', '=', organiser)
    .where('period', '=', period)
    .executeTakeFirst()
  return row?.newest ?? 0
}

export async function insertSharedContent(
  transaction: Transaction<Schema>,
  { shared, note, by }: { readonly shared: SharedContent; readonly note: string | null; readonly by: string },
): Promise<void> {
  const { organiser, period, revision, coverage, tables } = shared
  await transaction
    .insertInto('shared_content')
    .values({
      organiser,
      period,
      revision,
      minimum_content: shared.minimumContent,
      national_codebook: shared.nationalCodebook,
      content: JSON.stringify({ coverage, tables }),
      note,
      shared_by: by,
      shared_on: shared.sharedOn,
    })
    .execute()
}

function sharedOf(row: SharedContentTable): SharedContent {
  const { coverage, tables } = JSON.parse(row.content) as Pick<SharedContent, 'coverage' | 'tables'>
  return {
    organiser: row.organiser,
    period: row.period,
    revision: row.revision,
    minimumContent: row.minimum_content,
    nationalCodebook: row.national_codebook,
    coverage,
    tables,
    sharedOn: row.shared_on,
  }
}

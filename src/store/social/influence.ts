import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Influence, InfluenceChannel, InfluenceSubject } from '../../model/influence.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { Schema } from '../schema.ts'
import type { InfluenceTable } from './proposal-history-tables.ts'

type Database = Kysely<Schema>

/** The log of some owners, newest first, with what was learnt later. */
export async function influenceOf(db: Database, owners: readonly Owner[]): Promise<Influence[]> {
  if (owners.length === 0) return []
  const query = db
    .selectFrom('influence')
    .selectAll()
    .where('owner', 'in', [...owners])
  return withAdditions(db, await query.orderBy('on_day', 'desc').orderBy('id').execute())
}

/** One entry; null when there is none of that id. */
export async function influenceById(db: Database, id: string): Promise<Influence | null> {
  const rows = await db.selectFrom('influence').selectAll().where('id', '=', id).execute()
  return (await withAdditions(db, rows))[0] ?? null
}

interface Recorder {
  readonly by: string
  readonly at: string
}

export async function insertInfluence(
  transaction: Transaction<Schema>,
  influence: Omit<Influence, 'additions' | 'version'>,
  { by, at }: Recorder,
): Promise<void> {
  const { id, owner } = influence
  await transaction
    .insertInto('influence')
    .values({ id, owner, ...columnsOf(influence), recorded_by: by, recorded_at: at, version: 1 })
    .execute()
}

/** @returns false when somebody else has changed it meanwhile; nothing is written then. */
export async function changeInfluence(
  transaction: Transaction<Schema>,
  influence: Omit<Influence, 'additions'>,
): Promise<boolean> {
  const result = await transaction
    .updateTable('influence')
    .set({ ...columnsOf(influence), version: influence.version + 1 })
    .where('id', '=', influence.id)
    .where('version', '=', influence.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Adds what was learnt later. */
export async function addToInfluence(
  transaction: Transaction<Schema>,
  { influence, onDay, text }: { readonly influence: string; readonly onDay: string; readonly text: string },
  { by, at }: Recorder,
): Promise<void> {
  const last = await transaction
    .selectFrom('influence_addition')
    .select((row) => row.fn.max('number').as('number'))
    .where('influence', '=', influence)
    .executeTakeFirst()
  await transaction
    .insertInto('influence_addition')
    .values({ influence, number: (last?.number ?? 0) + 1, on_day: onDay, text, recorded_by: by, recorded_at: at })
    .execute()
}

function columnsOf({
  channel,
  onDay,
  audience,
  subject,
  told,
  followed,
}: Omit<Influence, 'id' | 'owner' | 'additions' | 'version'>) {
  return { channel, on_day: onDay, audience, subject_kind: subject?.kind ?? null, subject: subject?.id ?? null, told, followed }
}

async function withAdditions(db: Database, rows: readonly Selectable<InfluenceTable>[]): Promise<Influence[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const additions = await db
    .selectFrom('influence_addition')
    .select(['influence', 'on_day', 'text'])
    .where('influence', 'in', ids)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    owner: row.owner,
    channel: row.channel as InfluenceChannel,
    onDay: row.on_day,
    audience: row.audience,
    subject: row.subject_kind && row.subject ? { kind: row.subject_kind as InfluenceSubject, id: row.subject } : null,
    told: row.told,
    followed: row.followed,
    additions: additions.filter(({ influence }) => influence === row.id).map(({ on_day, text }) => ({ onDay: on_day, text })),
    version: row.version,
  }))
}

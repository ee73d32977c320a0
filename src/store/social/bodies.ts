import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Owner } from '../../model/phenomenon.ts'
import type { Body, BodyName } from '../../model/proposal.ts'
import type { Schema } from '../schema.ts'
import type { BodyTable } from './phenomenon-tables.ts'

type Database = Kysely<Schema>

/** A body with all its names and terms, oldest first. `names` are those of the newest. */
export interface NamedBody extends Body {
  readonly history: readonly BodyName[]
}

/** Bodies of some owners, also abolished ones, by name. */
export async function bodiesOf(db: Database, owners: readonly Owner[]): Promise<NamedBody[]> {
  if (owners.length === 0) return []
  const rows = await db
    .selectFrom('body')
    .selectAll()
    .where('owner', 'in', [...owners])
    .execute()
  const bodies = await withNames(db, rows)
  return bodies.sort((a, b) => a.names.fi.localeCompare(b.names.fi, 'fi') || a.id.localeCompare(b.id))
}

/** One body; null when there is none of that id. */
export async function bodyById(db: Database, id: string): Promise<NamedBody | null> {
  const rows = await db.selectFrom('body').selectAll().where('id', '=', id).execute()
  return (await withNames(db, rows))[0] ?? null
}

/** Bodies by id, whoever's: for the names in a history. */
export async function bodiesById(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, NamedBody>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await db.selectFrom('body').selectAll().where('id', 'in', wanted).execute()
  return new Map((await withNames(db, rows)).map((body) => [body.id, body]))
}

export async function insertBody(
  transaction: Transaction<Schema>,
  { id, owner, kind, names, validFrom, term }: Omit<Body, 'validUntil' | 'successor'> & { readonly term: string | null },
): Promise<void> {
  const named = { name_fi: names.fi, name_sv: names.sv, valid_from: validFrom }
  await transaction
    .insertInto('body')
    .values({ id, owner, kind, ...named, valid_until: null, successor: null })
    .execute()
  await transaction
    .insertInto('body_name')
    .values({ body: id, ...named, term })
    .execute()
}

/** What a body is called from a day on; the same day again corrects it. */
export async function nameBody(transaction: Transaction<Schema>, body: string, name: BodyName): Promise<void> {
  const named = { name_fi: name.names.fi, name_sv: name.names.sv, term: name.term }
  await transaction
    .insertInto('body_name')
    .values({ body, valid_from: name.validFrom, ...named })
    .onConflict((conflict) => conflict.columns(['body', 'valid_from']).doUpdateSet(named))
    .execute()
  const newest = await transaction
    .selectFrom('body_name')
    .select(['name_fi', 'name_sv'])
    .where('body', '=', body)
    .orderBy('valid_from', 'desc')
    .executeTakeFirstOrThrow()
  await transaction.updateTable('body').set(newest).where('id', '=', body).execute()
}

export async function abolishBody(
  transaction: Transaction<Schema>,
  { id, lastDay, successor }: { readonly id: string; readonly lastDay: string; readonly successor: string | null },
): Promise<void> {
  await transaction.updateTable('body').set({ valid_until: lastDay, successor }).where('id', '=', id).execute()
}

async function withNames(db: Database, rows: readonly Selectable<BodyTable>[]): Promise<NamedBody[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const names = await db.selectFrom('body_name').selectAll().where('body', 'in', ids).orderBy('valid_from').execute()
  return rows.map((row) => ({
    id: row.id,
    owner: row.owner,
    kind: row.kind,
    names: { fi: row.name_fi, sv: row.name_sv },
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    successor: row.successor,
    history: names
      .filter(({ body }) => body === row.id)
      .map((name) => ({ validFrom: name.valid_from, names: { fi: name.name_fi, sv: name.name_sv }, term: name.term })),
  }))
}

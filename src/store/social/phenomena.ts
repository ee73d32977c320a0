import type { Kysely, Selectable, Transaction } from 'kysely'
import type {
  Owner,
  Phenomenon,
  PhenomenonEvent,
  PhenomenonEventKind,
  PhenomenonLink,
  PhenomenonLinkKind,
  PhenomenonState,
} from '../../model/phenomenon.ts'
import type { Schema } from '../schema.ts'
import type { PhenomenonTable } from './phenomenon-tables.ts'

/** What may change later; the version counts up by itself. */
export type PhenomenonChange = Partial<Omit<Phenomenon, 'id' | 'owner' | 'startedOn' | 'version'>>

export interface StoredEvent extends PhenomenonEvent {
  readonly by: string
}

export async function phenomenonById(db: Kysely<Schema>, id: string): Promise<Phenomenon | null> {
  const row = await db.selectFrom('phenomenon').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toPhenomenon(row) : null
}

/** Of these owners, by title; merged ones too. */
export async function phenomenaOf(db: Kysely<Schema>, owners: readonly Owner[]): Promise<Phenomenon[]> {
  if (owners.length === 0) return []
  const rows = await db
    .selectFrom('phenomenon')
    .selectAll()
    .where('owner', 'in', owners)
    .orderBy('title_fi')
    .orderBy('id')
    .execute()
  return rows.map(toPhenomenon)
}

/** What counties have shared with the institute, merged ones left out. */
export async function sharedPhenomena(db: Kysely<Schema>): Promise<Phenomenon[]> {
  const rows = await db
    .selectFrom('phenomenon')
    .selectAll()
    .where('owner', '!=', 'national')
    .where('shared_on', 'is not', null)
    .where('state', '!=', 'merged')
    .orderBy('owner')
    .orderBy('title_fi')
    .execute()
  return rows.map(toPhenomenon)
}

export async function insertPhenomenon(transaction: Transaction<Schema>, phenomenon: Phenomenon): Promise<void> {
  await transaction.insertInto('phenomenon').values(columnsOf(phenomenon)).execute()
}

/**
 * Changes a phenomenon that still has the version of `before`.
 * @returns false when somebody else has changed it meanwhile; nothing is written then.
 */
export async function changePhenomenon(
  transaction: Transaction<Schema>,
  before: Phenomenon,
  change: PhenomenonChange,
): Promise<boolean> {
  const { id, ...columns } = columnsOf({ ...before, ...change, version: before.version + 1 })
  const changed = await transaction
    .updateTable('phenomenon')
    .set(columns)
    .where('id', '=', id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}

/** Everything joined to one phenomenon, in the order in which it was joined. */
export async function linksOf(db: Kysely<Schema>, phenomenon: string): Promise<PhenomenonLink[]> {
  const rows = await db
    .selectFrom('phenomenon_link')
    .selectAll()
    .where('phenomenon', '=', phenomenon)
    .orderBy('added_at')
    .orderBy('target')
    .execute()
  return rows.map(({ kind, target, note, added_at }) => ({ kind: kind as PhenomenonLinkKind, target, note, addedAt: added_at }))
}

export interface NewLink {
  readonly phenomenon: string
  readonly kind: PhenomenonLinkKind
  readonly target: string
  readonly note: string | null
  readonly by: string
  readonly at: string
}

/** Joins things; what is joined already stays as it is. */
export async function addLinks(transaction: Transaction<Schema>, links: readonly NewLink[]): Promise<void> {
  if (links.length === 0) return
  const rows = links.map(({ by, at, ...link }) => ({ ...link, added_by: by, added_at: at }))
  await transaction
    .insertInto('phenomenon_link')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['phenomenon', 'kind', 'target']).doNothing())
    .execute()
}

export async function removeLink(
  transaction: Transaction<Schema>,
  { phenomenon, kind, target }: Pick<NewLink, 'phenomenon' | 'kind' | 'target'>,
): Promise<void> {
  await transaction
    .deleteFrom('phenomenon_link')
    .where('phenomenon', '=', phenomenon)
    .where('kind', '=', kind)
    .where('target', '=', target)
    .execute()
}

/** Phenomena to which a thing is joined. */
export async function phenomenaWith(db: Kysely<Schema>, kind: PhenomenonLinkKind, target: string): Promise<string[]> {
  const rows = await db
    .selectFrom('phenomenon_link')
    .select('phenomenon')
    .where('kind', '=', kind)
    .where('target', '=', target)
    .execute()
  return rows.map(({ phenomenon }) => phenomenon)
}

/** History, oldest first. */
export async function eventsOf(db: Kysely<Schema>, phenomenon: string): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom('phenomenon_event')
    .selectAll()
    .where('phenomenon', '=', phenomenon)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ at, kind, state, target, by }) => ({
    at,
    kind: kind as PhenomenonEventKind,
    state: state as PhenomenonState,
    target,
    by,
  }))
}

/** How many things of each kind are joined to each phenomenon, and the day of its newest event. */
export async function workOfPhenomena(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<
  ReadonlyMap<string, { readonly joined: Partial<Record<PhenomenonLinkKind, number>>; readonly changedAt: string | null }>
> {
  if (ids.length === 0) return new Map()
  const links = await db
    .selectFrom('phenomenon_link')
    .select(['phenomenon', 'kind', ({ fn }) => fn.countAll<string>().as('count')])
    .where('phenomenon', 'in', ids)
    .groupBy(['phenomenon', 'kind'])
    .execute()
  const events = await db
    .selectFrom('phenomenon_event')
    .select(['phenomenon', ({ fn }) => fn.max('at').as('at')])
    .where('phenomenon', 'in', ids)
    .groupBy('phenomenon')
    .execute()
  const newest = new Map(events.map(({ phenomenon, at }) => [phenomenon, at]))
  return new Map(
    ids.map((id) => {
      const own = links.filter(({ phenomenon }) => phenomenon === id).map(({ kind, count }) => [kind, Number(count)])
      return [id, { joined: Object.fromEntries(own), changedAt: newest.get(id) ?? null }]
    }),
  )
}

/** `id` is a random one. */
export async function addEvent(
  transaction: Transaction<Schema>,
  event: StoredEvent & { readonly id: string; readonly phenomenon: string },
): Promise<void> {
  await transaction.insertInto('phenomenon_event').values(event).execute()
}

function toPhenomenon(row: Selectable<PhenomenonTable>): Phenomenon {
  return {
    id: row.id,
    owner: row.owner,
    titles: { fi: row.title_fi, sv: row.title_sv },
    descriptions: { fi: row.description_fi, sv: row.description_sv },
    state: row.state as PhenomenonState,
    analysis: { fi: row.analysis_fi, sv: row.analysis_sv },
    memo: row.memo,
    startedOn: row.started_on,
    mergedInto: row.merged_into,
    sharedOn: row.shared_on,
    version: row.version,
  }
}

function columnsOf(phenomenon: Phenomenon): PhenomenonTable {
  return {
    id: phenomenon.id,
    owner: phenomenon.owner,
    title_fi: phenomenon.titles.fi,
    title_sv: phenomenon.titles.sv,
    description_fi: phenomenon.descriptions.fi,
    description_sv: phenomenon.descriptions.sv,
    state: phenomenon.state,
    analysis_fi: phenomenon.analysis.fi,
    analysis_sv: phenomenon.analysis.sv,
    memo: phenomenon.memo,
    started_on: phenomenon.startedOn,
    merged_into: phenomenon.mergedInto,
    shared_on: phenomenon.sharedOn,
    version: phenomenon.version,
  }
}

import type { Kysely, Selectable, Transaction } from 'kysely'
import type { EvidenceSource } from '../../model/evidence.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { Schema } from '../schema.ts'
import type { EvidenceSourceTable } from './evidence-tables.ts'

export async function sourceById(db: Kysely<Schema>, id: string): Promise<EvidenceSource | null> {
  const row = await db.selectFrom('evidence_source').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toSource(row) : null
}

/** Sources of these owners, newest publication first. */
export async function sourcesOf(db: Kysely<Schema>, owners: readonly Owner[]): Promise<EvidenceSource[]> {
  if (owners.length === 0) return []
  const rows = await db
    .selectFrom('evidence_source')
    .selectAll()
    .where('owner', 'in', owners)
    .orderBy('published_on', 'desc')
    .orderBy('title')
    .execute()
  return rows.map(toSource)
}

export async function insertSource(
  transaction: Transaction<Schema>,
  source: EvidenceSource,
  added: { readonly by: string; readonly at: string },
): Promise<void> {
  await transaction
    .insertInto('evidence_source')
    .values({ ...columnsOf(source), added_by: added.by, added_at: added.at })
    .execute()
}

/** @returns false when somebody else has changed it meanwhile; nothing is written then. */
export async function changeSource(transaction: Transaction<Schema>, source: EvidenceSource): Promise<boolean> {
  const { id, ...columns } = columnsOf({ ...source, version: source.version + 1 })
  const changed = await transaction
    .updateTable('evidence_source')
    .set(columns)
    .where('id', '=', id)
    .where('version', '=', source.version)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}

/** Removes a source that nothing is joined to. */
export async function deleteSource(transaction: Transaction<Schema>, id: string): Promise<void> {
  await transaction.deleteFrom('evidence_source').where('id', '=', id).execute()
}

function toSource(row: Selectable<EvidenceSourceTable>): EvidenceSource {
  return {
    id: row.id,
    owner: row.owner,
    class: row.class,
    title: row.title,
    publisher: row.publisher,
    publishedOn: row.published_on,
    address: row.address,
    language: row.language as EvidenceSource['language'],
    summary: { fi: row.summary_fi, sv: row.summary_sv },
    counts: JSON.parse(row.counts),
    version: row.version,
  }
}

function columnsOf(source: EvidenceSource): Omit<EvidenceSourceTable, 'added_by' | 'added_at'> {
  return {
    id: source.id,
    owner: source.owner,
    class: source.class,
    title: source.title,
    publisher: source.publisher,
    published_on: source.publishedOn,
    address: source.address,
    language: source.language,
    summary_fi: source.summary.fi,
    summary_sv: source.summary.sv,
    counts: JSON.stringify(source.counts),
    version: source.version,
  }
}

import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Texts } from '../../model/text.ts'
import type { Schema } from '../schema.ts'
import type { HandOverTable } from './hand-over-tables.ts'

/** What was given of a round to the supervising authority, without the bytes. */
export interface HandOver {
  readonly id: string
  readonly collection: string
  readonly round: string
  readonly sequence: number
  readonly recipient: Texts
  readonly respondents: number
  readonly manifest: string
  readonly madeBy: string
  readonly madeAt: string
  readonly files: readonly HandOverFile[]
}

export interface HandOverFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

interface RoundKey {
  readonly collection: string
  readonly round: string
}

/** Newest first. */
export async function listHandOvers(db: Kysely<Schema>, { collection, round }: RoundKey): Promise<HandOver[]> {
  const rows = await db
    .selectFrom('hand_over')
    .selectAll()
    .where('collection', '=', collection)
    .where('round', '=', round)
    .orderBy('sequence', 'desc')
    .execute()
  if (rows.length === 0) return []
  const files = await db
    .selectFrom('hand_over_file')
    .select(['hand_over', 'path', 'bytes', 'sha256'])
    .where(
      'hand_over',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('path')
    .execute()
  const byId = Map.groupBy(files, ({ hand_over }) => hand_over)
  return rows.map((row) =>
    handOverOf(
      row,
      (byId.get(row.id) ?? []).map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
    ),
  )
}

/** The bytes of one file; null when there is none. */
export async function handOverFile(
  db: Kysely<Schema>,
  { id, path }: { readonly id: string; readonly path: string },
): Promise<(HandOverFile & { readonly content: Uint8Array }) | null> {
  const row = await db
    .selectFrom('hand_over_file')
    .selectAll()
    .where('hand_over', '=', id)
    .where('path', '=', path)
    .executeTakeFirst()
  if (!row) return null
  return { path: row.path, bytes: row.bytes, sha256: row.sha256, content: Buffer.from(row.content, 'base64') }
}

export interface NewHandOver extends Omit<HandOver, 'files'> {
  readonly files: readonly (HandOverFile & { readonly content: Uint8Array })[]
}

export async function addHandOver(
  transaction: Transaction<Schema>,
  { files, recipient, madeBy, madeAt, ...rest }: NewHandOver,
): Promise<void> {
  const names = { recipient_fi: recipient.fi, recipient_sv: recipient.sv, recipient_en: recipient.en }
  await transaction
    .insertInto('hand_over')
    .values({ ...rest, ...names, made_by: madeBy, made_at: madeAt })
    .execute()
  const rows = files.map(({ path, bytes, sha256, content }) => ({
    hand_over: rest.id,
    path,
    bytes,
    sha256,
    content: Buffer.from(content).toString('base64'),
  }))
  await transaction.insertInto('hand_over_file').values(rows).execute()
}

function handOverOf(row: Selectable<HandOverTable>, files: readonly HandOverFile[]): HandOver {
  return {
    id: row.id,
    collection: row.collection,
    round: row.round,
    sequence: row.sequence,
    recipient: { fi: row.recipient_fi, sv: row.recipient_sv, en: row.recipient_en },
    respondents: row.respondents,
    manifest: row.manifest,
    madeBy: row.made_by,
    madeAt: row.made_at,
    files,
  }
}

import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Answer } from '../../model/answers.ts'
import type { Schema } from '../schema.ts'
import type { DraftFieldTable } from './tables.ts'

/** One field of a draft as it stands; see `DraftFieldTable`. */
export interface DraftField {
  readonly field: string
  /** Null = blank, or only `typed`. */
  readonly answer: Answer | null
  readonly typed: string | null
  /** From 1; a field that was never saved has version 0. */
  readonly version: number
  readonly savedBy: string
  readonly savedLabel: string
  readonly savedAt: string
}

/** All fields of a draft, cleared ones too. */
export async function listDraftFields(db: Kysely<Schema>, submission: number): Promise<DraftField[]> {
  const rows = await db.selectFrom('draft_field').selectAll().where('submission', '=', submission).orderBy('field').execute()
  return rows.map(draftFieldOf)
}

/** Fields that others saved from a moment on. */
export async function draftFieldsSince(
  db: Kysely<Schema>,
  { submission, since, notBy }: { readonly submission: number; readonly since: string; readonly notBy: string },
): Promise<DraftField[]> {
  const rows = await db
    .selectFrom('draft_field')
    .selectAll()
    .where('submission', '=', submission)
    .where('saved_at', '>=', since)
    .where('saved_by', '!=', notBy)
    .orderBy('field')
    .execute()
  return rows.map(draftFieldOf)
}

/** Writes fields, new ones and known ones, in one statement. The submission must be held. */
export async function putDraftFields(
  transaction: Transaction<Schema>,
  submission: number,
  fields: readonly DraftField[],
): Promise<void> {
  if (fields.length === 0) return
  const rows = fields.map(({ field, answer, typed, version, savedBy, savedLabel, savedAt }) => ({
    submission,
    field,
    answer: answer === null ? null : JSON.stringify(answer),
    typed,
    version,
    saved_by: savedBy,
    saved_label: savedLabel,
    saved_at: savedAt,
  }))
  await transaction
    .insertInto('draft_field')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['submission', 'field']).doUpdateSet(({ ref }) => ({
        answer: ref('excluded.answer'),
        typed: ref('excluded.typed'),
        version: ref('excluded.version'),
        saved_by: ref('excluded.saved_by'),
        saved_label: ref('excluded.saved_label'),
        saved_at: ref('excluded.saved_at'),
      })),
    )
    .execute()
}

/** Empties fields without forgetting their versions: what holds personal details, once they are taken over elsewhere. */
export async function emptyDraftFields(
  transaction: Transaction<Schema>,
  submission: number,
  fields: readonly string[],
): Promise<void> {
  if (fields.length === 0) return
  await transaction
    .updateTable('draft_field')
    .set({ answer: null, typed: null, saved_label: '', version: sql<number>`version + 1` })
    .where('submission', '=', submission)
    .where('field', 'in', [...fields])
    .execute()
}

function draftFieldOf(row: Selectable<DraftFieldTable>): DraftField {
  return {
    field: row.field,
    answer: row.answer === null ? null : (JSON.parse(row.answer) as Answer),
    typed: row.typed,
    version: row.version,
    savedBy: row.saved_by,
    savedLabel: row.saved_label,
    savedAt: row.saved_at,
  }
}

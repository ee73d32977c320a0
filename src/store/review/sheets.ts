import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Measure } from '../../model/measure.ts'
import type { ReviewSheet, ReviewTrigger, SheetState } from '../../model/review.ts'
import type { Schema } from '../schema.ts'
import type { ReviewSheetTable } from './tables.ts'

/** What names a sheet. */
export type SheetPlace = Pick<ReviewSheet, 'round' | 'organiser' | 'content' | 'measure'>

export interface SheetsQuestion {
  readonly round?: string
  readonly organisers?: 'all' | readonly string[]
  readonly states?: readonly SheetState[]
}

/** Sheets in the order of organiser and of entering (that of the contents). */
export async function listSheets(db: Kysely<Schema>, question: SheetsQuestion): Promise<ReviewSheet[]> {
  const { round, organisers = 'all', states } = question
  if (organisers !== 'all' && organisers.length === 0) return []
  let query = db.selectFrom('review_sheet').selectAll().orderBy('round', 'desc').orderBy('organiser').orderBy('number')
  if (round !== undefined) query = query.where('round', '=', round)
  if (organisers !== 'all') query = query.where('organiser', 'in', [...organisers])
  if (states !== undefined) query = query.where('state', 'in', [...states])
  return (await query.execute()).map(sheetOf)
}

/** Reads a sheet and holds it until the transaction ends; null when there is none. */
export async function lockSheet(transaction: Transaction<Schema>, place: SheetPlace): Promise<ReviewSheet | null> {
  const row = await transaction
    .selectFrom('review_sheet')
    .selectAll()
    .where((where) => where.and(placeOf(place)))
    .forUpdate()
    .executeTakeFirst()
  return row ? sheetOf(row) : null
}

export async function addSheets(transaction: Transaction<Schema>, sheets: readonly ReviewSheet[]): Promise<void> {
  if (sheets.length === 0) return
  const rows = sheets.map((sheet) => ({
    ...placeOf(sheet),
    reason: sheet.trigger,
    state: sheet.state,
    assignee: sheet.assignee,
    signed_by: sheet.signedBy,
    signed_at: sheet.signedAt,
    settled_by: null,
    settled_at: null,
    settled_reason: sheet.settledReason,
    version: sheet.version,
  }))
  await transaction.insertInto('review_sheet').values(rows).execute()
}

export interface SheetChange {
  readonly state?: SheetState
  readonly assignee?: string | null
  readonly signed?: { readonly by: string; readonly at: string } | null
  readonly settled?: { readonly by: string; readonly at: string; readonly reason: string }
}

/** Changes a sheet; its version counts up whatever is changed. */
export async function changeSheet(transaction: Transaction<Schema>, place: SheetPlace, change: SheetChange): Promise<void> {
  const { state, assignee, signed, settled } = change
  await transaction
    .updateTable('review_sheet')
    .set({
      version: sql<number>`version + 1`,
      ...(state === undefined ? {} : { state }),
      ...(assignee === undefined ? {} : { assignee }),
      ...(signed === undefined ? {} : { signed_by: signed?.by ?? null, signed_at: signed?.at ?? null }),
      ...(settled === undefined ? {} : { settled_by: settled.by, settled_at: settled.at, settled_reason: settled.reason }),
    })
    .where((where) => where.and(placeOf(place)))
    .execute()
}

/** The columns that name a sheet, for conditions and new rows. */
export function placeOf({ round, organiser, content, measure }: SheetPlace): SheetPlace {
  return { round, organiser, content, measure }
}

function sheetOf(row: Selectable<ReviewSheetTable>): ReviewSheet {
  return {
    ...placeOf({ ...row, measure: row.measure as Measure }),
    trigger: row.reason as ReviewTrigger,
    state: row.state as SheetState,
    assignee: row.assignee,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    settledReason: row.settled_reason,
    version: row.version,
  }
}

import type { Transaction } from 'kysely'
import type { ReportTextName } from '../../model/report-texts.ts'
import type { Schema } from '../schema.ts'

interface Span {
  readonly from: number
  readonly until: number
}

/** A part of a report whose text has changed, and where a passage of it stands now. */
export interface ShiftedPart {
  readonly report: string
  readonly part: ReportTextName
  shift(passage: Span): Span
}

/** Moves everything that points into the text: codings, quotes, and where earlier redactions stand. */
export async function shiftPassages(tx: Transaction<Schema>, changed: ShiftedPart): Promise<void> {
  await shiftIn(tx, 'coding', changed)
  await shiftIn(tx, 'quote', changed)
  await shiftRedactions(tx, changed)
}

async function shiftIn(tx: Transaction<Schema>, table: 'coding' | 'quote', { report, part, shift }: ShiftedPart): Promise<void> {
  const rows = await tx
    .selectFrom(table)
    .select(['id', 'passage_from', 'passage_until'])
    .where('report', '=', report)
    .where('part', '=', part)
    .execute()
  for (const { id, passage_from: from, passage_until: until } of rows) {
    if (from === null || until === null) continue
    const passage = shift({ from, until })
    await tx.updateTable(table).set({ passage_from: passage.from, passage_until: passage.until }).where('id', '=', id).execute()
  }
}

async function shiftRedactions(tx: Transaction<Schema>, { report, part, shift }: ShiftedPart): Promise<void> {
  const rows = await tx
    .selectFrom('redaction')
    .select(['id', 'position'])
    .where('report', '=', report)
    .where('part', '=', part)
    .execute()
  for (const { id, position } of rows) {
    const { from } = shift({ from: position, until: position })
    if (from !== position) await tx.updateTable('redaction').set({ position: from }).where('id', '=', id).execute()
  }
}

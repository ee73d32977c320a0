import type { Kysely, Transaction } from 'kysely'
import type { ReportTextName } from '../../model/report-texts.ts'
import type { Schema } from '../schema.ts'
import type { RedactionTable, SocialReportOriginalTable } from './tables.ts'

/** The parts of a report that are kept sealed as they were before the first redaction. */
export async function originalsOf(db: Kysely<Schema>, report: string): Promise<SocialReportOriginalTable[]> {
  return db.selectFrom('social_report_original').selectAll().where('report', '=', report).orderBy('part').execute()
}

/** Keeps the original of a part; one that is kept already stays, as it is the older. */
export async function keepOriginal(tx: Transaction<Schema>, original: SocialReportOriginalTable): Promise<void> {
  await tx
    .insertInto('social_report_original')
    .values(original)
    .onConflict((conflict) => conflict.columns(['report', 'part']).doNothing())
    .execute()
}

/** Puts the redacted text in the place of the text. */
export async function replaceText(
  tx: Transaction<Schema>,
  { report, part, text }: { readonly report: string; readonly part: ReportTextName; readonly text: string },
): Promise<void> {
  if (part === 'subArea' || part === 'event') {
    const line = part === 'event' ? { event: text } : { sub_area: text }
    await tx.updateTable('social_report').set(line).where('id', '=', report).execute()
    return
  }
  await tx
    .updateTable('social_report_text')
    .set({ text, is_redacted: 1 })
    .where('report', '=', report)
    .where('part', '=', part)
    .execute()
}

export async function insertRedactions(tx: Transaction<Schema>, rows: readonly RedactionTable[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('redaction')
      .values([...rows])
      .execute()
}

/** Where, why and by whom something was blacked out; in the order of the text. */
export async function redactionsOf(db: Kysely<Schema>, report: string): Promise<RedactionTable[]> {
  return db
    .selectFrom('redaction')
    .selectAll()
    .where('report', '=', report)
    .orderBy('at')
    .orderBy('part')
    .orderBy('position')
    .orderBy('id')
    .execute()
}

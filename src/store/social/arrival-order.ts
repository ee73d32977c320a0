import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/** Tables with rows about a report, and the column that names it. */
const OF_REPORTS = [
  { table: 'social_report', report: 'id', set: 'sent_on' },
  { table: 'social_report_text', report: 'report', set: 'part' },
  { table: 'social_report_code', report: 'report', set: 'list' },
  { table: 'social_report_count', report: 'report', set: 'theme' },
  { table: 'social_report_event', report: 'report', set: 'at' },
  { table: 'quote', report: 'report', set: 'part' },
] as const

/**
 * Writes the rows of the reports that people without an account sent, mended or withdrew on a day anew, in the order of their random ids
 * and in one transaction. A database keeps with each row the transaction that wrote it and its place in the file: left as they came, they
 * would tell in which order this happened, and between which acts whose minute is known. Nothing that anybody reads changes.
 */
export async function hideArrivalOrder(transaction: Transaction<Schema>, day: string): Promise<void> {
  const reports = await transaction
    .selectFrom('social_report')
    .select('id')
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('sent_on', '=', day),
        // Acts of reporters have a day for a time.
        eb('id', 'in', selectFrom('social_report_event').select('report').where('at', '=', day).where('by', 'is', null)),
      ]),
    )
    .orderBy('id')
    .execute()
  for (const { id } of reports)
    for (const { table, report, set } of OF_REPORTS)
      await sql`update ${sql.table(table)} set ${sql.ref(set)} = ${sql.ref(set)} where ${sql.ref(report)} = ${id}`.execute(
        transaction,
      )
  const echoes = await transaction.selectFrom('social_echo').select('id').where('on_day', '=', day).orderBy('id').execute()
  for (const { id } of echoes) await sql`update social_echo set on_day = on_day where id = ${id}`.execute(transaction)
}

import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { rewriteTables } from '../upkeep/vacuum.ts'

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

/**
 * Where earlier versions of rows would tell what the rows no longer do: the tables above, those that the database keeps by itself from them,
 * those from which something was destroyed, and where acts waited for their day to be over.
 */
const WITH_EARLIER_VERSIONS = [
  ...OF_REPORTS.map(({ table }) => table),
  ...(['report_words', 'report_fact', 'social_report_original', 'social_report_draft', 'social_echo', 'anonymous_act'] as const),
]

/**
 * Lets go of the rows as they were before `hideArrivalOrder`, which a database keeps in its files: with them, in whose order and between
 * which moments they came. The same is done to words that were blacked out or destroyed since. Outside any transaction, at night.
 */
export async function forgetEarlierVersions(db: Kysely<Schema>): Promise<void> {
  await rewriteTables(db, WITH_EARLIER_VERSIONS)
}

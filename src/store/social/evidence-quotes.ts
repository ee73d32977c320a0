import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Quote, QuoteKind } from '../../model/evidence.ts'
import type { ReportPart } from '../../model/social-report.ts'
import type { Schema } from '../schema.ts'
import type { QuoteTable } from './evidence-tables.ts'

/** Quotes of a phenomenon in the order in which they were picked. */
export async function quotesOf(db: Kysely<Schema>, phenomenon: string): Promise<Quote[]> {
  const rows = await db
    .selectFrom('quote')
    .selectAll()
    .where('phenomenon', '=', phenomenon)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(toQuote)
}

export async function quoteById(db: Kysely<Schema>, id: string): Promise<Quote | null> {
  const row = await db.selectFrom('quote').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toQuote(row) : null
}

export async function insertQuote(transaction: Transaction<Schema>, quote: Quote, by: string): Promise<void> {
  await transaction
    .insertInto('quote')
    .values({
      id: quote.id,
      phenomenon: quote.phenomenon,
      report: quote.report,
      kind: quote.kind,
      part: quote.part,
      passage_from: quote.from,
      passage_until: quote.until,
      digest: quote.digest,
      wording_fi: quote.wordings.fi,
      wording_sv: quote.wordings.sv,
      added_by: by,
      added_at: quote.addedAt,
      version: quote.version,
    })
    .execute()
}

/** @returns false when somebody else has changed it meanwhile; nothing is written then. */
export async function changeWordings(
  transaction: Transaction<Schema>,
  { id, version }: Pick<Quote, 'id' | 'version'>,
  { fi, sv }: Quote['wordings'],
): Promise<boolean> {
  const changed = await transaction
    .updateTable('quote')
    .set({ wording_fi: fi, wording_sv: sv, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}

export async function deleteQuote(transaction: Transaction<Schema>, id: string): Promise<void> {
  await transaction.deleteFrom('quote').where('id', '=', id).execute()
}

/** Quotes go with the reports they are of, when a part of a phenomenon becomes one of its own or all of it goes into another. */
export async function moveQuotes(
  transaction: Transaction<Schema>,
  { from, to, ids }: { readonly from: string; readonly to: string; readonly ids?: readonly string[] },
): Promise<void> {
  if (ids?.length === 0) return
  let query = transaction.updateTable('quote').set({ phenomenon: to }).where('phenomenon', '=', from)
  if (ids) query = query.where('id', 'in', ids)
  await query.execute()
}

/**
 * A report was taken back, or its texts are to be forgotten: what was written in its stead (translations, summaries) goes too. The quotes
 * stay as rows without words, so that the analysis says that something has gone. To be called in the same transaction.
 */
export async function forgetQuotes(transaction: Transaction<Schema>, report: string): Promise<void> {
  await transaction.updateTable('quote').set(NO_WORDS).where('report', '=', report).execute()
}

/** The digest goes with the words: whoever has the rest of a passage could try out what stood in its gap. */
const NO_WORDS = { wording_fi: '', wording_sv: '', digest: '' }

/**
 * Passages of a part were blacked out: quotes word for word that reach into one lose their translations, which tell it still. To be called
 * in the same transaction, while quotes stand where they stood in the text before.
 */
export async function forgetBlackedOutQuotes(
  transaction: Transaction<Schema>,
  { report, part, spans }: { report: string; part: string; spans: readonly { readonly from: number; readonly until: number }[] },
): Promise<void> {
  for (const { from, until } of spans)
    await transaction
      .updateTable('quote')
      .set(NO_WORDS)
      .where('report', '=', report)
      .where('part', '=', part)
      .where('kind', '=', 'verbatim' satisfies QuoteKind)
      .where('passage_from', '<', until)
      .where('passage_until', '>', from)
      .execute()
}

function toQuote(row: Selectable<QuoteTable>): Quote {
  return {
    id: row.id,
    phenomenon: row.phenomenon,
    report: row.report,
    kind: row.kind as QuoteKind,
    part: row.part as ReportPart,
    from: row.passage_from,
    until: row.passage_until,
    digest: row.digest,
    wordings: { fi: row.wording_fi, sv: row.wording_sv },
    addedAt: row.added_at,
    version: row.version,
  }
}

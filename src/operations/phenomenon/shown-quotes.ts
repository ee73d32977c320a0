import { createHash } from 'node:crypto'
import type { Quote, QuoteStanding, ShownQuote } from '../../model/evidence.ts'
import type { Phenomenon } from '../../model/phenomenon.ts'
import { quotesOf } from '../../store/social/evidence-quotes.ts'
import { type ReportLine, reportLines } from '../../store/social/report-lines.ts'
import type { OperationContext } from '../operation.ts'
import { reportsBehind } from './reports-behind.ts'

/** What stands at a passage, as it is kept: nobody reads the words out of it, but whoever has the text can tell whether it is the same. */
export function passageDigest(report: string, words: string): string {
  return createHash('sha256').update(`${report}\u0000${words}`).digest('hex')
}

/**
 * Quotes of a phenomenon as they may be shown today, in the order in which they were picked. A quote of a report that was withdrawn, no
 * longer belongs to the phenomenon, may not be quoted any more or has been blacked out there has no words: only its standing. Outside a
 * transaction; showing words is for the caller to note in the audit trail.
 */
export async function shownQuotes(
  context: Pick<OperationContext, 'db' | 'definitions' | 'now'>,
  phenomenon: Pick<Phenomenon, 'id' | 'owner'>,
): Promise<ShownQuote[]> {
  const quotes = await quotesOf(context.db, phenomenon.id)
  if (quotes.length === 0) return []
  const joined = new Set((await reportsBehind(context, phenomenon)).map(({ id }) => id))
  const lines = await reportLines(context.db, [...new Set(quotes.map(({ report }) => report))])
  const byId = new Map(lines.map((line) => [line.id, line]))
  return quotes.map((quote) => shownQuote(quote, byId.get(quote.report), joined.has(quote.report)))
}

function shownQuote(quote: Quote, report: ReportLine | undefined, isJoined: boolean): ShownQuote {
  const { id, kind, version } = quote
  const original = report && kind === 'verbatim' ? wordsOf(quote, report.texts[quote.part]) : null
  const standing = standingOf(quote, { report, isJoined, original })
  const isShown = standing === 'standing'
  return {
    id,
    report: quote.report,
    kind,
    standing,
    language: report?.language ?? 'fi',
    original: isShown ? original : null,
    wordings: isShown ? quote.wordings : { fi: '', sv: '' },
    version,
  }
}

interface Found {
  readonly report: ReportLine | undefined
  readonly isJoined: boolean
  readonly original: string | null
}

function standingOf({ kind }: Quote, { report, isJoined, original }: Found): QuoteStanding {
  if (!report || report.state === 'withdrawn') return 'withdrawn'
  if (!isJoined) return 'not-joined'
  if (report.quotePermission === 'no') return 'not-permitted'
  if (kind === 'paraphrase') return 'standing'
  if (report.quotePermission !== 'yes') return 'not-permitted'
  return original === null ? 'changed' : 'standing'
}

/**
 * The words where they were picked, or where they stand now that something before them was blacked out; null when they stand nowhere any
 * more. Takes as many digests as the text has signs, and only for texts that were changed.
 */
function wordsOf({ report, from, until, digest }: Quote, text: string | undefined): string | null {
  if (text === undefined) return null
  const length = until - from
  const isAt = (start: number) => passageDigest(report, text.slice(start, start + length)) === digest
  if (isAt(from)) return text.slice(from, until)
  for (let start = 0; start + length <= text.length; start += 1) if (isAt(start)) return text.slice(start, start + length)
  return null
}

import type { Kysely } from 'kysely'
import type { BriefingContent, ShownQuote, ShownSection } from '../../model/briefing-content.ts'
import { COUNTED_STATES } from '../../model/social-report.ts'
import type { Schema } from '../../store/schema.ts'
import { textsOf } from '../../store/social/report-texts.ts'

/**
 * Quotes of an edition that may not be shown any more: of reports that were withdrawn, put away as another's double, or are gone; and words
 * that were blacked out in the report since. What was published stays as it was written down, but such words are not shown from that
 * moment on, in any edition.
 */
export async function takenBack(
  db: Kysely<Schema>,
  { content, approvedAt }: { readonly content: Pick<BriefingContent, 'sections'>; readonly approvedAt: string },
): Promise<ReadonlySet<ShownQuote>> {
  const quotes = quotesIn(content).filter(({ isRemoved }) => !isRemoved)
  const asked = [...new Set(quotes.map(({ report }) => report))]
  if (asked.length === 0) return new Set()
  const rows = await db
    .selectFrom('social_report')
    .select('id')
    .where('id', 'in', asked)
    .where('state', 'in', COUNTED_STATES)
    .where('quote_permission', '!=', 'no')
    .execute()
  const good = new Set(rows.map(({ id }) => id))
  const isBlackedOut = await blackedOutSince(db, asked, approvedAt)
  return new Set(quotes.filter((quote) => !good.has(quote.report) || isBlackedOut(quote)))
}

/**
 * Whether words of a quote do not stand in its report any more, where something was blacked out after the edition was approved. When the
 * text has been destroyed since, nobody can tell: then all that was quoted of the report word for word counts as blacked out.
 */
async function blackedOutSince(
  db: Kysely<Schema>,
  reports: readonly string[],
  approvedAt: string,
): Promise<(quote: ShownQuote) => boolean> {
  const redacted = await db
    .selectFrom('redaction')
    .select('report')
    .distinct()
    .where('report', 'in', reports)
    .where('at', '>', approvedAt)
    .execute()
  const since = new Set(redacted.map(({ report }) => report))
  const texts = await textsOf(db, [...since])
  const stands = (report: string, words: string) =>
    words !== '' && texts.some((one) => one.report === report && one.text.includes(words))
  return ({ isParaphrase, report, texts: { fi, sv } }) =>
    !isParaphrase && since.has(report) && !stands(report, fi) && !stands(report, sv)
}

export function quotesIn({ sections }: Pick<BriefingContent, 'sections'>): ShownQuote[] {
  return sections.flatMap(({ parts }) => parts.flatMap(({ content }) => (content.kind === 'quote' ? [content] : [])))
}

/** The content with the words of those quotes of it taken out; a note stands in their place. */
export function withoutQuotes(content: BriefingContent, gone: ReadonlySet<ShownQuote>): BriefingContent {
  if (gone.size === 0) return content
  const cleaned = (section: ShownSection): ShownSection => ({
    ...section,
    parts: section.parts.map((part) =>
      part.content.kind === 'quote' && gone.has(part.content) ? { ...part, content: removed(part.content) } : part,
    ),
  })
  return { ...content, sections: content.sections.map(cleaned) }
}

function removed(quote: ShownQuote): ShownQuote {
  return { ...quote, texts: { fi: '', sv: '' }, who: null, isRemoved: true }
}

/** No hint of which report a quote is from: that is for those who may read reports. */
export function withoutReports(content: BriefingContent): BriefingContent {
  const sections = content.sections.map((section) => ({
    ...section,
    parts: section.parts.map((part) =>
      part.content.kind === 'quote' ? { ...part, content: { ...part.content, report: '' } } : part,
    ),
  }))
  return { ...content, sections }
}

/** What anybody may read: no internal sections either. */
export function publicContent(content: BriefingContent): BriefingContent {
  return withoutReports({ ...content, sections: content.sections.filter(({ isInternal }) => !isInternal) })
}

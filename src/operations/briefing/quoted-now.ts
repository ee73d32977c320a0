import type { Kysely } from 'kysely'
import type { BriefingContent, ShownQuote, ShownSection } from '../../model/briefing-content.ts'
import { COUNTED_STATES } from '../../model/social-report.ts'
import type { Schema } from '../../store/schema.ts'

/**
 * Reports among these that may not be quoted any more: withdrawn, put away as another's double, or gone. What was published stays as it
 * was written down, but words that somebody has taken back are not shown from that moment on, in any edition.
 */
export async function takenBack(db: Kysely<Schema>, reports: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = [...new Set(reports)]
  if (asked.length === 0) return new Set()
  const rows = await db
    .selectFrom('social_report')
    .select('id')
    .where('id', 'in', asked)
    .where('state', 'in', COUNTED_STATES)
    .where('quote_permission', '!=', 'no')
    .execute()
  const good = new Set(rows.map(({ id }) => id))
  return new Set(asked.filter((id) => !good.has(id)))
}

export function quotesIn({ sections }: Pick<BriefingContent, 'sections'>): ShownQuote[] {
  return sections.flatMap(({ parts }) => parts.flatMap(({ content }) => (content.kind === 'quote' ? [content] : [])))
}

/** The content with the words of those reports taken out; a note stands in their place. */
export function withoutQuotesOf(content: BriefingContent, reports: ReadonlySet<string>): BriefingContent {
  if (reports.size === 0) return content
  const cleaned = (section: ShownSection): ShownSection => ({
    ...section,
    parts: section.parts.map((part) =>
      part.content.kind === 'quote' && reports.has(part.content.report) ? { ...part, content: removed(part.content) } : part,
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

import type { Kysely } from 'kysely'
import type { Polarity, QuotePermission, ReportPart, ReportState, Scale } from '../../model/social-report.ts'
import type { Schema } from '../schema.ts'

/** A report as one line beside a phenomenon, with its texts. Raw material: for those only who may see texts of reports. */
export interface ReportLine {
  readonly id: string
  readonly state: ReportState
  readonly polarity: Polarity
  readonly scale: Scale
  readonly quotePermission: QuotePermission
  readonly language: string
  readonly sentOn: string
  /** Parts that were written and are still kept. */
  readonly texts: Readonly<Partial<Record<ReportPart, string>>>
}

/** In the order of the ids; those that are not there are left out. */
export async function reportLines(db: Kysely<Schema>, ids: readonly string[]): Promise<ReportLine[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('social_report')
    .select(['id', 'state', 'polarity', 'scale', 'quote_permission', 'language', 'sent_on'])
    .where('id', 'in', ids)
    .execute()
  const texts = await db.selectFrom('social_report_text').select(['report', 'part', 'text']).where('report', 'in', ids).execute()
  const textsOf = Map.groupBy(texts, ({ report }) => report)
  const lines = new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        state: row.state as ReportState,
        polarity: row.polarity as Polarity,
        scale: row.scale as Scale,
        quotePermission: row.quote_permission as QuotePermission,
        language: row.language,
        sentOn: row.sent_on,
        texts: Object.fromEntries((textsOf.get(row.id) ?? []).map(({ part, text }) => [part, text])),
      },
    ]),
  )
  return ids.flatMap((id) => lines.get(id) ?? [])
}

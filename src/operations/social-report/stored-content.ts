import type {
  PersonClass,
  Polarity,
  QuotePermission,
  ReportContent,
  ReportPart,
  Scale,
  Trend,
} from '../../model/social-report.ts'
import { languageOf } from '../../model/text.ts'
import type { StoredReport } from '../../store/social/reports.ts'

/** What a report holds now, as the reporter filled it in. A text that is not there any more is empty. */
export function contentOfStored({ row, codes, texts }: StoredReport): ReportContent {
  const text = (part: ReportPart) => texts[part]?.text ?? null
  return {
    polarity: row.polarity as Polarity,
    title: text('title') ?? '',
    observation: text('observation') ?? '',
    consequences: text('consequences'),
    proposal: text('proposal'),
    codes,
    municipality: row.municipality,
    subArea: row.sub_area,
    scale: row.scale as Scale,
    personClass: row.person_class as PersonClass | null,
    trend: row.trend as Trend | null,
    periodFrom: row.period_from,
    periodUntil: row.period_until,
    source: row.source,
    profession: row.profession,
    quotePermission: row.quote_permission as QuotePermission,
    wantsAnswer: row.wants_answer === 1,
    concernsWrong: row.concerns_wrong === 1,
    language: languageOf(row.language),
    participants: row.participants,
    event: row.event,
  }
}

import { POLARITIES, REPORT_PARTS, type ReportPart } from '../../../../model/social-report.ts'
import type { ReportLine, ShownPhenomenon } from '../../../../operations/phenomenon/show-phenomenon.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { QuoteForm } from './quote-form.tsx'

const PARTS = Object.keys(REPORT_PARTS) as ReportPart[]

interface ReportListProps extends Pick<ShownPhenomenon, 'reports' | 'joinedReports' | 'phenomenon'> {
  /** What was typed into the form of one report and refused. */
  readonly submitted: Readonly<Record<string, string>> | undefined
}

/** The reports of the phenomenon, one page of them: each opens to its text and to the form for a quote. */
export function ReportList({ reports, joinedReports, phenomenon, submitted }: ReportListProps) {
  const { t } = useWords()
  return (
    <section className="work-part" aria-labelledby="reports">
      <h2 id="reports">{t('phenomena.reports.title')}</h2>
      {reports === null && <p className="quiet">{t('phenomena.reports.national')}</p>}
      {reports?.lines.length === 0 && <p className="quiet">{t('phenomena.reports.none')}</p>}
      {reports?.lines.map((report) => (
        <Report
          key={report.id}
          report={report}
          isJoined={joinedReports.includes(report.id)}
          isOpen={phenomenon.state !== 'merged'}
          submitted={submitted?.report === report.id ? submitted : undefined}
        />
      ))}
      {reports && reports.pages > 1 && <Pages {...reports} />}
    </section>
  )
}

interface ReportProps {
  readonly report: ReportLine
  readonly isJoined: boolean
  readonly isOpen: boolean
  readonly submitted: Readonly<Record<string, string>> | undefined
}

function Report({ report, isJoined, isOpen, submitted }: ReportProps) {
  const { t, language } = useWords()
  const { texts, polarity, sentOn, quotePermission } = report
  const kept = PARTS.flatMap((part) => (part !== 'title' && texts[part] ? [[part, texts[part]] as const] : []))
  return (
    <details className="phenomenon-report" open={submitted !== undefined}>
      <summary>
        <span className="report-head">
          <span lang={report.language}>{texts.title ?? t('phenomena.reports.destroyed')}</span>
          <span className="quiet">
            {POLARITIES[polarity][language]}, {dayText(sentOn, language)}, {t(`phenomena.reports.quote.${quotePermission}`)}
          </span>
        </span>
      </summary>
      {kept.map(([part, text]) => (
        <div key={part}>
          <h3>{t(`phenomena.reports.part.${part}`)}</h3>
          <p className="report-text" lang={report.language}>
            {text}
          </p>
        </div>
      ))}
      <p>
        <a href={workspaceAddress(language, 'coding', report.id)}>{t('phenomena.reports.open')}</a>
      </p>
      {isOpen && <QuoteForm report={report} submitted={submitted} />}
      {isOpen && isJoined && <TakeAway report={report.id} />}
      {!isJoined && <p className="quiet">{t('phenomena.reports.byTheme')}</p>}
    </details>
  )
}

function TakeAway({ report }: { report: string }) {
  const { t } = useWords()
  return (
    <form method="post">
      <FormToken />
      <input type="hidden" name="kind" value="report" />
      <input type="hidden" name="target" value={report} />
      <button type="submit" name="act" value="unlink" className="second-button">
        {t('phenomena.reports.takeAway')}
      </button>
    </form>
  )
}

function Pages({ page, pages }: { page: number; pages: number }) {
  const { t } = useWords()
  return (
    <nav className="phenomenon-pages no-print" aria-label={t('phenomena.reports.title')}>
      {page > 1 && <a href={`?page=${page - 1}#reports`}>{t('phenomena.reports.newer')}</a>}
      <span>{t('phenomena.reports.page', { page, pages })}</span>
      {page < pages && <a href={`?page=${page + 1}#reports`}>{t('phenomena.reports.older')}</a>}
    </nav>
  )
}

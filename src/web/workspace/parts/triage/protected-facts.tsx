import type { ReportTextName } from '../../../../model/report-texts.ts'
import type { OriginalParts } from '../../../../operations/triage/open-original.ts'
import type { TriageReport } from '../../../../operations/triage/show-report.ts'
import type { ReportSender } from '../../../../operations/triage/show-sender.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'

/** Who sent it: told only when asked for, and only beside a report that was sent by name. */
export function SenderSection({ report, sender }: { report: TriageReport; sender: ReportSender | null }) {
  const { t } = useWords()
  return (
    <section aria-labelledby="sender-title">
      <h2 id="sender-title">{t('triage.sender.title')}</h2>
      {sender ? (
        <p role="status">{t('triage.sender.is', { name: sender.name })}</p>
      ) : (
        <p className="reading">{t(`triage.sender.${report.naming}`)}</p>
      )}
      {report.naming === 'named' && !sender && (
        <form method="post" className="no-print">
          <FormToken />
          <button type="submit" name="act" value="sender" className="second-button">
            {t('triage.sender.show')}
          </button>
        </form>
      )}
    </section>
  )
}

interface OriginalProps {
  readonly report: TriageReport
  readonly original: OriginalParts | null
  readonly submitted: Readonly<Record<string, string>> | null
}

/** The text before anything was blacked out, while it is kept: behind a reason. */
export function OriginalSection({ report, original, submitted }: OriginalProps) {
  const { t, language } = useWords()
  if (report.originalUntil === null) return null
  return (
    <section aria-labelledby="original-title" className="no-print">
      <h2 id="original-title">{t('triage.original.title')}</h2>
      <p className="reading">{t('triage.original.kept', { day: dayText(report.originalUntil, language) })}</p>
      {original ? (
        <OpenedOriginal report={report} original={original} />
      ) : (
        <form method="post">
          <FormToken />
          <div className="field">
            <label htmlFor="reason">{t('triage.original.reason')}</label>
            <p className="hint" id="reason-hint">
              {t('triage.original.reasonHint')}
            </p>
            <input
              id="reason"
              name="reason"
              required
              minLength={5}
              maxLength={500}
              aria-describedby="reason-hint"
              defaultValue={submitted?.reason ?? ''}
            />
          </div>
          <button type="submit" name="act" value="original" className="second-button">
            {t('triage.original.open')}
          </button>
        </form>
      )}
    </section>
  )
}

function OpenedOriginal({ report, original }: { report: TriageReport; original: OriginalParts }) {
  const { t } = useWords()
  return (
    <div className="triage-original" role="status">
      <p>{t('triage.original.warning')}</p>
      {Object.entries(original.parts).map(([part, text]) => (
        <div key={part}>
          <h3>{t(`triage.report.part.${part as ReportTextName}`)}</h3>
          <p className="triage-part" lang={report.language} dir="auto">
            {text}
          </p>
        </div>
      ))}
    </div>
  )
}

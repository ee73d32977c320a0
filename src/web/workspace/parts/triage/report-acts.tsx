import type { ReactNode } from 'react'
import { REPORT_STATES } from '../../../../model/social-report.ts'
import { nextState } from '../../../../model/state-machine.ts'
import type { TriageReport } from '../../../../operations/triage/show-report.ts'
import { formatDate } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'

interface ActsProps {
  readonly report: TriageReport
  readonly submitted: Readonly<Record<string, string>> | null
}

/** What can become of a report in the state in which it is. */
export function ReportActs({ report, submitted }: ActsProps) {
  const { t } = useWords()
  const may = (by: string) => nextState(REPORT_STATES, report.state, { by }) !== null
  return (
    <section className="triage-acts no-print" aria-labelledby="acts-title">
      <h2 id="acts-title">{t('triage.act.title')}</h2>
      {may('triage.accept') && <AcceptForm report={report} />}
      {may('triage.undo') && <UndoForm report={report} />}
      {may('triage.return') && <ReturnForm report={report} submitted={submitted} />}
      {may('triage.move') && <MoveForm report={report} submitted={submitted} />}
      {may('triage.duplicate') && <DuplicateForm report={report} submitted={submitted} />}
    </section>
  )
}

function ActForm({ report, act, children }: { report: TriageReport; act: string; children: ReactNode }) {
  return (
    <form method="post">
      <FormToken />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={report.version} />
      {children}
    </form>
  )
}

/** Most often the next one is read then: the first button leads there. What the guard sees and nobody blacked out is said once more. */
function AcceptForm({ report }: { report: TriageReport }) {
  const { t } = useWords()
  const { next, parts } = report
  const standing = parts.flatMap(({ marks }) => marks).filter(({ isMild }) => !isMild).length
  return (
    <ActForm report={report} act="accept">
      {standing > 0 && <p className="triage-standing">{t('triage.act.standing', { count: standing })}</p>}
      <div className="buttons">
        {next && (
          <button type="submit" name="next" value={next} data-act="accept" data-standing={standing || undefined}>
            {t('triage.act.acceptAndNext')}
          </button>
        )}
        <button
          type="submit"
          className={next ? 'second-button' : undefined}
          data-act={next ? 'accept-only' : 'accept'}
          data-standing={standing || undefined}
        >
          {t('triage.act.accept')}
        </button>
      </div>
    </ActForm>
  )
}

function UndoForm({ report }: { report: TriageReport }) {
  const { t } = useWords()
  return (
    <ActForm report={report} act="undo">
      <button type="submit" className="second-button" data-act="undo">
        {t('triage.act.undo')}
      </button>
    </ActForm>
  )
}

function ReturnForm({ report, submitted }: ActsProps) {
  const { t } = useWords()
  return (
    <details open={submitted?.act === 'return'}>
      <summary>{t('triage.act.return')}</summary>
      {report.canBeAnswered ? (
        <ActForm report={report} act="return">
          <MessageField
            id="return-message"
            label={t('triage.act.message')}
            hint={t('triage.act.returnHint')}
            submitted={submitted}
            isRequired
          />
          <button type="submit" className="second-button">
            {t('triage.act.return')}
          </button>
        </ActForm>
      ) : (
        <p>{t('triage.act.noReturn')}</p>
      )}
    </details>
  )
}

interface MessageFieldProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly submitted: Readonly<Record<string, string>> | null
  readonly isRequired?: boolean
}

function MessageField({ id, label, hint, submitted, isRequired = false }: MessageFieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        id={id}
        name="message"
        maxLength={1000}
        required={isRequired}
        aria-describedby={`${id}-hint`}
        defaultValue={submitted?.message ?? ''}
      />
    </div>
  )
}

function MoveForm({ report, submitted }: ActsProps) {
  const { t, language } = useWords()
  return (
    <details open={submitted?.act === 'move'}>
      <summary>{t('triage.act.move')}</summary>
      <ActForm report={report} act="move">
        <div className="field">
          <label htmlFor="to">{t('triage.act.moveTo')}</label>
          <select id="to" name="to" defaultValue={submitted?.to ?? (report.concernsWrong ? 'wrong' : '')} required>
            <option value="">–</option>
            {report.channels.map(({ key, title }) => (
              <option key={key} value={key}>
                {title[language]}
              </option>
            ))}
          </select>
        </div>
        <MessageField
          id="move-message"
          label={t('triage.act.messageFree')}
          hint={t('triage.act.moveHint')}
          submitted={submitted?.act === 'move' ? submitted : null}
        />
        <button type="submit" className="second-button">
          {t('triage.act.move')}
        </button>
      </ActForm>
    </details>
  )
}

function DuplicateForm({ report, submitted }: ActsProps) {
  const { t, language } = useWords()
  const { like } = report
  return (
    <details open={submitted?.act === 'duplicate'}>
      <summary>{t('triage.act.duplicate')}</summary>
      <ActForm report={report} act="duplicate">
        {like.length > 0 && (
          <fieldset className="field">
            <legend>{t('triage.act.duplicateOf')}</legend>
            <p className="hint">{t('triage.act.duplicateHint')}</p>
            {like.map(({ id, title, sentOn }) => (
              <label key={id} className="choice">
                <input type="radio" name="of" value={id} />
                <span>{`${title} (${formatDate(sentOn, language)})`}</span>
              </label>
            ))}
          </fieldset>
        )}
        {like.length === 0 && <p className="hint">{t('triage.act.noLike')}</p>}
        <div className="field">
          <label htmlFor="other">{t('triage.act.otherId')}</label>
          <input id="other" name="other" maxLength={40} defaultValue={submitted?.other ?? ''} />
        </div>
        <button type="submit" className="second-button">
          {t('triage.act.duplicate')}
        </button>
      </ActForm>
    </details>
  )
}

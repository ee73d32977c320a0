import type { FormState } from '../../../../model/answers.ts'
import type { Questionnaire } from '../../../../model/questionnaire.ts'
import { useWords } from '../../../site/words.tsx'
import type { ShownFinding } from '../../view/form-findings.ts'
import { FindingList } from '../form/form-summary.tsx'

interface PreviewResultProps {
  readonly form: Questionnaire
  readonly state: FormState
  readonly findings: readonly ShownFinding[]
}

/** Whether the answers could be sent, and everything that the form says of them. */
export function PreviewResult({ form, state, findings }: PreviewResultProps) {
  const { t, language } = useWords()
  const hasHard = !state.maySend || findings.some(({ severity }) => severity === 'hard')
  const hasOpen = findings.some(({ severity, reason }) => severity === 'soft' && !reason)
  const verdict = hasHard ? 'mayNotSend' : hasOpen ? 'maySendReasons' : 'maySend'
  return (
    <section className="work-section" aria-labelledby="preview-result">
      <h2 id="preview-result">{t('desk.preview.result')}</h2>
      <p role="status">
        <span className={hasHard ? 'state state-stop desk-verdict' : 'state state-good desk-verdict'}>
          {t(`desk.preview.${verdict}`)}
        </span>{' '}
        {findings.length === 0 ? t('desk.preview.noFindings') : t('desk.preview.findings', { count: findings.length })}
      </p>
      <FindingList form={form} findings={findings} address="" language={language} />
    </section>
  )
}

import type { FormFinding } from '../../../../model/answers.ts'
import type { Questionnaire } from '../../../../model/questionnaire.ts'
import type { CorrectedForm } from '../../../../operations/submission/corrected-form.ts'
import { useWords } from '../../../site/words.tsx'
import { inputOf } from '../../view/correction-form.ts'
import { fieldLabel } from '../../view/sent-answers.ts'
import { Field } from '../field.tsx'
import { ChangeTable } from './change-table.tsx'

interface CorrectionCheckProps {
  readonly form: Questionnaire
  readonly preview: CorrectedForm
  readonly submitted: Readonly<Record<string, string>>
}

/** What the new values would change, what cannot be so, and what needs an explanation. */
export function CorrectionCheck({ form, preview, submitted }: CorrectionCheckProps) {
  const { t } = useWords()
  const { changes, computed, hard, soft } = preview
  return (
    <section className="answer-check" aria-labelledby="check" id="preview">
      <h2 id="check">{t('answer.correction.check')}</h2>
      {changes.length === 0 ? (
        <p className="state state-attention answer-notice" role="alert">
          {t('answer.correction.none')}
        </p>
      ) : (
        <p role="status">{t('answer.correction.checkLead')}</p>
      )}
      <ChangeTable form={form} changes={changes} computed={computed} />
      {hard.length > 0 && <HardFindings form={form} findings={hard} />}
      {soft.length > 0 && (
        <section>
          <h3>{t('answer.correction.soft')}</h3>
          {soft.map(({ finding, reason }) => (
            <SoftFinding
              key={finding.rule}
              form={form}
              finding={finding}
              reason={submitted[inputOf.reason(finding.rule)] ?? reason ?? ''}
            />
          ))}
        </section>
      )}
    </section>
  )
}

function HardFindings({ form, findings }: { form: Questionnaire; findings: readonly FormFinding[] }) {
  const { t, language } = useWords()
  return (
    <div className="problem-summary" role="alert">
      <h3>{t('answer.correction.hard')}</h3>
      <p>{t('answer.correction.hardLead')}</p>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.at}`}>
            <strong>{`${finding.at} ${fieldLabel(form, finding.at, language)}: `}</strong>
            {finding.message[language]}
          </li>
        ))}
      </ul>
    </div>
  )
}

const LONGEST = 2000

function SoftFinding({ form, finding, reason }: { form: Questionnaire; finding: FormFinding; reason: string }) {
  const { t, language } = useWords()
  const label = `${t('answer.correction.softReason')}: ${finding.at} ${fieldLabel(form, finding.at, language)}`
  return (
    <Field id={inputOf.reason(finding.rule)} label={label} hint={finding.message[language]}>
      {(attributes) => (
        <textarea {...attributes} name={inputOf.reason(finding.rule)} rows={2} maxLength={LONGEST} defaultValue={reason} />
      )}
    </Field>
  )
}

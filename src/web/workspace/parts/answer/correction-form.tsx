import type { OwnCorrections } from '../../../../operations/submission/county-corrections.ts'
import { useWords } from '../../../site/words.tsx'
import type { PreviewedCorrection } from '../../pages/answer/correction.tsx'
import { type CorrectableField, inputOf, sentDraft } from '../../view/correction-form.ts'
import type { FieldDraft } from '../../view/form-draft.ts'
import type { Refused } from '../../visit.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { CorrectionCheck } from './correction-check.tsx'
import { NewValue } from './new-value.tsx'

interface CorrectionFormProps {
  readonly own: OwnCorrections
  readonly chosen: readonly CorrectableField[]
  readonly previewed: PreviewedCorrection | null
  readonly refused: Refused | null
}

const LONGEST_REASON = 2000
const LONGEST_EVIDENCE = 4000

/** Second and third step of a correction: the new values; what they would change; why. Everything typed stays. */
export function CorrectionForm({ own, chosen, previewed, refused }: CorrectionFormProps) {
  const { t, language } = useWords()
  const submitted = previewed?.submitted ?? refused?.submitted ?? {}
  const draftOf = ({ key, question }: CorrectableField): FieldDraft =>
    previewed?.drafts[key] ?? typedIn(submitted, key) ?? sentDraft(question, own.answers[key], language)
  const mayAsk = previewed !== null && previewed.preview.changes.length > 0 && previewed.preview.hard.length === 0
  const hasTyped = refused !== null && refused.submitted.act === 'request'
  return (
    <form method="post" className="answer-form">
      <FormToken />
      {/* The Enter key looks at the change; only the button below asks for it. */}
      <button type="submit" name="act" value="preview" className="visually-hidden" aria-hidden="true" tabIndex={-1} />
      <input type="hidden" name="onVersion" value={submitted.onVersion ?? own.version} />
      <section>
        <h2>{t('answer.correction.values')}</h2>
        {chosen.map((field) => (
          <NewValue
            key={field.key}
            field={field}
            form={own.form}
            sent={own.answers[field.key]}
            draft={draftOf(field)}
            error={refused?.problem.place === inputOf.value(field.key) ? refused.problem.texts[language] : undefined}
          />
        ))}
        <p className="buttons">
          <button type="submit" name="act" value="preview" className={mayAsk ? 'second-button' : undefined}>
            {t('answer.correction.preview')}
          </button>
          <a className="plain-link" href="?">
            {t('answer.correction.chooseAgain')}
          </a>
        </p>
      </section>
      {previewed && <CorrectionCheck form={own.form} preview={previewed.preview} submitted={submitted} />}
      {(mayAsk || hasTyped) && <Grounds submitted={submitted} refused={refused} />}
    </form>
  )
}

/** What was typed when the action gave it back without reading it. */
function typedIn(submitted: Readonly<Record<string, string>>, key: string): FieldDraft | null {
  const text = submitted[inputOf.value(key)]
  const reason = submitted[inputOf.unavailable(key)] ?? ''
  return text === undefined ? null : { text, isUnavailable: reason !== '', reason }
}

interface GroundsProps {
  readonly submitted: Readonly<Record<string, string>>
  readonly refused: Refused | null
}

function Grounds({ submitted, refused }: GroundsProps) {
  const { t, language } = useWords()
  const at = (place: string) => (refused?.problem.place === place ? refused.problem.texts[language] : undefined)
  return (
    <section>
      <Field id="reason" label={t('answer.correction.reason')} hint={t('answer.correction.reasonHint')} error={at('reason')}>
        {(attributes) => (
          <textarea {...attributes} name="reason" rows={3} maxLength={LONGEST_REASON} defaultValue={submitted.reason} />
        )}
      </Field>
      <Field
        id="evidence"
        label={t('answer.correction.evidence')}
        hint={t('answer.correction.evidenceHint')}
        error={at('evidence')}
      >
        {(attributes) => (
          <textarea {...attributes} name="evidence" rows={2} maxLength={LONGEST_EVIDENCE} defaultValue={submitted.evidence} />
        )}
      </Field>
      <p className="buttons">
        <button type="submit" name="act" value="request">
          {t('answer.correction.send')}
        </button>
      </p>
    </section>
  )
}

import type { Answer } from '../../../../model/answers.ts'
import type { Questionnaire } from '../../../../model/questionnaire.ts'
import { useWords } from '../../../site/words.tsx'
import { type CorrectableField, inputOf } from '../../view/correction-form.ts'
import type { FieldDraft } from '../../view/form-draft.ts'
import { answerText } from '../../view/form-text.ts'
import { fieldLabel } from '../../view/sent-answers.ts'
import { Field } from '../field.tsx'

interface NewValueProps {
  readonly field: CorrectableField
  readonly form: Questionnaire
  readonly sent: Answer | undefined
  readonly draft: FieldDraft
  readonly error: string | undefined
}

/** The inputs for one new value, with the value that was sent above them. */
export function NewValue({ field, form, sent, draft, error }: NewValueProps) {
  const { t, language } = useWords()
  const { key, question } = field
  const label = `${key} ${fieldLabel(form, key, language)}`
  const now = answerText(question, sent, language) ?? t('answer.answers.blank')
  const hint = [t('answer.correction.now', { value: now }), question.unit?.[language] ?? '']
    .filter((part) => part !== '')
    .join(' · ')
  return (
    <div className="answer-new-value">
      <input type="hidden" name="field" value={key} />
      {question.type === 'multiple' ? (
        <MultipleValue field={field} label={label} hint={hint} draft={draft} />
      ) : (
        <Field id={inputOf.value(key)} label={label} hint={hint} error={error}>
          {(attributes) => <ValueInput field={field} draft={draft} attributes={attributes} />}
        </Field>
      )}
      {question.mayBeUnavailable && (
        <Field
          id={inputOf.unavailable(key)}
          label={t('answer.correction.unavailable')}
          hint={t('answer.correction.unavailableHint')}
        >
          {(attributes) => (
            <input
              {...attributes}
              name={inputOf.unavailable(key)}
              type="text"
              maxLength={500}
              defaultValue={draft.isUnavailable ? draft.reason : ''}
            />
          )}
        </Field>
      )}
    </div>
  )
}

interface ValueInputProps {
  readonly field: CorrectableField
  readonly draft: FieldDraft
  readonly attributes: object
}

/** Numbers are typed as text: a number input of a browser loses the comma of "12,5" without a word. */
function ValueInput({ field: { key, question }, draft, attributes }: ValueInputProps) {
  const { t, language } = useWords()
  const name = inputOf.value(key)
  if (question.type === 'paragraph')
    return <textarea {...attributes} name={name} rows={4} maxLength={question.maxLength} defaultValue={draft.text} />
  if (question.type === 'single' || question.type === 'yes-no') {
    const yesNo = [
      { code: 'true', label: t('answer.correction.yes') },
      { code: 'false', label: t('answer.correction.no') },
    ]
    const choices =
      question.type === 'yes-no' ? yesNo : question.choices.map(({ code, label }) => ({ code, label: label[language] }))
    return (
      <select {...attributes} name={name} defaultValue={draft.text}>
        <option value="">{t('answer.correction.blankChoice')}</option>
        {choices.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    )
  }
  const isNumber = question.type === 'integer' || question.type === 'decimal' || question.type === 'percent'
  const inputMode = question.type === 'integer' ? 'numeric' : isNumber ? 'decimal' : undefined
  return (
    <input
      {...attributes}
      name={name}
      type="text"
      inputMode={inputMode}
      autoComplete="off"
      maxLength={5000}
      defaultValue={draft.text}
    />
  )
}

interface MultipleProps {
  readonly field: CorrectableField
  readonly label: string
  readonly hint: string
  readonly draft: FieldDraft
}

function MultipleValue({ field: { key, question }, label, hint, draft }: MultipleProps) {
  const { language } = useWords()
  const chosen = draft.text.split(' ')
  return (
    <fieldset className="answer-choices" id={inputOf.value(key)}>
      <legend>{label}</legend>
      <p className="hint">{hint}</p>
      {/* Sent also when nothing is ticked, so that an empty choice is known from a field that was not there. */}
      <input type="hidden" name={inputOf.value(key)} value="" />
      {question.choices.map(({ code, label: words }) => (
        <label key={code} className="choice">
          <input type="checkbox" name={inputOf.value(key)} value={code} defaultChecked={chosen.includes(code)} />
          <span>{words[language]}</span>
        </label>
      ))}
    </fieldset>
  )
}

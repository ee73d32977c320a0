import type { Question } from '../../../../model/questionnaire.ts'
import type { DeskSubmission } from '../../../../operations/desk/show-submission.ts'
import { useWords } from '../../../site/words.tsx'
import { correctableKeys } from '../../view/desk-submission.ts'
import { placeInForm } from '../../view/form-questions.ts'
import { answerText } from '../../view/form-text.ts'
import { fieldLabel } from '../../view/sent-answers.ts'
import { Field } from '../field.tsx'
import { DeskForm, type DeskForms, FoldedAct, typedIn, WordsField } from './desk-form.tsx'

const ACT = 'correct-for'
const LONGEST_NOTE = 300

/** New values for the respondent, with who asked and on what evidence. */
export function CorrectAct({ shown, forms }: { shown: DeskSubmission; forms: DeskForms }) {
  const { t } = useWords()
  const typed = typedIn(forms, ACT)
  return (
    <FoldedAct title={t('desk.submission.correctFor')} isOpen={'act' in typed}>
      <p className="hint">{t('desk.submission.correctForIntro')}</p>
      <DeskForm
        act={ACT}
        forms={forms}
        button={t('desk.submission.correctButton')}
        hidden={{ formVersion: shown.versions[0]?.questionnaireVersion ?? shown.form.version }}
      >
        <div className="desk-values">
          {correctableKeys(shown.form).map((key) => (
            <ValueField key={key} variable={key} shown={shown} typed={typed} />
          ))}
        </div>
        <Field id={`${ACT}-askedBy`} label={t('desk.submission.askedBy')} hint={t('desk.submission.askedByHint')}>
          {(attributes) => <input name="askedBy" required maxLength={1_000} defaultValue={typed.askedBy} {...attributes} />}
        </Field>
        <Field id={`${ACT}-evidence`} label={t('desk.submission.evidence')} hint={t('desk.submission.evidenceHint')}>
          {(attributes) => <input name="evidence" maxLength={LONGEST_NOTE} defaultValue={typed.evidence} {...attributes} />}
        </Field>
        <WordsField
          act={ACT}
          name="reason"
          label={t('desk.submission.reason')}
          hint={t('desk.submission.reasonHint')}
          value={typed.reason}
        />
      </DeskForm>
    </FoldedAct>
  )
}

interface ValueFieldProps {
  readonly variable: string
  readonly shown: DeskSubmission
  readonly typed: Readonly<Record<string, string>>
}

function ValueField({ variable, shown, typed }: ValueFieldProps) {
  const { t, language } = useWords()
  const question = placeInForm(shown.form, variable)?.question
  if (!question) return null
  const now = answerText(question, shown.versions[0]?.answers[variable], language) ?? t('desk.blank')
  const name = `c:${variable}`
  return (
    <div className="desk-value">
      <Field
        id={`${ACT}-${name}`}
        label={`${variable} ${fieldLabel(shown.form, variable, language)}`}
        hint={t('desk.submission.now', { value: now })}
      >
        {(attributes) => <ValueInput question={question} name={name} value={typed[name]} attributes={attributes} />}
      </Field>
      <label className="choice">
        <input type="checkbox" name={`e:${variable}`} defaultChecked={typed[`e:${variable}`] === 'on'} />
        {t('desk.submission.empty')}
        <span className="visually-hidden">{`: ${variable}`}</span>
      </label>
    </div>
  )
}

interface ValueInputProps {
  readonly question: Question
  readonly name: string
  readonly value: string | undefined
  readonly attributes: { readonly id: string; readonly 'aria-describedby': string | undefined }
}

function ValueInput({ question, name, value, attributes }: ValueInputProps) {
  const { t, language } = useWords()
  if (question.type === 'single' || question.type === 'yes-no') {
    const yesNo = [
      { code: 'true', label: t('desk.yes') },
      { code: 'false', label: t('desk.preview.no') },
    ]
    const choices =
      question.type === 'single' ? question.choices.map(({ code, label }) => ({ code, label: label[language] })) : yesNo
    return (
      <select name={name} defaultValue={value ?? ''} {...attributes}>
        <option value="" />
        {choices.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    )
  }
  const longest = Math.max(question.maxLength, 40)
  if (question.type === 'paragraph')
    return <textarea name={name} rows={3} maxLength={longest} defaultValue={value} {...attributes} />
  const isNumber = question.type === 'integer' || question.type === 'decimal' || question.type === 'percent'
  return (
    <input name={name} inputMode={isNumber ? 'decimal' : undefined} maxLength={longest} defaultValue={value} {...attributes} />
  )
}

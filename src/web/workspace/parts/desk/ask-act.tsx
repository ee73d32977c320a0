import type { DeskSubmission } from '../../../../operations/desk/show-submission.ts'
import { useWords } from '../../../site/words.tsx'
import { plainKeys } from '../../view/desk-submission.ts'
import { fieldLabel } from '../../view/sent-answers.ts'
import { Field } from '../field.tsx'
import { DayField, DeskForm, type DeskForms, FoldedAct, typedIn, WordsField } from './desk-form.tsx'

const LONGEST_WORDS = 2_000
const ACT = 'ask'

/** A question to the respondent about one field or the whole form. */
export function AskAct({ shown, forms, due }: { shown: DeskSubmission; forms: DeskForms; due: string }) {
  const { t, language } = useWords()
  const typed = typedIn(forms, ACT, { thread: '' })
  return (
    <FoldedAct title={t('desk.submission.ask')} isOpen={'act' in typed}>
      <p className="hint">{t('desk.submission.askIntro')}</p>
      <DeskForm act={ACT} forms={forms} button={t('desk.submission.askButton')} hidden={{ thread: '' }}>
        <Field id="ask-field" label={t('desk.submission.field')}>
          {(attributes) => (
            <select name="field" defaultValue={typed.field ?? ''} {...attributes}>
              <option value="">{t('desk.submission.wholeForm')}</option>
              {plainKeys(shown.form).map((key) => (
                <option key={key} value={key}>{`${key} ${fieldLabel(shown.form, key, language)}`}</option>
              ))}
            </select>
          )}
        </Field>
        <WordsField act={ACT} name="words" label={t('desk.submission.words')} value={typed.words} maxLength={LONGEST_WORDS} />
        <DayField act={ACT} name="due" label={t('desk.submission.due')} value={typed.due ?? due} today={shown.today} />
      </DeskForm>
    </FoldedAct>
  )
}

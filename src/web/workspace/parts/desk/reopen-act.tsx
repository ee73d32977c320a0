import type { DeskSubmission } from '../../../../operations/desk/show-submission.ts'
import { useWords } from '../../../site/words.tsx'
import { DayField, DeskForm, type DeskForms, FoldedAct, typedIn, WordsField } from './desk-form.tsx'

const ACT = 'reopen'

/** Opens the form again: wholly, or the fields ticked. */
export function ReopenAct({ shown, forms, until }: { shown: DeskSubmission; forms: DeskForms; until: string }) {
  const { t, language } = useWords()
  const typed = typedIn(forms, ACT)
  const items = shown.form.sections
    .flatMap((section) => section.items)
    .filter((item) => item.kind !== 'note' && item.kind !== 'computed')
  const isFirstTime = shown.submission.sent_version === 0
  return (
    <FoldedAct title={t('desk.submission.reopen')} isOpen={'act' in typed}>
      <p className="hint">
        {t('desk.submission.reopenIntro')} {isFirstTime && t('desk.submission.reopenLate')}
      </p>
      <DeskForm act={ACT} forms={forms} button={t('desk.submission.reopenButton')}>
        <DayField act={ACT} name="until" label={t('desk.submission.until')} value={typed.until ?? until} today={shown.today} />
        <WordsField
          act={ACT}
          name="reason"
          label={t('desk.submission.reason')}
          hint={t('desk.submission.reasonHint')}
          value={typed.reason}
        />
        {!isFirstTime && (
          <fieldset className="field desk-choices">
            <legend>{t('desk.submission.fields')}</legend>
            <p className="hint">{t('desk.submission.fieldsHint')}</p>
            {items.map((item) => (
              <label key={item.id} className="choice">
                <input type="checkbox" name="fields" value={item.id} />
                {`${item.id} ${item.label[language]}`}
              </label>
            ))}
          </fieldset>
        )}
      </DeskForm>
    </FoldedAct>
  )
}

import type { DeskSubmission } from '../../../../operations/desk/show-submission.ts'
import { useWords } from '../../../site/words.tsx'
import { daysAfter } from '../../view/desk-submission.ts'
import { Field } from '../field.tsx'
import { AskAct } from './ask-act.tsx'
import { CorrectAct } from './correct-act.tsx'
import { DeskForm, type DeskForms, FoldedAct, ReasonAct, typedIn } from './desk-form.tsx'
import { ReopenAct } from './reopen-act.tsx'

const DAYS_TO_ANSWER = 7

interface DeskActsProps {
  readonly shown: DeskSubmission
  readonly forms: DeskForms
  /** Operations that the person may perform. */
  readonly may: readonly string[]
}

/** What can be done now: what is usual as buttons, the rest folded. What the state does not allow is not there. */
export function DeskActs({ shown, forms, may }: DeskActsProps) {
  const { t } = useWords()
  const has = (operation: string) => shown.possible.includes(operation) && may.includes(operation)
  const week = daysAfter(shown.today, DAYS_TO_ANSWER)
  return (
    <section className="work-section no-print" aria-labelledby="desk-acts">
      <h2 id="desk-acts">{t('desk.submission.acts')}</h2>
      <div className="desk-buttons">
        {has('submission.accept') && <DeskForm act="accept" forms={forms} button={t('desk.submission.accept')} isFirst />}
        {has('submission.check') && <DeskForm act="check" forms={forms} button={t('desk.submission.check')} />}
      </div>
      {has('submission.ask') && <AskAct shown={shown} forms={forms} due={week} />}
      {has('submission.reopen') && <ReopenAct shown={shown} forms={forms} until={week} />}
      {has('submission.correct-for') && shown.versions.length > 0 && <CorrectAct shown={shown} forms={forms} />}
      {has('submission.end-reopening') && (
        <ReasonAct
          act="end-reopening"
          title={t('desk.submission.endReopening')}
          intro={t('desk.submission.endReopeningIntro')}
          forms={forms}
        />
      )}
      {has('submission.excuse') && (
        <ReasonAct act="excuse" title={t('desk.submission.excuseTitle')} intro={t('desk.submission.excuseIntro')} forms={forms} />
      )}
      {has('submission.withdraw') && (
        <ReasonAct
          act="withdraw"
          title={t('desk.submission.withdraw')}
          intro={t('desk.submission.withdrawIntro')}
          forms={forms}
        />
      )}
      {may.includes('submission.mark') && <MarkAct isMarked={shown.isMarked} forms={forms} />}
    </section>
  )
}

function MarkAct({ isMarked, forms }: { isMarked: boolean; forms: DeskForms }) {
  const { t } = useWords()
  if (isMarked) return <DeskForm act="mark" forms={forms} button={t('desk.submission.unmark')} hidden={{ isOn: 'no' }} />
  const typed = typedIn(forms, 'mark')
  return (
    <FoldedAct title={t('desk.submission.mark')} isOpen={'act' in typed}>
      <DeskForm act="mark" forms={forms} button={t('desk.submission.mark')} hidden={{ isOn: 'yes' }}>
        <Field id="mark-note" label={t('desk.submission.markNote')} hint={t('desk.submission.markHint')}>
          {(attributes) => <input name="note" maxLength={300} defaultValue={typed.note} {...attributes} />}
        </Field>
      </DeskForm>
    </FoldedAct>
  )
}

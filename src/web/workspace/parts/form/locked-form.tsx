import type { FormAtHand } from '../../../../operations/submission/form-at-hand.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { readStored } from '../../view/form-answers.ts'
import { AnswersRead } from './answers-read.tsx'

/** A form that cannot be changed now: why, where to go on, and the answers for those who may see them. */
export function LockedForm({ at, isCode }: { at: FormAtHand; isCode: boolean }) {
  const { t, language } = useWords()
  const { collection, round, submission, form, surroundings } = at
  const page = (...rest: string[]) =>
    workspaceAddress(language, 'answer', collection.id, round.round, submission.respondent, ...rest)
  const { answers } = readStored(form, at.fields)
  const isSent = submission.sentVersion > 0
  return (
    <>
      <section className="form-locked-notice" aria-labelledby="locked">
        <h2 id="locked">{t('form.page.locked')}</h2>
        <p>{submission.whyLocked?.[language]}</p>
        {isSent && (
          <p className="form-links">
            <a href={page('receipt')}>{t('form.page.toReceipt')}</a>
            {!isCode && <a href={page('answers')}>{t('form.page.toAnswers')}</a>}
            {!isCode && <a href={page('correction')}>{t('form.page.toCorrection')}</a>}
          </p>
        )}
      </section>
      {Object.keys(answers).length > 0 && <AnswersRead form={form} answers={answers} surroundings={surroundings} level={2} />}
    </>
  )
}

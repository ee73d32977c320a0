import { dayInWords } from '../../../../collect/questionnaire/answer-text.ts'
import type { FormAtHand } from '../../../../operations/submission/form-at-hand.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { variableLabel } from '../../view/form-read.ts'

interface FormHeadProps {
  readonly at: FormAtHand
  /** `YYYY-MM-DD` in Helsinki. */
  readonly today: string
  readonly isCode: boolean
}

/** What is asked of whom by when, and where to read more. */
export function FormHead({ at, today, isCode }: FormHeadProps) {
  const { language } = useWords()
  const { form, submission } = at
  return (
    <header className="form-head">
      <h1>{form.title[language]}</h1>
      <p className="form-head-who">
        <strong>{submission.names[language === 'sv' ? 'sv' : 'fi']}</strong> · <RoundText round={at.round} />
      </p>
      <Deadline at={at} today={today} />
      <About at={at} isCode={isCode} />
    </header>
  )
}

export function RoundText({ round }: { round: FormAtHand['round'] }) {
  const { t, language } = useWords()
  const { day, from, until } = round
  if (day !== null) return <>{t('form.page.crossSection', { day: dayText(day, language) })}</>
  if (from === null || until === null) return <>{round.round}</>
  return <>{t('form.page.period', { from: dayInWords(from, language), until: dayInWords(until, language) })}</>
}

function Deadline({ at, today }: Pick<FormHeadProps, 'at' | 'today'>) {
  const { t, language } = useWords()
  const { submission, round, form } = at
  const { reopenedUntil, reopenedFields, mayEdit } = submission
  if (!mayEdit) return null
  const isReopened = submission.state === 'reopened'
  const fields = (reopenedFields ?? []).map((key) => variableLabel(form, key, language)).join(', ')
  const isPast = round.statedDeadline < today
  const day = dayText(round.statedDeadline, language)
  return (
    <>
      {isReopened && reopenedUntil !== null && (
        <p className="form-deadline">{t('form.page.reopenedUntil', { day: dayText(reopenedUntil, language) })}</p>
      )}
      {!isReopened && !isPast && <p className="form-deadline">{t('form.page.deadline', { day })}</p>}
      {!isReopened && isPast && (
        <p className="form-deadline state state-attention">
          {t('form.page.late', { day, last: dayText(round.lastNewAnswer, language) })}
        </p>
      )}
      {fields !== '' && <p className="form-reopened">{t('form.page.reopenedFields', { fields })}</p>}
    </>
  )
}

function About({ at, isCode }: Pick<FormHeadProps, 'at' | 'isCode'>) {
  const { t, language } = useWords()
  const { collection, round, submission, form } = at
  const page = (...rest: string[]) =>
    workspaceAddress(language, 'answer', collection.id, round.round, submission.respondent, ...rest)
  const hasAnswers = submission.mayEdit || !isCode || collection.settings.codeSees === 'answers'
  return (
    <>
      <p className="form-links no-print">
        {hasAnswers && <a href={page('print')}>{t('form.page.print')}</a>}
        {hasAnswers && (
          <a href={page('pdf', submission.mayEdit ? 'draft' : String(submission.sentVersion || 'draft'))}>{t('form.page.pdf')}</a>
        )}
        <a href={page('questions')}>{t('form.page.toQuestions')}</a>
      </p>
      <details className="form-about no-print">
        <summary>{t('form.page.about')}</summary>
        <dl>
          <dt>{t('form.page.legalBasis')}</dt>
          <dd>
            {collection.legalBasis[language]} {round.decision}
          </dd>
          <dt>{t('form.page.privacy')}</dt>
          <dd>{collection.privacyNotice[language]}</dd>
        </dl>
        <p>{t('form.page.contact', { contact: collection.contact[language] })}</p>
        <p className="quiet">{t('form.page.version', { version: form.version })}</p>
      </details>
    </>
  )
}

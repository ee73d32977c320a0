import type { ReactNode } from 'react'
import type { DeskSubmission } from '../../../../operations/desk/show-submission.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText, momentText } from '../../day-text.ts'
import { DeskState } from './desk-state.tsx'

/** Where the submission stands. */
export function DeskFacts({ shown }: { shown: DeskSubmission }) {
  const { t, language } = useWords()
  const { submission, versions } = shown
  const [newest] = versions
  const fields = submission.reopened_fields === null ? null : (JSON.parse(submission.reopened_fields) as string[])
  return (
    <>
      <p className="desk-standing">
        <DeskState state={submission.state} />
        <Lateness shown={shown} />
        {shown.isMarked && <span className="state state-attention">{t('desk.submission.marked')}</span>}
      </p>
      {newest === undefined && <p>{t('desk.submission.nothingSent')}</p>}
      <dl className="desk-facts" aria-label={t('desk.submission.facts')}>
        {newest && (
          <Fact term={t('desk.submission.sentAt')}>{momentText(submission.last_sent_at ?? newest.madeAt, language)}</Fact>
        )}
        {newest && <Fact term={t('desk.submission.version')}>{newest.version}</Fact>}
        {newest && <Fact term={t('desk.submission.receipt')}>{newest.receipt}</Fact>}
        <Fact term={t('desk.submission.formVersion')}>{shown.form.version}</Fact>
        {newest === undefined && submission.last_saved_at !== null && (
          <Fact term={t('desk.submission.draft')}>
            {t('desk.submission.draftOf', {
              answered: submission.answered,
              asked: submission.asked,
              at: momentText(submission.last_saved_at, language),
            })}
          </Fact>
        )}
        {submission.state === 'reopened' && (
          <Fact term={t('desk.submission.reopened')}>
            {submission.reopened_until !== null &&
              t('desk.submission.reopenedUntil', { day: dayText(submission.reopened_until, language) })}
            {fields && `, ${t('desk.submission.reopenedFields', { fields: fields.join(', ') })}`}
          </Fact>
        )}
        {submission.state === 'excused' && <Fact term={t('desk.submission.excuse')}>{submission.excuse}</Fact>}
      </dl>
    </>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const MISSING = ['not_opened', 'opened', 'draft']

function Lateness({ shown: { submission, round, today } }: { shown: DeskSubmission }) {
  const { t, language } = useWords()
  const day = dayText(round.statedDeadline, language)
  if (submission.is_late === 1) return <span className="state state-stop">{t('desk.submission.late', { day })}</span>
  const isOverdue = MISSING.includes(submission.state) && today > round.statedDeadline
  return isOverdue ? <span className="state state-stop">{t('desk.submission.overdue', { day })}</span> : null
}

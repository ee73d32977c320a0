import type { Questionnaire } from '../../../../model/questionnaire.ts'
import { type QueryThread, waitsForCounty } from '../../../../model/submission-query.ts'
import type { OwnStanding } from '../../../../operations/submission/county-own.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText, momentText } from '../../day-text.ts'
import { fieldLabel } from '../../view/sent-answers.ts'
import type { Refused } from '../../visit.ts'
import { Field } from '../field.tsx'
import { FormToken, useWorkspace } from '../form-token.tsx'
import { formAddress } from './form-head.tsx'

interface ThreadProps {
  readonly thread: QueryThread
  readonly form: Questionnaire
  readonly standing: OwnStanding
  readonly today: string
  readonly refused: Refused | null
}

const LONGEST_WORDS = 4000

/** A question of the institute with what was said since, and the place to answer. */
export function QuestionThread({ thread, form, standing, today, refused }: ThreadProps) {
  const { t, language } = useWords()
  const { field } = thread
  const title = field === null ? t('answer.questions.form') : `${field} ${fieldLabel(form, field, language)}`
  return (
    <section className="answer-thread" id={`thread-${thread.thread}`} aria-labelledby={`thread-title-${thread.thread}`}>
      <h2 id={`thread-title-${thread.thread}`}>{title}</h2>
      <ThreadState thread={thread} today={today} />
      <ol className="answer-lines">
        {thread.lines.map((line) => (
          <li key={line.number} className={line.side === 'county' ? 'answer-line answer-line-own' : 'answer-line'}>
            <p className="answer-line-who">
              <strong>{line.side === 'institute' ? t('answer.questions.institute') : line.label}</strong>{' '}
              <span className="quiet">{momentText(line.at, language)}</span>
            </p>
            <p className="answer-words">{line.words}</p>
          </li>
        ))}
      </ol>
      {waitsForCounty(thread) && <Reply thread={thread} title={title} refused={refused} />}
      {thread.closedAt === null && !waitsForCounty(thread) && (
        <details open={refused !== null}>
          <summary aria-label={`${t('answer.questions.more')}: ${title}`}>{t('answer.questions.more')}</summary>
          <Reply thread={thread} title={title} refused={refused} />
        </details>
      )}
      <CorrectLink thread={thread} standing={standing} />
    </section>
  )
}

function ThreadState({ thread, today }: { thread: QueryThread; today: string }) {
  const { t, language } = useWords()
  const waits = waitsForCounty(thread)
  const { due, closedAt } = thread
  if (closedAt !== null) return <p className="state">{t('answer.questions.closed')}</p>
  if (!waits) return <p className="state state-good">{t('answer.questions.answered')}</p>
  const isLate = due !== null && due < today
  return (
    <p className={isLate ? 'state state-stop answer-notice' : 'state state-attention answer-notice'}>
      {t('answer.questions.waiting')}
      {due !== null && `. ${t(isLate ? 'answer.questions.late' : 'answer.questions.due', { day: dayText(due, language) })}.`}
    </p>
  )
}

function Reply({ thread, title, refused }: { thread: QueryThread; title: string; refused: Refused | null }) {
  const { t, language } = useWords()
  const id = `words-${thread.thread}`
  const waits = waitsForCounty(thread)
  return (
    <form method="post" className="answer-reply">
      <FormToken />
      <input type="hidden" name="act" value="answer" />
      <input type="hidden" name="thread" value={thread.thread} />
      <Field
        id={id}
        label={t(waits ? 'answer.questions.reply' : 'answer.questions.more')}
        hint={t('answer.questions.replyHint')}
        error={refused?.problem.texts[language]}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            name="words"
            rows={4}
            maxLength={LONGEST_WORDS}
            required
            defaultValue={refused?.submitted.words}
          />
        )}
      </Field>
      <p className="buttons">
        <button
          type="submit"
          className={waits ? undefined : 'second-button'}
          aria-label={`${t('answer.questions.send')}: ${title}`}
        >
          {t('answer.questions.send')}
        </button>
      </p>
    </form>
  )
}

function CorrectLink({ thread, standing }: { thread: QueryThread; standing: OwnStanding }) {
  const { t, language } = useWords()
  const isByCode = useWorkspace()?.isByCode ?? false
  const { field, closedAt } = thread
  const hasLink = field !== null && closedAt === null && standing.sentVersion > 0 && !standing.mayEdit && !isByCode
  if (!hasLink) return null
  return (
    <p>
      <a className="plain-link" href={`${formAddress(language, standing, 'correction')}?field=${encodeURIComponent(field)}`}>
        {t('answer.questions.correct')}
      </a>
    </p>
  )
}

import { type QueryThread, waitsForCounty } from '../../../../model/submission-query.ts'
import type { DeskSubmission } from '../../../../operations/desk/show-submission.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText, momentText } from '../../day-text.ts'
import { daysAfter } from '../../view/desk-submission.ts'
import { fieldLabel } from '../../view/sent-answers.ts'
import { DeskForm, type DeskForms, FoldedAct, typedIn, WordsField } from './desk-form.tsx'

interface ThreadsProps {
  readonly shown: DeskSubmission
  readonly forms: DeskForms
  readonly may: readonly string[]
}

/** Questions and what was answered; open ones first. */
export function Threads({ shown, forms, may }: ThreadsProps) {
  const { t } = useWords()
  const inOrder = [...shown.threads].sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null))
  return (
    <section className="work-section" aria-labelledby="desk-threads">
      <h2 id="desk-threads">{t('desk.submission.threads')}</h2>
      {inOrder.length === 0 && <p className="quiet">{t('desk.submission.noThreads')}</p>}
      {inOrder.map((thread) => (
        <Thread key={thread.thread} thread={thread} shown={shown} forms={forms} may={may} />
      ))}
    </section>
  )
}

function Thread({ thread, shown, forms, may }: ThreadsProps & { thread: QueryThread }) {
  const { t, language } = useWords()
  const { field, lines, closedAt } = thread
  const title = field === null ? t('desk.submission.wholeForm') : `${field} ${fieldLabel(shown.form, field, language)}`
  return (
    <article className="desk-thread">
      <h3>{title}</h3>
      <p>
        <ThreadState thread={thread} />
      </p>
      <ol className="desk-lines">
        {lines.map(({ number, side, label, words, at }) => (
          <li key={number}>
            <p className="quiet">
              {[side === 'institute' ? t('desk.submission.institute') : '', label, momentText(at, language)]
                .filter((word) => word !== '')
                .join(', ')}
            </p>
            <p className="free-text">{words}</p>
          </li>
        ))}
      </ol>
      {closedAt === null && <ThreadActs thread={thread} shown={shown} forms={forms} may={may} title={title} />}
    </article>
  )
}

function ThreadState({ thread }: { thread: QueryThread }) {
  const { t, language } = useWords()
  const { closedAt, due } = thread
  if (closedAt !== null)
    return <span className="state">{t('desk.submission.closed', { at: momentText(closedAt, language) })}</span>
  if (!waitsForCounty(thread)) return <span className="state state-attention">{t('desk.submission.waitsInstitute')}</span>
  const day = due === null ? '–' : dayText(due, language)
  return <span className="state">{t('desk.submission.waitsCounty', { day })}</span>
}

const DAYS_TO_ANSWER = 7
const LONGEST_WORDS = 2_000

function ThreadActs({ thread, shown, forms, may, title }: ThreadsProps & { thread: QueryThread; title: string }) {
  const { t } = useWords()
  const has = (operation: string) => shown.possible.includes(operation) && may.includes(operation)
  const hidden = { thread: thread.thread }
  const typed = typedIn(forms, 'ask', { thread: String(thread.thread) })
  return (
    <div className="no-print">
      {has('submission.close-query') && (
        <DeskForm
          act="close-query"
          forms={forms}
          button={t('desk.submission.closeQuery')}
          buttonLabel={`${t('desk.submission.closeQuery')}: ${title}`}
          hidden={hidden}
        />
      )}
      {has('submission.ask') && (
        <FoldedAct title={t('desk.submission.more')} isOpen={'act' in typed}>
          <DeskForm
            act="ask"
            forms={forms}
            button={t('desk.submission.askButton')}
            hidden={{ ...hidden, due: daysAfter(shown.today, DAYS_TO_ANSWER), field: thread.field ?? '' }}
          >
            <WordsField
              act="ask"
              name="words"
              label={t('desk.submission.words')}
              value={typed.words}
              maxLength={LONGEST_WORDS}
              mark={thread.thread}
            />
          </DeskForm>
        </FoldedAct>
      )}
    </div>
  )
}

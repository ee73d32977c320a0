import { OUTCOMES } from '../../../model/proposal.ts'
import type { NationalTexts, ProposalLine } from '../../../operations/proposal/list-proposals.ts'
import { formatWeekday } from '../../number/format.ts'
import { useWords } from '../../site/words.tsx'
import { NationalParagraphs, textFor } from './national-text.tsx'
import type { ComingStep } from './proposal-steps.tsx'

interface AnswerProps {
  readonly proposal: Pick<ProposalLine, 'state' | 'outcome' | 'answerDueOn' | 'answeredOn' | 'followUpOn'> & {
    readonly reasons: NationalTexts
  }
  readonly today: string
}

/** What was answered, in the first sentence; that to note is no decision is said plainly. */
export function ProposalAnswer({ proposal, today }: AnswerProps) {
  const { t, language } = useWords()
  const { outcome, reasons, answeredOn, answerDueOn: due, followUpOn, state } = proposal
  const isWaiting = state === 'submitted' || state === 'received' || state === 'prepared'
  const day = (on: string) => formatWeekday(on, language)
  const hasReasons = textFor(reasons, language) !== null
  return (
    <>
      {outcome === null && <p>{t('socialPages.proposal.notAnswered')}</p>}
      {outcome !== null && (
        <p className="lead">
          {OUTCOMES[outcome][language]}
          {answeredOn && <span className="small quiet"> {day(answeredOn)}</span>}
        </p>
      )}
      {outcome === 'noted' && (
        <p>
          <strong>{t('socialPages.proposal.notedMeans')}</strong>{' '}
          {followUpOn &&
            t(followUpOn < today ? 'socialPages.proposal.notedAgainLate' : 'socialPages.proposal.notedAgain', {
              day: day(followUpOn),
            })}
        </p>
      )}
      {outcome === 'no-answer' && <p>{t('socialPages.proposal.noAnswerMeans')}</p>}
      {hasReasons && <NationalParagraphs texts={reasons} />}
      {outcome !== null && outcome !== 'no-answer' && !hasReasons && (
        <p className="quiet">{t('socialPages.proposal.noReasons')}</p>
      )}
      {isWaiting && due && (
        <p className={due < today ? 'state state-stop' : undefined}>
          {t(due < today ? 'socialPages.proposal.overdue' : 'socialPages.proposal.dueBy', { day: day(due) })}
        </p>
      )}
    </>
  )
}

/** What the end of the line says is waited for; null when nothing is. */
export function comingStep(
  proposal: Pick<ProposalLine, 'state' | 'answerDueOn' | 'followUpOn' | 'dueOn'>,
  today: string,
): ComingStep | null {
  const { state } = proposal
  const of = (kind: ComingStep['kind'], day: string | null) => (day === null ? null : { kind, day, isLate: day < today })
  if (state === 'submitted' || state === 'received' || state === 'prepared') return of('nextAnswer', proposal.answerDueOn)
  if (state === 'answered' && proposal.followUpOn !== null) return of('nextAgain', proposal.followUpOn)
  return state === 'answered' || state === 'in-progress' ? of('nextDone', proposal.dueOn) : null
}

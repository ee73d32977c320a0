import type { ReactNode } from 'react'
import { OUTCOMES } from '../../../model/proposal.ts'
import type { ShownStep } from '../../../operations/proposal/shown-steps.ts'
import { formatWeekday } from '../../number/format.ts'
import { useWords } from '../../site/words.tsx'
import { DocumentList, type ListedDocument } from './document-list.tsx'
import { NationalParagraphs, NationalWords, textFor } from './national-text.tsx'

type Step = Omit<ShownStep, 'note' | 'isUndone' | 'recordedOn'> & Partial<Pick<ShownStep, 'note' | 'isUndone'>>

/** What comes next, when a day is known. */
export interface ComingStep {
  readonly kind: 'nextAnswer' | 'nextAgain' | 'nextDone'
  readonly day: string
  readonly isLate: boolean
}

interface ProposalStepsProps {
  readonly steps: readonly Step[]
  readonly next: ComingStep | null
  readonly documents?: readonly ListedDocument[]
}

/** The vertical line of a proposal: each step with its day, body and record number, and at its end what is waited for. */
export function ProposalSteps({ steps, next, documents = [] }: ProposalStepsProps) {
  const { t, language } = useWords()
  return (
    <ol className="proposal-steps">
      {steps.map((step) => (
        <ProposalStep key={step.number} step={step} documents={documents.filter((one) => one.step === step.number)} />
      ))}
      {next && (
        <li className={next.isLate ? 'proposal-next late' : 'proposal-next'}>
          <p className="proposal-day">{formatWeekday(next.day, language)}</p>
          <p>
            <strong>{t(next.isLate ? 'socialPages.proposal.stillWaiting' : 'socialPages.proposal.next')}:</strong>{' '}
            {t(`socialPages.proposal.${next.kind}`)}
          </p>
        </li>
      )}
    </ol>
  )
}

function ProposalStep({ step, documents }: { step: Step; documents: readonly ListedDocument[] }) {
  const { t, language } = useWords()
  const { act, body, isUndone } = step
  const name = t(`socialPages.proposal.act.${act}`)
  const outcome = step.outcome ? `: ${OUTCOMES[step.outcome][language].toLowerCase()}` : ''
  return (
    <li className={isUndone ? 'proposal-undone' : undefined}>
      <p className="proposal-day">{formatWeekday(step.onDay, language)}</p>
      <p>
        <strong>
          {name}
          {outcome}
        </strong>
        {isUndone && <span className="state state-attention">{t('socialPages.proposal.undone')}</span>}
      </p>
      {body && (
        <p className="small">
          <NationalWords texts={body.names} />
          {body.term && `, ${t('socialPages.proposal.term', { term: body.term })}`}
        </p>
      )}
      <StepFacts step={step} />
      <DocumentList documents={documents} />
      {textFor(step.reasons, language) && <NationalParagraphs texts={step.reasons} />}
      {step.note && <p className="proposal-words proposal-note">{step.note}</p>}
    </li>
  )
}

function StepFacts({ step }: { step: Step }): ReactNode {
  const { t, language } = useWords()
  const { act, dueOn, recordNumber, responsible } = step
  const hasDue = act === 'submitted' || act === 'answered' || act === 'handed-on' || act === 'due-moved' || act === 'started'
  const facts = [
    recordNumber && t('socialPages.proposal.record', { number: recordNumber }),
    responsible && t('socialPages.proposal.stepResponsible', { who: responsible }),
    hasDue && dueOn && t(`socialPages.proposal.stepDue.${act}`, { day: formatWeekday(dueOn, language) }),
  ].filter(Boolean)
  return facts.length === 0 ? null : <p className="small quiet">{facts.join(' · ')}</p>
}

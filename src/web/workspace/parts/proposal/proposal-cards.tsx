import { OUTCOMES, PROPOSAL_STATES } from '../../../../model/proposal.ts'
import type { EvidenceStrength } from '../../../../operations/proposal/evidence-strength.ts'
import type { InboxLine, ProposalLine } from '../../../../operations/proposal/list-proposals.ts'
import { langIf } from '../../../parts/briefing/text-language.tsx'
import { NationalWords, textFor } from '../../../parts/proposal/national-text.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'

type Card = ProposalLine & Partial<Pick<InboxLine, 'summary' | 'costNote' | 'evidence'>>

interface CardsProps {
  readonly proposals: readonly Card[]
  /** Names of addressees by code. */
  readonly addressees: Readonly<Record<string, string>>
  /** Which headings the titles are. */
  readonly headings?: 'h2' | 'h3'
}

/** Proposals one below the other: title, where it stands, with whom, by when; of open ones what it rests on and costs. */
export function ProposalCards({ proposals, addressees, headings = 'h2' }: CardsProps) {
  return (
    <ul className="proposal-cards">
      {proposals.map((one) => (
        <ProposalCard key={one.id} proposal={one} addressees={addressees} headings={headings} />
      ))}
    </ul>
  )
}

function ProposalCard({ proposal, addressees, headings: Heading }: { proposal: Card } & Required<Omit<CardsProps, 'proposals'>>) {
  const { t, language } = useWords()
  const { id, titles, body, addressee, summary, evidence, costNote, isPublic } = proposal
  const title = textFor(titles, language)
  return (
    <li>
      <Heading className="proposal-title" lang={title ? langIf(title.lang, language) : undefined}>
        <a href={workspaceAddress(language, 'proposals', id)}>{title?.text}</a>
      </Heading>
      <p>
        <ProposalStanding proposal={proposal} />
        {!isPublic && <span className="small quiet"> · {t('proposals.private')}</span>}
      </p>
      <p className="small quiet">{body ? <NationalWords texts={body.names} /> : addressees[addressee]}</p>
      {summary && textFor(summary, language) && (
        <p>
          <NationalWords texts={summary} />
        </p>
      )}
      {evidence && <EvidenceLine evidence={evidence} />}
      {costNote && (
        <p className="small">
          {t('proposals.costNote')}: {costNote}
        </p>
      )}
    </li>
  )
}

/** State, outcome and the day that matters now, with a word when it has passed. */
export function ProposalStanding({ proposal }: { proposal: ProposalLine }) {
  const { t, language } = useWords()
  const { state, outcome, isOverdue, answerDueOn, followUpOn, dueOn } = proposal
  const isAnswered = state !== 'draft' && state !== 'submitted' && state !== 'received' && state !== 'prepared'
  const day = (on: string) => dayText(on, language)
  return (
    <>
      <span className={`state ${toneOf(proposal)}`}>
        {PROPOSAL_STATES.states[state][language]}
        {isAnswered && outcome && `: ${OUTCOMES[outcome][language].toLowerCase()}`}
      </span>
      <span className="small">
        {isOverdue && answerDueOn && ` · ${t('proposals.late', { day: day(answerDueOn) })}`}
        {!isOverdue && !isAnswered && answerDueOn && ` · ${t('proposals.due', { day: day(answerDueOn) })}`}
        {state === 'answered' && followUpOn && ` · ${t('proposals.askAgain', { day: day(followUpOn) })}`}
        {state === 'in-progress' && dueOn && ` · ${t('proposals.doneBy', { day: day(dueOn) })}`}
      </span>
    </>
  )
}

function toneOf({ isOverdue, state, outcome }: ProposalLine): string {
  if (isOverdue) return 'state-stop'
  if (state === 'done' || state === 'assessed') return 'state-good'
  return state === 'answered' && (outcome === 'noted' || outcome === 'no-answer') ? 'state-attention' : ''
}

/** What a proposal rests on, in one line. */
export function EvidenceLine({ evidence }: { evidence: EvidenceStrength }) {
  const { t } = useWords()
  return (
    <p className="small">
      {t('proposals.evidence')}: {t('proposals.evidenceText', { ...evidence })}
    </p>
  )
}

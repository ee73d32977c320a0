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
  readonly today: string
  /** Which headings the titles are. */
  readonly headings?: 'h2' | 'h3'
}

/** Proposals one below the other: title, where it stands, with whom, by when; of open ones what it rests on and costs. */
export function ProposalCards({ proposals, addressees, today, headings = 'h2' }: CardsProps) {
  return (
    <ul className="proposal-cards">
      {proposals.map((one) => (
        <ProposalCard key={one.id} proposal={one} addressees={addressees} today={today} headings={headings} />
      ))}
    </ul>
  )
}

type CardProps = { readonly proposal: Card } & Required<Omit<CardsProps, 'proposals'>>

function ProposalCard({ proposal, addressees, today, headings: Heading }: CardProps) {
  const { t, language } = useWords()
  const { id, titles, body, addressee, summary, evidence, costNote, isPublic } = proposal
  const title = textFor(titles, language)
  return (
    <li>
      <Heading className="proposal-title" lang={title ? langIf(title.lang, language) : undefined}>
        <a href={workspaceAddress(language, 'proposals', id)}>{title?.text}</a>
      </Heading>
      <p>
        <ProposalStanding proposal={proposal} today={today} />
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
export function ProposalStanding({ proposal, today }: { proposal: ProposalLine; today: string }) {
  const { t, language } = useWords()
  const { state, outcome } = proposal
  const answer = outcome && OUTCOMES[outcome][language].toLowerCase()
  const isLater = state === 'in-progress' || state === 'done' || state === 'lapsed' || state === 'assessed'
  const day = dayThatMatters(proposal, today)
  return (
    <>
      <span className={`state ${toneOf(proposal, day)}`}>
        {PROPOSAL_STATES.states[state][language]}
        {state === 'answered' && answer && `: ${answer}`}
      </span>
      <span className="small">
        {isLater && answer && ` · ${t('proposals.answerWas', { outcome: answer })}`}
        {day && ` · ${t(`proposals.${day.word}`, { day: dayText(day.on, language) })}`}
      </span>
    </>
  )
}

interface MatteringDay {
  readonly word: 'due' | 'late' | 'askAgain' | 'askLate' | 'doneBy' | 'doneLate'
  readonly on: string
}

/** By when an answer, a new question or the carrying out is waited for; null when nothing is. */
function dayThatMatters({ state, answerDueOn, followUpOn, dueOn }: ProposalLine, today: string): MatteringDay | null {
  const of = (on: string | null, coming: MatteringDay['word'], late: MatteringDay['word']): MatteringDay | null =>
    on === null ? null : { on, word: on < today ? late : coming }
  if (state === 'submitted' || state === 'received' || state === 'prepared') return of(answerDueOn, 'due', 'late')
  if (state === 'answered' && followUpOn !== null) return of(followUpOn, 'askAgain', 'askLate')
  return state === 'in-progress' ? of(dueOn, 'doneBy', 'doneLate') : null
}

function toneOf({ state, outcome }: ProposalLine, day: MatteringDay | null): string {
  if (day?.word === 'late' || day?.word === 'doneLate') return 'state-stop'
  if (state === 'done' || state === 'assessed') return 'state-good'
  return state === 'answered' && (outcome === 'noted' || outcome === 'no-answer') ? 'state-attention' : ''
}

const OBSERVED = ['reports', 'units', 'areas', 'groups'] as const
const BESIDE = ['indicators', 'sources'] as const

/** What a proposal rests on, in one line; what there is none of is left out. */
export function EvidenceLine({ evidence }: { evidence: EvidenceStrength }) {
  const { t } = useWords()
  const observed = OBSERVED.map((one) => [one, evidence[one]] as const).filter(([, count]) => count !== 0)
  const counted = [
    ...observed.map(([one, count]) =>
      count === 'few' ? t(`proposals.evidenceFew.${one}`) : t(`proposals.evidenceOf.${one}`, { count }),
    ),
    ...BESIDE.filter((one) => evidence[one] > 0).map((one) => t(`proposals.evidenceOf.${one}`, { count: evidence[one] })),
  ]
  return (
    <p className="small">
      {t('proposals.evidence')}: {counted.length === 0 ? t('proposals.evidenceNone') : `${counted.join(', ')}.`}
    </p>
  )
}

import { helsinkiDay } from '../../model/helsinki-day.ts'
import { isOutside, type Outcome, WAITING_FOR_ANSWER } from '../../model/proposal.ts'
import type { Recipient } from '../../store/mail/recipients.ts'
import { type LetterEvent, type LetterProposal, proposalsInStates, stepsSince } from '../../store/social/letters-due.ts'
import { plannedDay } from './reminder-plan.ts'
import { announcedSince, peopleOf, type SocialLetter, type Telling } from './social-letter.ts'

/** Who answers: an account names no body, so that all decision makers of the county are told. */
const DECIDERS = ['decision_maker']
/** Who follows what becomes of it: of national proposals the institute's analyst. */
const FOLLOWERS = ['social_coordinator', 'social_analyst']

type People = (owner: string, roles: readonly string[]) => Recipient[]

/** Letters about proposals: one has come, an answer is soon owed or late, an answer came. */
export async function proposalLetters(context: Telling): Promise<SocialLetter[]> {
  const { db, now, definitions } = context
  const today = helsinkiDay(now())
  const waiting = await proposalsInStates(db, WAITING_FOR_ANSWER)
  const steps = await stepsSince(db, { acts: ['submitted', 'handed-on', 'answered'], since: announcedSince(now()) })
  const owners = [...waiting, ...steps].map(({ owner }) => owner)
  const people = await peopleOf(context, { owners, roles: [...DECIDERS, ...FOLLOWERS], day: today })
  const newest = new Map(steps.map((step) => [step.proposal, step]))
  const days = definitions.socialReporting.policy.answerReminderDays
  return [
    ...waiting.flatMap((one) => arrived(one, newest.get(one.id), people)),
    ...waiting.flatMap((one) => reminded(one, { days, today, people })),
    ...[...newest.values()].flatMap((step) => answered(step, people)),
  ]
}

/** Whoever is outside has no account here: the county takes it to them itself. */
function arrived(proposal: LetterProposal, step: LetterEvent | undefined, people: People): SocialLetter[] {
  if (step === undefined || step.act === 'answered' || isOutside(proposal.owner, proposal.addressee)) return []
  const receivers = people(proposal.owner, DECIDERS).filter(({ account }) => account !== step.by)
  return letterOf(proposal, 'proposal-to-answer', { occasion: `${step.act} ${step.number}`, receivers })
}

interface Reminding {
  readonly days: readonly number[]
  readonly today: string
  readonly people: People
}

/** Before the day who answers; after it also who follows. Of an answer from outside only who follows, who can ask for it. */
function reminded(proposal: LetterProposal, { days, today, people }: Reminding): SocialLetter[] {
  const { owner, addressee, answer_due_on: due } = proposal
  const planned = due === null ? null : plannedDay(days, { due, today })
  if (planned === null) return []
  const isLate = planned > 0
  const roles = [...(isOutside(owner, addressee) ? [] : DECIDERS), ...(isLate || isOutside(owner, addressee) ? FOLLOWERS : [])]
  const told = { occasion: `due ${due} ${planned}`, receivers: people(owner, roles) }
  return letterOf(proposal, isLate ? 'proposal-overdue' : 'proposal-due-soon', told)
}

function letterOf(
  { id, owner, answer_due_on: due }: LetterProposal,
  letter: 'proposal-to-answer' | 'proposal-due-soon' | 'proposal-overdue',
  told: Pick<SocialLetter, 'occasion' | 'receivers'>,
): SocialLetter[] {
  if (due === null) return []
  return [{ ...told, about: `proposal/${id}`, owner, letter, parameters: { proposal: id, organiser: owner, due } }]
}

/** Whoever recorded the answer knows of it. That there was none is no answer. */
function answered({ proposal, owner, number, act, outcome, by }: LetterEvent, people: People): SocialLetter[] {
  if (act !== 'answered' || outcome === ('no-answer' satisfies Outcome)) return []
  const receivers = people(owner, FOLLOWERS).filter(({ account }) => account !== by)
  const told = { occasion: `answered ${number}`, receivers }
  return [
    { ...told, about: `proposal/${proposal}`, owner, letter: 'proposal-answered', parameters: { proposal, organiser: owner } },
  ]
}

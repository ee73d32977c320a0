import { helsinkiDay } from '../../model/helsinki-day.ts'
import { isOutside, type Outcome, WAITING_FOR_ANSWER } from '../../model/proposal.ts'
import type { Recipient } from '../../store/mail/recipients.ts'
import { type LetterEvent, type LetterProposal, proposalsInStates, stepsSince } from '../../store/social/letters-due.ts'
import { isToAskAgain } from '../proposal/board.ts'
import { concernsOf } from '../proposal/own-bodies.ts'
import { isNotDone } from '../proposal/proposal-waiting.ts'
import { daysBetween, plannedDay } from './reminder-plan.ts'
import { announcedSince, peopleOf, type SocialLetter, type Telling } from './social-letter.ts'

/** Who answers: of those with bodies of their own, the ones of the proposal's body. */
const DECIDERS = ['decision_maker']
/** Who follows what becomes of it: of national proposals the institute's analyst. */
const FOLLOWERS = ['social_coordinator', 'social_analyst']
/** A day that has passed is told within so many days: a register that begins to send letters does not tell old things. */
const DAYS_TO_TELL = 3

type People = (proposal: Pick<LetterProposal, 'owner' | 'body'>, roles: readonly string[]) => Recipient[]

/** Letters about proposals: one has come, an answer is soon owed or late, an answer came, what was noted or accepted has had its time. */
export async function proposalLetters(context: Telling): Promise<SocialLetter[]> {
  const { db, now, definitions } = context
  const today = helsinkiDay(now())
  const open = await proposalsInStates(db, [...WAITING_FOR_ANSWER, 'answered', 'in-progress'])
  const waiting = open.filter(({ state }) => WAITING_FOR_ANSWER.includes(state))
  const steps = await stepsSince(db, { acts: ['submitted', 'handed-on', 'answered'], since: announcedSince(now()) })
  const people = await peopleWithBodies(context, { owners: [...open, ...steps].map(({ owner }) => owner), today })
  const newest = new Map(steps.map((step) => [step.proposal, step]))
  const days = definitions.socialReporting.policy.answerReminderDays
  return [
    ...waiting.flatMap((one) => reminded(one, { days, today, people })),
    ...waiting.flatMap((one) => arrived(one, newest.get(one.id), people)),
    ...open.flatMap((one) => passed(one, { today, people })),
    ...[...newest.values()].flatMap((step) => answered(step, people)),
  ]
}

/** People of a proposal's owner by role; of its decision makers those whom it concerns. */
async function peopleWithBodies(
  context: Telling,
  { owners, today }: { readonly owners: readonly string[]; readonly today: string },
): Promise<People> {
  const all = await peopleOf(context, { owners, roles: [...DECIDERS, ...FOLLOWERS], day: today })
  const concerns = await concernsOf(context.db, { owners, day: today })
  return (proposal, roles) =>
    all(proposal.owner, roles).filter((one) => !DECIDERS.includes(one.role) || concerns(one.account, proposal))
}

/** Whoever is outside has no account here: the county takes it to them itself. */
function arrived(proposal: LetterProposal, step: LetterEvent | undefined, people: People): SocialLetter[] {
  if (step === undefined || step.act === 'answered' || isOutside(proposal.owner, proposal.addressee)) return []
  const receivers = people(proposal, DECIDERS).filter(({ account }) => account !== step.by)
  const told = { occasion: `${step.act} ${step.number}`, receivers }
  return letterOf(proposal, 'proposal-to-answer', { ...told, due: proposal.answer_due_on })
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
  const told = { occasion: `due ${due} ${planned}`, receivers: people(proposal, roles), due }
  return letterOf(proposal, isLate ? 'proposal-overdue' : 'proposal-due-soon', told)
}

/** What was only noted and is to be asked about again; what was to be carried out by a day that has passed. */
function passed(proposal: LetterProposal, { today, people }: Omit<Reminding, 'days'>): SocialLetter[] {
  const { owner, addressee, follow_up_on: again, due_on: due } = proposal
  const isNew = (day: string | null) => day !== null && daysBetween(day, today) <= DAYS_TO_TELL
  if (isToAskAgain(proposal, today) && isNew(again)) {
    const told = { occasion: `again ${again}`, receivers: people(proposal, FOLLOWERS), due: again }
    return letterOf(proposal, 'proposal-ask-again', told)
  }
  if (!isNotDone(proposal, today) || !isNew(due)) return []
  const roles = isOutside(owner, addressee) ? FOLLOWERS : [...DECIDERS, ...FOLLOWERS]
  return letterOf(proposal, 'proposal-not-done', { occasion: `done ${due}`, receivers: people(proposal, roles), due })
}

type Told = Pick<SocialLetter, 'occasion' | 'receivers'> & { readonly due: string | null }

function letterOf(
  { id, owner }: LetterProposal,
  letter: Exclude<Extract<SocialLetter['letter'], `proposal-${string}`>, 'proposal-answered'>,
  { due, ...told }: Told,
): SocialLetter[] {
  if (due === null) return []
  return [{ ...told, about: `proposal/${id}`, owner, letter, parameters: { proposal: id, organiser: owner, due } }]
}

/** Whoever recorded the answer knows of it. That there was none is no answer. */
function answered({ proposal, owner, number, act, outcome, by }: LetterEvent, people: People): SocialLetter[] {
  if (act !== 'answered' || outcome === ('no-answer' satisfies Outcome)) return []
  const receivers = people({ owner, body: null }, FOLLOWERS).filter(({ account }) => account !== by)
  const told = { occasion: `answered ${number}`, receivers }
  return [
    { ...told, about: `proposal/${proposal}`, owner, letter: 'proposal-answered', parameters: { proposal, organiser: owner } },
  ]
}

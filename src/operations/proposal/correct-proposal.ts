import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { PROPOSAL_STATES, type ProposalState, WAITING_FOR_ANSWER } from '../../model/proposal.ts'
import { requireNextState } from '../../model/state-machine.ts'
import {
  acknowledgeHandOn,
  eventsOfProposal,
  handOnsOf,
  markUndone,
  type ProposalEvent,
} from '../../store/social/proposal-history.ts'
import type { ProposalChange, StoredProposal } from '../../store/social/proposals.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { commitStep } from './commit-step.ts'
import { proposalAsSeen } from './held-proposal.ts'
import { AS_SEEN, day, NOTE, someWords } from './proposal-input.ts'
import { noAnswerWaitedFor, nothingToUndo } from './proposal-problems.ts'

/**
 * Takes back the newest step that stands, because it was recorded wrongly: the proposal is again as it was before. Both the step and its
 * undoing stay in the history.
 */
export const undoProposalStep = defineOperation({
  name: 'proposal.undo',
  title: { fi: 'Kumoa väärin kirjattu vaihe', sv: 'Ångra ett fel antecknat steg', en: 'Undo a step recorded wrongly' },
  access: 'state',
  input: z.strictObject({ ...AS_SEEN, reason: someWords(NOTE) }),
  async perform({ reason, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    const step = await lastStanding(context, proposal)
    if (!step) throw nothingToUndo()
    const state = stateBefore(proposal.state, step)
    const way = await wayAcknowledgedBy(context, step)
    const change: ProposalChange = JSON.parse(step.before)
    const onDay = helsinkiDay(context.now())
    const undoing = { proposal, act: 'undone', state, onDay, change, said: { note: reason } } as const
    await commitStep(context, undoing, async (transaction, by) => {
      await markUndone(transaction, { proposal: proposal.id, number: step.number, by })
      if (way) await acknowledgeHandOn(transaction, { ...way, on: null, recordNumber: null })
    })
  },
})

/** The newest step that stands and can be taken back. */
export async function lastStanding(
  { db }: Pick<OperationContext, 'db'>,
  { id }: Pick<StoredProposal, 'id'>,
): Promise<ProposalEvent | null> {
  const standing = (await eventsOfProposal(db, id)).filter(({ act, undone_by }) => act !== 'undone' && undone_by === null)
  return standing.at(-1) ?? null
}

/** Steps that leave the state as it is (a later answer, a due day moved) are none of which the table of states speaks. */
function stateBefore(now: ProposalState, { from_state: from, to_state: to }: ProposalEvent): ProposalState {
  return from === to ? now : requireNextState(PROPOSAL_STATES, now, { by: 'proposal.undo', when: from })
}

/** A way from body to body that the step had acknowledged: it waits again. */
async function wayAcknowledgedBy({ db }: OperationContext, { proposal, act, on_day }: ProposalEvent) {
  if (act !== 'acknowledged' && act !== 'received') return null
  const last = (await handOnsOf(db, proposal)).at(-1)
  return last && last.acknowledged_on === on_day ? { proposal, event: last.event } : null
}

/** Moves the day by which a written answer is owed, with the reason: agreed with the body, or reckoned wrongly. */
export const moveAnswerDue = defineOperation({
  name: 'proposal.move-due',
  title: { fi: 'Muuta vastauksen määräaikaa', sv: 'Ändra tidsfristen för svaret', en: 'Move the day by which an answer is due' },
  access: 'state',
  input: z.strictObject({ ...AS_SEEN, answerDueOn: day, reason: someWords(NOTE) }),
  async perform({ answerDueOn, reason, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    const { state } = proposal
    if (!WAITING_FOR_ANSWER.includes(state)) throw noAnswerWaitedFor()
    const said = { dueOn: answerDueOn, note: reason }
    const change = { answer_due_on: answerDueOn }
    await commitStep(context, { proposal, act: 'due-moved', state, onDay: helsinkiDay(context.now()), change, said })
  },
})

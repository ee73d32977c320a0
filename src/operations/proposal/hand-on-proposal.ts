import type { Transaction } from 'kysely'
import { z } from 'zod'
import { addMonths } from '../../method/calendar-days.ts'
import { PROPOSAL_STATES } from '../../model/proposal.ts'
import { requireNextState } from '../../model/state-machine.ts'
import type { Schema } from '../../store/schema.ts'
import { insertHandOn } from '../../store/social/proposal-history.ts'
import type { StoredProposal } from '../../store/social/proposals.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { bodyInForce } from './chosen-body.ts'
import { commitStep, type ProposalStep, requireDayInOrder } from './commit-step.ts'
import { proposalAsSeen } from './held-proposal.ts'
import { AS_SEEN, day, id, NOTE, someWords } from './proposal-input.ts'
import { sameBody } from './proposal-problems.ts'

/**
 * Hands a proposal on to another body, inside or outside (a municipality, Kela, a ministry). The receiver acknowledges it, or takes it up.
 */
export const handOnProposal = defineOperation({
  name: 'proposal.hand-on',
  title: { fi: 'Siirrä ehdotus toiselle toimielimelle', sv: 'För över förslaget till ett annat organ', en: 'Hand a proposal on' },
  access: 'state',
  input: z.strictObject({ ...AS_SEEN, to: id, onDay: day, note: someWords(NOTE) }),
  async perform({ to, onDay, note, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    const state = requireNextState(PROPOSAL_STATES, proposal.state, { by: 'proposal.hand-on' })
    if (to === proposal.body) throw sameBody()
    await requireDayInOrder(context, proposal, onDay)
    const body = await bodyInForce(context, { owner: proposal.owner, id: to, day: onDay })
    const dueOn = dueAfterHandOn(proposal, onDay, context)
    const change = { ...AT_A_NEW_BODY, body: to, addressee: body.kind, answer_due_on: dueOn }
    const step: ProposalStep = { proposal, act: 'handed-on', state, onDay, change, said: { body: to, dueOn, note } }
    await commitStep(context, step, (transaction, event) => writeHandOn(transaction, { proposal, event, to, onDay }))
  },
})

/** What the body before it had is its own: the number of its record and its day of receiving are in the history. */
const AT_A_NEW_BODY = { received_on: null, record_number: null, follow_up_on: null }

/**
 * Handing on before an answer moves no due day: the proposer waits since the submission. After an answer the next body owes one of its
 * own.
 */
function dueAfterHandOn(
  { state, answer_due_on: due }: StoredProposal,
  onDay: string,
  { definitions }: Pick<OperationContext, 'definitions'>,
): string | null {
  return state === 'answered' ? addMonths(onDay, definitions.socialReporting.policy.answerMonths) : due
}

export interface HandedOn {
  readonly proposal: StoredProposal
  readonly event: number
  readonly to: string
  readonly onDay: string
}

/** The way from body to body, until it is acknowledged. */
export function writeHandOn(transaction: Transaction<Schema>, { proposal, event, to, onDay }: HandedOn): Promise<void> {
  const way = { proposal: proposal.id, event, from_body: proposal.body, to_body: to, handed_on: onDay }
  return insertHandOn(transaction, { ...way, acknowledged_on: null, record_number: null })
}

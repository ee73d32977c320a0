import { z } from 'zod'
import { permittingGrants } from '../../access/permissions.ts'
import { addDays } from '../../method/calendar-days.ts'
import { isOutside, OUTCOMES_WITH_REASON, type Outcome, PROPOSAL_STATES, WAITING_FOR_ANSWER } from '../../model/proposal.ts'
import { requireNextState } from '../../model/state-machine.ts'
import type { StoredProposal } from '../../store/social/proposals.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { commitStep, orNull, requireDayInOrder } from './commit-step.ts'
import { bodyOfStep } from './handle-proposal.ts'
import { proposalAsSeen } from './held-proposal.ts'
import { AS_SEEN, BY_BODY, day, inEitherLanguage, mayBeWords, NOTE, outcome, REASON, SHORT } from './proposal-input.ts'
import { alreadyAnswered, evidenceMissing, noAnswerTooEarly, reasonMissing } from './proposal-problems.ts'

const ANSWER = z.strictObject({
  ...AS_SEEN,
  ...BY_BODY,
  outcome,
  reasons: inEitherLanguage(REASON),
  responsible: mayBeWords(SHORT),
  dueOn: day.nullable().default(null),
  /** Where the answer can be seen, when it is recorded for somebody else. Internal. */
  note: mayBeWords(NOTE),
})
type Answer = z.infer<typeof ANSWER>

/**
 * Records what the body answered; again for a later answer, all are kept. "Noted" is no decision: a clock starts, after which it is asked
 * again (`notedFollowUpDays` of the policy).
 */
export const answerProposal = defineOperation({
  name: 'proposal.answer',
  title: { fi: 'Vastaa ehdotukseen', sv: 'Besvara förslaget', en: 'Answer a proposal' },
  access: 'state',
  input: ANSWER,
  async perform(answer, context): Promise<void> {
    const proposal = await proposalAsSeen(context, answer)
    const state = requireNextState(PROPOSAL_STATES, proposal.state, { by: 'proposal.answer' })
    await requireDayInOrder(context, proposal, answer.onDay)
    requireSound(context, proposal, answer)
    const body = await bodyOfStep(context, proposal, { named: answer.body, onDay: answer.onDay })
    const { outcome, reasons, recordNumber, responsible, dueOn, onDay, note } = answer
    const change = {
      body,
      outcome,
      reason_fi: orNull(reasons.fi),
      reason_sv: orNull(reasons.sv),
      record_number: recordNumber ?? proposal.record_number,
      responsible: responsible ?? proposal.responsible,
      due_on: dueOn ?? proposal.due_on,
      answered_on: onDay,
      follow_up_on: followUpOf(outcome, onDay, context),
    }
    const said = { body, outcome, reasons, recordNumber, responsible, dueOn, note }
    await commitStep(context, { proposal, act: 'answered', state, onDay, change, said })
  },
})

function followUpOf(outcome: Outcome, onDay: string, { definitions }: Pick<OperationContext, 'definitions'>): string | null {
  return outcome === 'noted' ? addDays(onDay, definitions.socialReporting.policy.notedFollowUpDays) : null
}

function requireSound(context: OperationContext, proposal: StoredProposal, answer: Answer): void {
  const { outcome, reasons, recordNumber, note, onDay } = answer
  if (OUTCOMES_WITH_REASON.includes(outcome) && reasons.fi === '' && reasons.sv === '') throw reasonMissing()
  if (outcome === 'no-answer') requireNoAnswerPossible(proposal, onDay)
  if (isOnBehalf(context, proposal) && recordNumber === null && note === null) throw evidenceMissing()
}

/** A body outside answers by letter or not at all, and what is recorded by somebody who is no decision maker was decided by another. */
function isOnBehalf({ actor }: Pick<OperationContext, 'actor'>, { owner, addressee }: StoredProposal): boolean {
  const grants = permittingGrants(actor, 'proposal.answer')
  return isOutside(owner, addressee) || !grants.some(({ role, organiser }) => role === 'decision_maker' && organiser === owner)
}

function requireNoAnswerPossible({ owner, addressee, state, answer_due_on: due }: StoredProposal, onDay: string): void {
  if (!isOutside(owner, addressee)) throw noAnswerTooEarly(null)
  if (!WAITING_FOR_ANSWER.includes(state)) throw alreadyAnswered()
  if (due !== null && onDay <= due) throw noAnswerTooEarly(due)
}

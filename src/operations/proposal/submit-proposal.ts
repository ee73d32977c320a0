import { z } from 'zod'
import { addMonths } from '../../method/calendar-days.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { PROPOSAL_STATES } from '../../model/proposal.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { defineOperation } from '../operation.ts'
import { noteOnPhenomenon } from '../phenomenon/commit-phenomenon.ts'
import { bodyInForce } from './chosen-body.ts'
import { commitStep, requireDayInOrder } from './commit-step.ts'
import { proposalAsSeen } from './held-proposal.ts'
import { AS_SEEN, day } from './proposal-input.ts'
import { languageIncomplete } from './proposal-problems.ts'

/**
 * Submits a proposal: from now on it can be seen by decision makers, and by everybody when it is public. The clock of the written answer
 * starts (`answerMonths` of the policy).
 */
export const submitProposal = defineOperation({
  name: 'proposal.submit',
  title: { fi: 'Lähetä ehdotus', sv: 'Skicka förslaget', en: 'Submit a proposal' },
  access: 'state',
  input: z.strictObject({ ...AS_SEEN, onDay: day.nullable().default(null) }),
  async perform({ onDay, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    const state = requireNextState(PROPOSAL_STATES, proposal.state, { by: 'proposal.submit' })
    const { title_fi, title_sv, text_fi, text_sv, owner, body, phenomenon } = proposal
    if ((title_fi === '' || text_fi === '') && (title_sv === '' || text_sv === '')) throw languageIncomplete()
    const on = onDay ?? helsinkiDay(context.now())
    await requireDayInOrder(context, proposal, on)
    if (body !== null) await bodyInForce(context, { owner, id: body, day: on })
    const due = addMonths(on, context.definitions.socialReporting.policy.answerMonths)
    const change = { submitted_on: on, answer_due_on: due }
    const step = { proposal, act: 'submitted', state, onDay: on, change, said: { body, dueOn: due } } as const
    await commitStep(context, step, async (transaction) => {
      if (phenomenon === null) return
      await noteOnPhenomenon(transaction, context, { phenomenon, kind: 'proposed', target: proposal.id, by: 'proposal.submit' })
    })
  },
})

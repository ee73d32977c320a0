import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { PROPOSAL_STATES, type ProposalState } from '../../model/proposal.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { milestonesOf, removeMilestone, saveMilestone } from '../../store/social/proposal-history.ts'
import type { StoredProposal } from '../../store/social/proposals.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { requireChanged } from './commit-step.ts'
import { proposalAsSeen } from './held-proposal.ts'
import { AS_SEEN, day, id, inOneLanguage, SHORT } from './proposal-input.ts'
import { dayInFuture, milestoneNotFound } from './proposal-problems.ts'

/** Adds a milestone, changes it, or notes the day on which it was reached. */
export const setMilestone = defineOperation({
  name: 'proposal.milestone',
  title: { fi: 'Tallenna välitavoite', sv: 'Spara delmål', en: 'Save a milestone' },
  access: 'state',
  input: z.strictObject({
    ...AS_SEEN,
    milestone: id.nullable().default(null),
    titles: inOneLanguage(SHORT),
    dueOn: day.nullable().default(null),
    doneOn: day.nullable().default(null),
  }),
  async perform({ milestone, titles, dueOn, doneOn, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    requireBeingCarriedOut(proposal.state)
    if (milestone !== null) await requireMilestone(context, proposal, milestone)
    const today = helsinkiDay(context.now())
    if (doneOn !== null && doneOn > today) throw dayInFuture(doneOn)
    const row = { id: milestone ?? randomId(), proposal: proposal.id, title_fi: titles.fi, title_sv: titles.sv }
    await context.commit(aboutMilestone(proposal, row.id), async (transaction) => {
      await requireChanged(transaction, proposal, {})
      await saveMilestone(transaction, { ...row, due_on: dueOn, done_on: doneOn })
    })
  },
})

/** Takes a milestone away. */
export const dropMilestone = defineOperation({
  name: 'proposal.drop-milestone',
  title: { fi: 'Poista välitavoite', sv: 'Ta bort delmål', en: 'Remove a milestone' },
  access: 'state',
  input: z.strictObject({ ...AS_SEEN, milestone: id }),
  async perform({ milestone, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    requireBeingCarriedOut(proposal.state)
    await requireMilestone(context, proposal, milestone)
    await context.commit(aboutMilestone(proposal, milestone), async (transaction) => {
      await requireChanged(transaction, proposal, {})
      await removeMilestone(transaction, milestone)
    })
  },
})

const NEARLY_WHOLE = 99

/** How far it is, in the judgement of who answers for it; whole only when it is recorded as carried out. */
export const setProgress = defineOperation({
  name: 'proposal.progress',
  title: { fi: 'Kirjaa edistyminen', sv: 'Anteckna framsteg', en: 'Record progress' },
  access: 'state',
  input: z.strictObject({ ...AS_SEEN, progress: z.int().min(0).max(NEARLY_WHOLE) }),
  async perform({ progress, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    requireBeingCarriedOut(proposal.state)
    const about = { subject: `proposal/${proposal.id}`, details: { owner: proposal.owner, progress } }
    await context.commit(about, (transaction) => requireChanged(transaction, proposal, { progress }))
  },
})

/** What can be completed can have milestones. */
function requireBeingCarriedOut(state: ProposalState): void {
  requireNextState(PROPOSAL_STATES, state, { by: 'proposal.complete' })
}

async function requireMilestone({ db }: OperationContext, proposal: StoredProposal, milestone: string): Promise<void> {
  const known = await milestonesOf(db, proposal.id)
  if (!known.some((one) => one.id === milestone)) throw milestoneNotFound()
}

function aboutMilestone({ id, owner }: StoredProposal, milestone: string) {
  return { subject: `proposal/${id}`, details: { owner, milestone } }
}

import { z } from 'zod'
import { OUTCOMES_TO_CARRY_OUT, PROPOSAL_STATES } from '../../model/proposal.ts'
import { requireNextState } from '../../model/state-machine.ts'
import type { StoredProposal } from '../../store/social/proposals.ts'
import { defineOperation } from '../operation.ts'
import { commitStep, requireDayInOrder } from './commit-step.ts'
import { proposalAsSeen } from './held-proposal.ts'
import { AS_SEEN, day, inOneLanguage, mayBeWords, NOTE, REASON, SHORT } from './proposal-input.ts'
import { nothingToCarryOut, responsibleMissing } from './proposal-problems.ts'

const WHOLE = 100

/** Carrying out has begun, and somebody answers for it: a function or unit, never a private person by name. */
export const startProposal = defineOperation({
  name: 'proposal.start',
  title: { fi: 'Kirjaa toteutus alkaneeksi', sv: 'Anteckna att genomförandet har börjat', en: 'Record that carrying out began' },
  access: 'state',
  input: z.strictObject({
    ...AS_SEEN,
    onDay: day,
    responsible: mayBeWords(SHORT),
    dueOn: day.nullable().default(null),
    note: mayBeWords(NOTE),
  }),
  async perform({ onDay, note, ...given }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, given)
    const state = requireNextState(PROPOSAL_STATES, proposal.state, { by: 'proposal.start' })
    requireAccepted(proposal)
    const responsible = given.responsible ?? proposal.responsible
    if (responsible === null) throw responsibleMissing()
    await requireDayInOrder(context, proposal, onDay)
    const change = { responsible, due_on: given.dueOn ?? proposal.due_on }
    const said = { responsible, dueOn: change.due_on, note }
    await commitStep(context, { proposal, act: 'started', state, onDay, change, said })
  },
})

/** It has been done. */
export const completeProposal = defineOperation({
  name: 'proposal.complete',
  title: {
    fi: 'Kirjaa ehdotus toteutetuksi',
    sv: 'Anteckna förslaget som genomfört',
    en: 'Record that a proposal was carried out',
  },
  access: 'state',
  input: z.strictObject({ ...AS_SEEN, onDay: day, note: mayBeWords(NOTE) }),
  async perform({ onDay, note, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    const state = requireNextState(PROPOSAL_STATES, proposal.state, { by: 'proposal.complete' })
    requireAccepted(proposal)
    await requireDayInOrder(context, proposal, onDay)
    const change = { progress: WHOLE, follow_up_on: null }
    await commitStep(context, { proposal, act: 'completed', state, onDay, change, said: { note } })
  },
})

/** Nothing comes of it: withdrawn, overtaken by events, or given up. The reason is public with the rest. */
export const lapseProposal = defineOperation({
  name: 'proposal.lapse',
  title: { fi: 'Kirjaa ehdotus rauenneeksi', sv: 'Anteckna förslaget som förfallet', en: 'Record that a proposal lapsed' },
  access: 'state',
  input: z.strictObject({ ...AS_SEEN, onDay: day, reasons: inOneLanguage(REASON), note: mayBeWords(NOTE) }),
  async perform({ onDay, reasons, note, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    const state = requireNextState(PROPOSAL_STATES, proposal.state, { by: 'proposal.lapse' })
    await requireDayInOrder(context, proposal, onDay)
    const said = { reasons, note }
    await commitStep(context, { proposal, act: 'lapsed', state, onDay, change: { follow_up_on: null }, said })
  },
})

/** To note, to pass on and to reject leave nothing to be carried out. */
function requireAccepted({ outcome }: StoredProposal): void {
  if (!OUTCOMES_TO_CARRY_OUT.some((one) => one === outcome)) throw nothingToCarryOut()
}

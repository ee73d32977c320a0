import { z } from 'zod'
import { PROPOSAL_STATES } from '../../model/proposal.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { acknowledgeHandOn, handOnsOf } from '../../store/social/proposal-history.ts'
import type { StoredProposal } from '../../store/social/proposals.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { bodyInForce } from './chosen-body.ts'
import { commitStep, requireDayInOrder } from './commit-step.ts'
import { proposalAsSeen } from './held-proposal.ts'
import { AS_SEEN, BY_BODY, mayBeWords, NOTE } from './proposal-input.ts'
import { nothingToAcknowledge } from './proposal-problems.ts'

const HANDLED = z.strictObject({ ...AS_SEEN, ...BY_BODY, note: mayBeWords(NOTE) })

/** The body has taken the proposal up under a number of its own. A way from another body is acknowledged by it too. */
export const receiveProposal = defineOperation({
  name: 'proposal.receive',
  title: {
    fi: 'Kirjaa ehdotus vastaanotetuksi',
    sv: 'Anteckna förslaget som mottaget',
    en: 'Record that a proposal was received',
  },
  access: 'state',
  input: HANDLED,
  async perform({ onDay, body: named, recordNumber, note, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    const state = requireNextState(PROPOSAL_STATES, proposal.state, { by: 'proposal.receive' })
    await requireDayInOrder(context, proposal, onDay)
    const body = await bodyOfStep(context, proposal, { named, onDay })
    const pending = await pendingHandOn(context, proposal)
    const change = { body, received_on: onDay, record_number: recordNumber ?? proposal.record_number }
    const said = { body, recordNumber, note }
    await commitStep(context, { proposal, act: 'received', state, onDay, change, said }, async (transaction) => {
      if (!pending) return
      await acknowledgeHandOn(transaction, { ...pending, on: onDay, recordNumber })
    })
  },
})

/** Officials prepare the matter for the body. */
export const prepareProposal = defineOperation({
  name: 'proposal.prepare',
  title: { fi: 'Kirjaa valmistelu alkaneeksi', sv: 'Anteckna att beredningen har börjat', en: 'Record that preparation began' },
  access: 'state',
  input: HANDLED,
  async perform({ onDay, body: named, recordNumber, note, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    const state = requireNextState(PROPOSAL_STATES, proposal.state, { by: 'proposal.prepare' })
    await requireDayInOrder(context, proposal, onDay)
    const body = await bodyOfStep(context, proposal, { named, onDay })
    const change = { body, record_number: recordNumber ?? proposal.record_number }
    await commitStep(context, { proposal, act: 'prepared', state, onDay, change, said: { body, recordNumber, note } })
  },
})

/** The body sends the matter back to be prepared anew. */
export const returnProposal = defineOperation({
  name: 'proposal.return',
  title: { fi: 'Kirjaa palautus uudelleen valmisteltavaksi', sv: 'Anteckna återremiss', en: 'Record that it was returned' },
  access: 'state',
  input: HANDLED,
  async perform({ onDay, body: named, recordNumber, note, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    const state = requireNextState(PROPOSAL_STATES, proposal.state, { by: 'proposal.return' })
    await requireDayInOrder(context, proposal, onDay)
    const body = await bodyOfStep(context, proposal, { named, onDay })
    await commitStep(context, { proposal, act: 'returned', state, onDay, change: { body }, said: { body, recordNumber, note } })
  },
})

/** Somebody to whom it was handed on has told that it arrived. Nothing has been decided or taken up by it. */
export const acknowledgeProposal = defineOperation({
  name: 'proposal.acknowledge',
  title: { fi: 'Kirjaa siirron kuittaus', sv: 'Anteckna kvittens på överföringen', en: 'Record that a hand-on was acknowledged' },
  access: 'state',
  input: HANDLED.omit({ body: true }),
  async perform({ onDay, recordNumber, note, ...seen }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, seen)
    const pending = await pendingHandOn(context, proposal)
    if (!pending) throw nothingToAcknowledge()
    await requireDayInOrder(context, proposal, onDay)
    const said = { body: pending.body, recordNumber, note }
    const step = { proposal, act: 'acknowledged', state: proposal.state, onDay, said } as const
    await commitStep(context, step, (transaction) => acknowledgeHandOn(transaction, { ...pending, on: onDay, recordNumber }))
  },
})

/** The way to the body that has it now, when nobody has told yet that it arrived. */
export async function pendingHandOn({ db }: Pick<OperationContext, 'db'>, { id, body }: StoredProposal) {
  const last = (await handOnsOf(db, id)).at(-1)
  if (!last || last.acknowledged_on !== null || last.to_body !== body) return null
  return { proposal: id, event: last.event, body: last.to_body }
}

/** The body that takes a step: the one named, or the one that has the proposal; null when no body was ever named. */
export async function bodyOfStep(
  context: Pick<OperationContext, 'db'>,
  { owner, body }: StoredProposal,
  { named, onDay }: { readonly named: string | null; readonly onDay: string },
): Promise<string | null> {
  const id = named ?? body
  return id === null ? null : (await bodyInForce(context, { owner, id, day: onDay })).id
}

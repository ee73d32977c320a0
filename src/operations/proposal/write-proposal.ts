import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Owner } from '../../model/phenomenon.ts'
import { PROPOSAL_STATES } from '../../model/proposal.ts'
import type { SocialList } from '../../model/social-reporting.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { insertProposal, type StoredProposal } from '../../store/social/proposals.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { heldPhenomenon } from '../phenomenon/held-phenomenon.ts'
import { phenomenonNotFound } from '../phenomenon/phenomenon-problems.ts'
import { randomId } from '../random-id.ts'
import { bodyForOwner, bodyInForce } from './chosen-body.ts'
import { requireChanged } from './commit-step.ts'
import { chosenOwner, proposalAsSeen } from './held-proposal.ts'
import { AS_SEEN, CONTENT, type ProposalContent } from './proposal-input.ts'
import { bodyOfAnotherKind, unknownCode } from './proposal-problems.ts'

/** Writes a proposal, alone or from a phenomenon. A draft is seen by those who write it only. */
export const createProposal = defineOperation({
  name: 'proposal.create',
  title: { fi: 'Kirjoita ehdotus', sv: 'Skriv ett förslag', en: 'Write a proposal' },
  access: 'state',
  input: z.strictObject({ owner: z.string().max(20).optional(), ...CONTENT }),
  async perform({ owner: named, ...content }, context): Promise<{ readonly proposal: string }> {
    const owner = chosenOwner(context, named, 'proposal.create')
    await requireContent(context, owner, content)
    const id = randomId()
    const row: StoredProposal = { ...EMPTY, id, owner, ...columnsOf(content) }
    await context.commit({ subject: `proposal/${id}`, details: { owner, addressee: content.addressee } }, (transaction) =>
      insertProposal(transaction, row),
    )
    return { proposal: id }
  },
})

/** Changes a draft. What has been submitted is not written anew: its history would no longer be true. */
export const saveProposal = defineOperation({
  name: 'proposal.save',
  title: { fi: 'Tallenna ehdotuksen luonnos', sv: 'Spara utkastet till förslag', en: 'Save the draft of a proposal' },
  access: 'state',
  input: z.strictObject({ ...AS_SEEN, ...CONTENT }),
  async perform({ proposal: id, version, ...content }, context): Promise<void> {
    const proposal = await proposalAsSeen(context, { proposal: id, version })
    // A draft becomes what can be submitted: only then it may still be written.
    requireNextState(PROPOSAL_STATES, proposal.state, { by: 'proposal.submit' })
    await requireContent(context, proposal.owner, content)
    const about = { subject: `proposal/${id}`, details: { owner: proposal.owner, addressee: content.addressee } }
    await context.commit(about, (transaction) => requireChanged(transaction, proposal, columnsOf(content)))
  },
})

const EMPTY = {
  state: PROPOSAL_STATES.initial,
  outcome: null,
  reason_fi: null,
  reason_sv: null,
  record_number: null,
  responsible: null,
  submitted_on: null,
  received_on: null,
  answered_on: null,
  answer_due_on: null,
  due_on: null,
  follow_up_on: null,
  progress: 0,
  version: 1,
}

function columnsOf(content: ProposalContent) {
  const { titles, texts, phenomenon, addressee, body, task, costNote, welfareSection, strategyGoal, isPublic } = content
  return {
    title_fi: titles.fi,
    title_sv: titles.sv,
    text_fi: texts.fi,
    text_sv: texts.sv,
    phenomenon,
    addressee,
    body,
    task,
    cost_note: costNote,
    welfare_section: welfareSection,
    strategy_goal: strategyGoal,
    is_public: isPublic ? 1 : 0,
  }
}

async function requireContent(context: OperationContext, owner: Owner, content: ProposalContent): Promise<void> {
  const today = helsinkiDay(context.now())
  requireCode(context, { list: 'addressees', code: content.addressee, place: 'addressee' })
  if (content.task !== null) requireCode(context, { list: 'tasks', code: content.task, place: 'task' })
  if (content.phenomenon !== null) {
    const phenomenon = await heldPhenomenon(context, content.phenomenon)
    if (phenomenon.owner !== owner) throw phenomenonNotFound(phenomenon.id)
  }
  if (content.body === null) return
  const { kind } = await bodyForOwner(context, owner, content.body)
  if (kind !== content.addressee) throw bodyOfAnotherKind()
  await bodyInForce(context, { owner, id: content.body, day: today })
}

interface ChosenCode {
  readonly list: SocialList
  readonly code: string
  readonly place: string
}

/** @throws Problem `proposal-code-unknown` when the code is not on the list today. */
export function requireCode(
  { definitions, now }: Pick<OperationContext, 'definitions' | 'now'>,
  { list, code, place }: ChosenCode,
) {
  const today = helsinkiDay(now())
  const found = definitions.socialReporting.lists[list].codes.find(({ key }) => key === code)
  const isNow = found && (found.validFrom ?? '') <= today && today <= (found.validTo ?? '9999-12-31')
  if (!isNow) throw unknownCode(place)
}

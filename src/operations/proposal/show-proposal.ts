import { z } from 'zod'
import { mayPerform } from '../../access/permissions.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { isOutside, type Outcome, PROPOSAL_STATES, type ProposalState, WAITING_FOR_ANSWER } from '../../model/proposal.ts'
import { answersOfPhenomenon } from '../../store/social/answers-back.ts'
import { bodiesById } from '../../store/social/bodies.ts'
import { phenomenonById } from '../../store/social/phenomena.ts'
import { documentsOf } from '../../store/social/proposal-documents.ts'
import { effectsOf, eventsOfProposal, milestonesOf } from '../../store/social/proposal-history.ts'
import type { StoredProposal } from '../../store/social/proposals.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { lastStanding } from './correct-proposal.ts'
import { type ShownDocument, shownDocument } from './documents.ts'
import { type EvidenceStrength, evidenceOf, toldTo } from './evidence-strength.ts'
import { pendingHandOn } from './handle-proposal.ts'
import { heldProposal, mayDraft } from './held-proposal.ts'
import { lineOf, type NationalTexts, type ProposalLine } from './list-proposals.ts'
import { id } from './proposal-input.ts'
import { type ShownEffect, shownEffect } from './shown-effect.ts'
import { type ShownStep, shownSteps } from './shown-steps.ts'

/** What can be done to a proposal, by the operation. */
const ACTS = [
  'proposal.submit',
  'proposal.receive',
  'proposal.prepare',
  'proposal.return',
  'proposal.answer',
  'proposal.hand-on',
  'proposal.start',
  'proposal.complete',
  'proposal.lapse',
  'proposal.assess',
] as const
export type ProposalActName =
  | (typeof ACTS)[number]
  | 'proposal.save'
  | 'proposal.acknowledge'
  | 'proposal.move-due'
  | 'proposal.milestone'
  | 'proposal.undo'
  | 'answer-back.send'

export interface ShownMilestone {
  readonly id: string
  readonly titles: NationalTexts
  readonly dueOn: string | null
  readonly doneOn: string | null
}

export interface ShownProposal extends ProposalLine {
  readonly texts: NationalTexts
  readonly reasons: NationalTexts
  readonly recordNumber: string | null
  readonly responsible: string | null
  readonly costNote: string | null
  readonly welfareSection: string | null
  readonly strategyGoal: string | null
  readonly version: number
  /** Whether the addressee is outside the organisation: only then there can be "no answer". */
  readonly isOutside: boolean
  readonly phenomenon: { readonly id: string; readonly titles: NationalTexts } | null
  readonly evidence: EvidenceStrength | null
  readonly steps: readonly ShownStep[]
  readonly milestones: readonly ShownMilestone[]
  /** Papers of the bodies' own archives. */
  readonly documents: readonly ShownDocument[]
  readonly effects: readonly ShownEffect[]
  /** Answers that were sent to those who had reported of the phenomenon. */
  readonly answersBack: readonly { readonly id: string; readonly sentOn: string; readonly reports: number }[]
  readonly today: string
  /** What the actor can do now. */
  readonly acts: readonly ProposalActName[]
}

/** One proposal with its whole history, also what was undone. */
export const showProposal = defineOperation({
  name: 'proposal.show',
  title: { fi: 'Näytä ehdotus', sv: 'Visa förslaget', en: 'Show a proposal' },
  access: 'read',
  input: z.strictObject({ proposal: id }),
  async perform({ proposal: wanted }, context): Promise<ShownProposal> {
    const { db } = context
    const row = await heldProposal(context, wanted)
    const events = await eventsOfProposal(db, row.id)
    const bodies = await bodiesById(db, [...events.flatMap(({ body }) => body ?? []), ...(row.body ? [row.body] : [])])
    const today = helsinkiDay(context.now())
    return {
      ...lineOf(row, { bodies, today }),
      ...wordsOf(row),
      isOutside: isOutside(row.owner, row.addressee),
      phenomenon: await phenomenonOf(context, row),
      evidence: await evidenceOf(context, row.phenomenon),
      steps: shownSteps(events, bodies),
      milestones: (await milestonesOf(db, row.id)).map(({ id, title_fi, title_sv, due_on, done_on }) => ({
        id,
        titles: { fi: title_fi, sv: title_sv },
        dueOn: due_on,
        doneOn: done_on,
      })),
      documents: (await documentsOf(db, row.id)).map(shownDocument),
      effects: (await effectsOf(db, row.id)).map((effect) => shownEffect(effect, events, toldTo(context, row.owner))),
      answersBack: await answersBackOf(context, row),
      today,
      acts: await actsOf(context, row),
    }
  },
})

function wordsOf(row: StoredProposal) {
  return {
    texts: { fi: row.text_fi, sv: row.text_sv },
    reasons: { fi: row.reason_fi ?? '', sv: row.reason_sv ?? '' },
    recordNumber: row.record_number,
    responsible: row.responsible,
    costNote: row.cost_note,
    welfareSection: row.welfare_section,
    strategyGoal: row.strategy_goal,
    version: row.version,
  }
}

async function phenomenonOf({ db }: OperationContext, { phenomenon }: StoredProposal): Promise<ShownProposal['phenomenon']> {
  const found = phenomenon === null ? null : await phenomenonById(db, phenomenon)
  return found && { id: found.id, titles: found.titles }
}

async function answersBackOf({ db }: OperationContext, { phenomenon, id: own }: StoredProposal) {
  if (phenomenon === null) return []
  const answers = await answersOfPhenomenon(db, phenomenon)
  return answers
    .filter(({ proposal }) => proposal === null || proposal === own)
    .map(({ id, sentOn, reports }) => ({ id, sentOn, reports }))
}

async function actsOf(context: OperationContext, row: StoredProposal): Promise<ProposalActName[]> {
  const { actor } = context
  const { state, owner, phenomenon } = row
  const leads = (by: string) => PROPOSAL_STATES.transitions.some((step) => step.from === state && step.by === by)
  const acts: ProposalActName[] = ACTS.filter((act) => mayPerform(actor, act) && leads(act))
  const isNow: readonly (readonly [ProposalActName, boolean])[] = [
    ['proposal.save', state === 'draft' && mayDraft(actor, owner)],
    ['proposal.acknowledge', (await pendingHandOn(context, row)) !== null],
    ['proposal.move-due', WAITING_FOR_ANSWER.includes(state)],
    ['proposal.milestone', leads('proposal.complete')],
    ['proposal.undo', (await lastStanding(context, row)) !== null],
    ['answer-back.send', phenomenon !== null && hasAnswer(row.outcome as Outcome | null, state)],
  ]
  return [...acts, ...isNow.filter(([act, is]) => is && mayPerform(actor, act)).map(([act]) => act)]
}

function hasAnswer(outcome: Outcome | null, state: ProposalState): boolean {
  return outcome !== null || state === 'lapsed'
}

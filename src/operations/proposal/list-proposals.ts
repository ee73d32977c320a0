import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Owner } from '../../model/phenomenon.ts'
import { type Outcome, PROPOSAL_STATES, type ProposalState, WAITING_FOR_ANSWER } from '../../model/proposal.ts'
import { bodiesById, type NamedBody } from '../../store/social/bodies.ts'
import { proposalsOf, type StoredProposal } from '../../store/social/proposals.ts'
import { defineOperation } from '../operation.ts'
import { ownersOf } from '../social-owner.ts'
import { type EvidenceStrength, evidenceOf } from './evidence-strength.ts'
import { mayDraft } from './held-proposal.ts'
import { concernsOf } from './own-bodies.ts'
import { id } from './proposal-input.ts'

export type NationalTexts = { readonly fi: string; readonly sv: string }

/** One proposal in a list. */
export interface ProposalLine {
  readonly id: string
  readonly owner: Owner
  readonly titles: NationalTexts
  readonly state: ProposalState
  readonly outcome: Outcome | null
  readonly addressee: string
  readonly task: string | null
  /** Body that has it now, by its newest name. */
  readonly body: { readonly id: string; readonly names: NationalTexts } | null
  readonly submittedOn: string | null
  readonly answeredOn: string | null
  readonly answerDueOn: string | null
  readonly dueOn: string | null
  readonly followUpOn: string | null
  readonly progress: number
  readonly isPublic: boolean
  /** An answer is waited for and its day has passed. */
  readonly isOverdue: boolean
}

/** Proposals of those for whom the actor works; those whose answer is due come first. Decision makers see no drafts. */
export const listProposals = defineOperation({
  name: 'proposal.list',
  title: { fi: 'Näytä ehdotukset', sv: 'Visa förslagen', en: 'List proposals' },
  access: 'read',
  input: z.strictObject({
    states: z.array(z.enum(Object.keys(PROPOSAL_STATES.states) as [ProposalState, ...ProposalState[]])).optional(),
    body: id.optional(),
    task: z.string().max(40).optional(),
    phenomenon: id.optional(),
    text: z.string().max(100).default(''),
    /** Only those of the bodies that the actor named as their own. */
    mine: z.boolean().default(false),
  }),
  async perform({ states, body, task, phenomenon, text, mine }, context): Promise<readonly InboxLine[]> {
    const { db, actor } = context
    const owners = ownersOf(context)
    const today = helsinkiDay(context.now())
    const question = { owners, ...(states && { states }), ...(phenomenon && { phenomenon }) }
    const concerns = mine ? await concernsOf(db, { owners, day: today }) : () => true
    const found = (await proposalsOf(db, question))
      .filter(({ state, owner }) => state !== 'draft' || mayDraft(actor, owner))
      .filter((one) => (body === undefined || one.body === body) && (task === undefined || one.task === task))
      .filter((one) => holds(one, text) && concerns(actor.id, one))
    const bodies = await bodiesById(
      db,
      found.flatMap((one) => one.body ?? []),
    )
    const lines: InboxLine[] = []
    for (const one of found) {
      const isOpen = WAITING_FOR_ANSWER.includes(one.state) && lines.length < MOST_WITH_EVIDENCE
      const evidence = isOpen ? await evidenceOf(context, one.phenomenon) : null
      const summary = { fi: beginningOf(one.text_fi), sv: beginningOf(one.text_sv) }
      lines.push({ ...lineOf(one, { bodies, today }), summary, costNote: one.cost_note, evidence })
    }
    return lines
  },
})

/** A proposal as who decides meets it first: how it begins, what it rests on, what it costs. */
export interface InboxLine extends ProposalLine {
  readonly summary: NationalTexts
  readonly costNote: string | null
  /** Told of those that wait for an answer. */
  readonly evidence: EvidenceStrength | null
}

/** A long list is for looking something up: there the proposal itself tells what it rests on. */
const MOST_WITH_EVIDENCE = 40
const SUMMARY = 240

function beginningOf(text: string): string {
  return text.length <= SUMMARY ? text : `${text.slice(0, text.lastIndexOf(' ', SUMMARY))} …`
}

export function lineOf(
  row: StoredProposal,
  { bodies, today }: { readonly bodies: ReadonlyMap<string, NamedBody>; readonly today: string },
): ProposalLine {
  const body = row.body === null ? undefined : bodies.get(row.body)
  return {
    id: row.id,
    owner: row.owner,
    titles: { fi: row.title_fi, sv: row.title_sv },
    state: row.state,
    outcome: row.outcome as Outcome | null,
    addressee: row.addressee,
    task: row.task,
    body: body ? { id: body.id, names: body.names } : null,
    submittedOn: row.submitted_on,
    answeredOn: row.answered_on,
    answerDueOn: row.answer_due_on,
    dueOn: row.due_on,
    followUpOn: row.follow_up_on,
    progress: row.progress,
    isPublic: row.is_public === 1,
    isOverdue: isOverdue(row, today),
  }
}

export function isOverdue(
  { state, answer_due_on: due }: Pick<StoredProposal, 'state' | 'answer_due_on'>,
  today: string,
): boolean {
  return WAITING_FOR_ANSWER.includes(state) && due !== null && due < today
}

/** Whether title or text holds the words, whatever their letters' size, in either language. */
export function holds(row: StoredProposal, words: string): boolean {
  const wanted = words.trim().toLocaleLowerCase('fi')
  if (wanted === '') return true
  return [row.title_fi, row.title_sv, row.text_fi, row.text_sv].some((text) => text.toLocaleLowerCase('fi').includes(wanted))
}

import type { Transaction } from 'kysely'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Outcome, ProposalAct, ProposalState } from '../../model/proposal.ts'
import type { Schema } from '../../store/schema.ts'
import { addEvent, eventsOfProposal } from '../../store/social/proposal-history.ts'
import { changeProposal, type ProposalChange, type StoredProposal } from '../../store/social/proposals.ts'
import type { OperationContext } from '../operation.ts'
import { dayBeforeLast, dayInFuture } from './proposal-problems.ts'

/** What of a proposal its steps change, and an undo puts back. */
const HANDLING = [
  'state',
  'addressee',
  'body',
  'outcome',
  'reason_fi',
  'reason_sv',
  'record_number',
  'responsible',
  'submitted_on',
  'received_on',
  'answered_on',
  'answer_due_on',
  'due_on',
  'follow_up_on',
  'progress',
] as const satisfies readonly (keyof StoredProposal)[]

/** The handling of a proposal as it is now, as JSON. */
function handlingOf(proposal: StoredProposal): string {
  return JSON.stringify(Object.fromEntries(HANDLING.map((column) => [column, proposal[column]])))
}

/** What a step says, beside what it changes. */
export interface Said {
  readonly body?: string | null
  readonly recordNumber?: string | null
  readonly outcome?: Outcome | null
  readonly reasons?: { readonly fi: string; readonly sv: string }
  readonly responsible?: string | null
  readonly dueOn?: string | null
  /** Internal. */
  readonly note?: string | null
}

export interface ProposalStep {
  readonly proposal: StoredProposal
  readonly act: ProposalAct
  readonly state: ProposalState
  readonly onDay: string
  readonly said?: Said
  readonly change?: ProposalChange
}

/** More of the same transaction, given the number of the step. */
type Also = (transaction: Transaction<Schema>, event: number) => Promise<void>

/** Takes a step: the proposal, its history and the audit trail together. @throws Problem `changed-meanwhile` when somebody was quicker. */
export async function commitStep(context: OperationContext, step: ProposalStep, also?: Also): Promise<void> {
  const { proposal, act, state, said = {} } = step
  const details = { owner: proposal.owner, act, from: proposal.state, to: state, outcome: said.outcome ?? null }
  await context.commit({ subject: `proposal/${proposal.id}`, details }, async (transaction) => {
    const event = await writeStep(transaction, context, step)
    await also?.(transaction, event)
  })
}

/** The same within a transaction that does more: returns the number of the step. */
export async function writeStep(
  transaction: Transaction<Schema>,
  { actor, now }: Pick<OperationContext, 'actor' | 'now'>,
  { proposal, act, state, onDay, said = {}, change = {} }: ProposalStep,
): Promise<number> {
  await requireChanged(transaction, proposal, { ...change, state })
  return addEvent(transaction, {
    proposal: proposal.id,
    act,
    at: now(),
    by: actor.id,
    on_day: onDay,
    from_state: proposal.state,
    to_state: state,
    body: said.body ?? null,
    record_number: said.recordNumber ?? null,
    outcome: said.outcome ?? null,
    reason_fi: orNull(said.reasons?.fi),
    reason_sv: orNull(said.reasons?.sv),
    responsible: said.responsible ?? null,
    due_on: said.dueOn ?? null,
    note: said.note ?? null,
    before: handlingOf(proposal),
  })
}

/** @throws Problem `changed-meanwhile` */
export async function requireChanged(
  transaction: Transaction<Schema>,
  proposal: StoredProposal,
  change: ProposalChange,
): Promise<void> {
  if (await changeProposal(transaction, proposal, change)) return
  const { id, version } = proposal
  requireSameVersion({ expected: version, stored: version + 1, what: `proposal/${id}` })
}

/**
 * Steps happen in order, and are recorded when they have happened.
 * @throws Problem `day-in-future`, `day-before-last-step`
 */
export async function requireDayInOrder(
  { db, now }: Pick<OperationContext, 'db' | 'now'>,
  proposal: StoredProposal,
  onDay: string,
): Promise<void> {
  if (onDay > helsinkiDay(now())) throw dayInFuture(onDay)
  const events = await eventsOfProposal(db, proposal.id)
  const last = events.findLast(({ act, undone_by }) => undone_by === null && !ON_THE_DESK.includes(act))?.on_day
  if (last !== undefined && onDay < last) throw dayBeforeLast(onDay, last)
}

/** What happens at the desk of who records: its day says nothing of what bodies do. */
const ON_THE_DESK: readonly string[] = ['undone', 'due-moved'] satisfies readonly ProposalAct[]

export function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text
}

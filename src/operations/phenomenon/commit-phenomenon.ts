import type { Transaction } from 'kysely'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { PHENOMENON_STATES, type Phenomenon, type PhenomenonEventKind } from '../../model/phenomenon.ts'
import { nextState } from '../../model/state-machine.ts'
import type { Schema } from '../../store/schema.ts'
import { addEvent, changePhenomenon, type PhenomenonChange, phenomenonById } from '../../store/social/phenomena.ts'
import type { OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'

/** What is written of a change: into the phenomenon and its history. */
export interface WrittenChange {
  readonly before: Phenomenon
  readonly change: PhenomenonChange
  /** None for changes of words only. */
  readonly event?: { readonly kind: PhenomenonEventKind; readonly target?: string }
}

/** @throws Problem `changed-meanwhile` when somebody else was quicker. */
export async function writeChange(
  transaction: Transaction<Schema>,
  { actor, now }: Pick<OperationContext, 'actor' | 'now'>,
  { before, change, event }: WrittenChange,
): Promise<void> {
  // What only stands in the history leaves the version alone: whoever is writing meanwhile has nothing to compare.
  if (Object.keys(change).length > 0) {
    const isChanged = await changePhenomenon(transaction, before, change)
    if (!isChanged) requireSameVersion({ expected: before.version, stored: before.version + 1, what: before.id })
  }
  if (!event) return
  await addEvent(transaction, {
    id: randomId(),
    phenomenon: before.id,
    at: now(),
    kind: event.kind,
    state: change.state ?? before.state,
    target: event.target ?? null,
    by: actor.id,
  })
}

/** The audit entry of a phenomenon: owner and keys, no words. */
export function aboutPhenomenon(
  { id, owner, state }: Phenomenon,
  details: Readonly<Record<string, string | number | boolean | null>> = {},
) {
  return { subject: `phenomenon/${id}`, details: { owner, state, ...details } }
}

/**
 * What another part of the work did with a phenomenon, within its own transaction: a published briefing, a proposal that was submitted or
 * answered, influence, an effect, an answer sent back. It stands in the history, and the state follows where the table of states says so
 * (`briefing.publish`, `proposal.submit`); else it stays. A phenomenon that is not there is passed over: what happened has happened
 * without it.
 */
export async function noteOnPhenomenon(
  transaction: Transaction<Schema>,
  { actor, now }: Pick<OperationContext, 'actor' | 'now'>,
  noted: { readonly phenomenon: string; readonly kind: PhenomenonEventKind; readonly target: string; readonly by: string },
): Promise<void> {
  const before = await phenomenonById(transaction, noted.phenomenon)
  if (!before) return
  const state = nextState(PHENOMENON_STATES, before.state, { by: noted.by })
  const event = { kind: noted.kind, target: noted.target }
  await writeChange(transaction, { actor, now }, { before, change: state === null ? {} : { state }, event })
}

import type { Transaction } from 'kysely'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { SubmissionState } from '../../model/submission.ts'
import { closeOpenThreads } from '../../store/collection/desk.ts'
import { addEvents } from '../../store/collection/events.ts'
import {
  changeSubmission,
  type SubmissionChange,
  type SubmissionPlace,
  submissionId,
} from '../../store/collection/submissions.ts'
import type { Schema } from '../../store/schema.ts'
import type { OperationContext } from '../operation.ts'
import { commitHeld, type HeldSubmission, nextSubmissionState } from '../submission/held-submission.ts'

/** How a submission stands after an act of the desk; the version is to be named by the next act. */
export interface ActedOn {
  readonly state: SubmissionState
  readonly version: number
}

/** What an act does beside moving the state. */
export interface DeskEffect {
  /** Null: the act leaves the state as it is, which the table of states need not know. */
  readonly state?: null
  readonly change?: SubmissionChange
  /** Stands in the log of the submission: a reason, the words of a question. */
  readonly text?: string | null
  /** Keys and numbers for the audit trail. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

export interface DeskAct {
  readonly place: SubmissionPlace
  /** Version of the submission that the person saw. */
  readonly version: number
  /** Name of the operation: the table of states decides whether it is possible. */
  readonly act: string
}

/** States in which a question waits for the county or its answer for the institute. */
const ASKING: readonly SubmissionState[] = ['query_open', 'answered']

/**
 * One act of the institute on a submission, in one transaction: somebody else's change since the person looked is told first, then the
 * table of states decides, then the work is done and written into the log. Questions end when the submission moves on: nobody is left
 * to answer what no longer matters.
 * @throws Problem `submission-not-found` (notFound), `changed-meanwhile`, `not-in-this-state` (conflict)
 */
export async function commitDeskAct(
  context: OperationContext,
  { place, version, act }: DeskAct,
  work: (transaction: Transaction<Schema>, held: HeldSubmission, next: SubmissionState) => Promise<DeskEffect>,
): Promise<ActedOn> {
  const details: Record<string, string | number | boolean | null> = {}
  return commitHeld(context, { place, details }, async (transaction, held) => {
    const { submission } = held
    const at = context.now()
    requireSameVersion({ expected: version, stored: submission.version, what: submissionId(place) })
    const next = nextSubmissionState(submission.state, act)
    const effect = await work(transaction, held, next)
    const state = effect.state === null ? submission.state : next
    if (!ASKING.includes(state)) await closeOpenThreads(transaction, submission.number, at)
    await changeSubmission(transaction, submission.number, { ...effect.change, state, version: version + 1 })
    const event = { at, by: context.actor.id, side: 'institute' as const, act, text: effect.text ?? null }
    await addEvents(transaction, submission.number, [{ ...event, from: submission.state, to: state }])
    Object.assign(details, { from: submission.state, to: state, ...effect.details })
    return { state, version: version + 1 }
  })
}

import type { Transaction } from 'kysely'
import { Problem } from '../../model/problem.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { SUBMISSION_STATES, type SubmissionState } from '../../model/submission.ts'
import {
  findSubmission,
  lockSubmission,
  type SubmissionInRound,
  type SubmissionPlace,
  submissionId,
} from '../../store/collection/submissions.ts'
import type { Schema } from '../../store/schema.ts'
import type { OperationContext } from '../operation.ts'

export type HeldSubmission = SubmissionInRound

/**
 * The submission, when the actor reaches it. An unknown one, another county's and (for a code) any other form than its own look alike.
 * @throws Problem `submission-not-found` (notFound)
 */
export async function heldSubmission(context: OperationContext, place: SubmissionPlace): Promise<HeldSubmission> {
  const organisers = askReach(context, place)
  return reached(await findSubmission(context.db, place), { place, organisers })
}

/**
 * Changes a submission that nobody else changes meanwhile, in one transaction with the audit entry. `details` may be filled by the
 * work: they are read when it is done.
 * @throws Problem `submission-not-found` (notFound)
 */
export async function commitHeld<T>(
  context: OperationContext,
  { place, details }: { readonly place: SubmissionPlace; readonly details: Record<string, string | number | boolean | null> },
  work: (transaction: Transaction<Schema>, held: HeldSubmission) => Promise<T>,
): Promise<T> {
  const organisers = askReach(context, place)
  return context.commit({ subject: submissionId(place), details }, async (transaction) =>
    work(transaction, reached(await lockSubmission(transaction, place), { place, organisers })),
  )
}

/** @throws Problem `not-in-this-state` (conflict) */
export function nextSubmissionState(state: SubmissionState, by: string, when?: string): SubmissionState {
  return requireNextState(SUBMISSION_STATES, state, when === undefined ? { by } : { by, when })
}

type Organisers = 'all' | readonly string[]

function askReach({ actor, reach }: OperationContext, place: SubmissionPlace): Organisers {
  const organisers = reach.organisers()
  if (actor.kind !== 'code') return organisers
  const { form } = actor
  const isOwn = form && submissionId(form) === submissionId(place)
  return isOwn ? organisers : []
}

function reached(
  found: SubmissionInRound | null,
  { place, organisers }: { readonly place: SubmissionPlace; readonly organisers: Organisers },
): HeldSubmission {
  const isReached = found && (organisers === 'all' || organisers.includes(found.submission.organiser))
  if (!isReached) throw submissionNotFound(place)
  return found
}

export function submissionNotFound({ collection, round, respondent }: SubmissionPlace): Problem {
  return new Problem({
    code: 'submission-not-found',
    kind: 'notFound',
    parameters: { collection, round, respondent },
    texts: {
      fi: 'Lomaketta ei ole, tai se ei ole sinun täytettäväsi. Valitse lomake omien tiedonkeruidesi luettelosta.',
      sv: 'Formuläret finns inte, eller så är det inte du som ska fylla i det. Välj ett formulär i listan över dina datainsamlingar.',
      en: 'There is no such form, or it is not yours to fill in. Choose a form from the list of your data collections.',
    },
  })
}

import type { Transaction } from 'kysely'
import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { Correction } from '../../model/correction.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { CORRECTION_STATES } from '../../model/submission.ts'
import type { Texts } from '../../model/text.ts'
import { decideCorrection, findCorrection } from '../../store/collection/corrections.ts'
import { addEvents } from '../../store/collection/events.ts'
import { changeSubmission, submissionId } from '../../store/collection/submissions.ts'
import type { Schema } from '../../store/schema.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { boundForm } from '../submission/bound-form.ts'
import { commitHeld, type HeldSubmission } from '../submission/held-submission.ts'
import { changedVersion } from './changed-version.ts'
import { type ActedOn, commitDeskAct } from './desk-act.ts'
import { onSubmission, reasonShape } from './desk-input.ts'
import { queueDeskLetter } from './desk-letters.ts'
import { correctionNotFound, correctionOnOlder } from './desk-problems.ts'

const onCorrection = { ...onSubmission, correction: z.int().positive() }
const LONGEST_NOTE = 1_000

export interface DecidedCorrection extends ActedOn {
  /** Version that was made; null when the request was refused. */
  readonly sentVersion: number | null
  readonly letters: number
}

/**
 * Takes a correction that the county asked for: it makes the next version, which waits for its check. When the answer has got a newer
 * version since the request, whoever decides must have seen that one and name it (`onVersion`); the other fields stay as they are in it.
 * @throws Problem `submission-not-found`, `changed-meanwhile`, `not-in-this-state`, `correction-not-found`,
 * `correction-on-older-version` (conflict), `answers-not-passing`
 */
export const acceptCorrection = defineOperation({
  name: 'correction.accept',
  title: { fi: 'Hyväksy korjauspyyntö', sv: 'Godkänn begäran om rättelse', en: 'Accept a correction' },
  access: 'state',
  input: z.strictObject({
    ...onCorrection,
    /** Sent version on which the correction is put; left out: the one it was asked on. */
    onVersion: z.int().positive().optional(),
    note: withoutIdentityCode(LONGEST_NOTE).default(''),
  }),
  async perform({ version, correction: number, onVersion, note, ...place }, context): Promise<DecidedCorrection> {
    let made = { sentVersion: 0, letters: 0 }
    const acted = await commitDeskAct(context, { place, version, act: 'correction.accept' }, async (transaction, held, state) => {
      const correction = await requestedCorrection(transaction, { held, number, act: 'correction.accept' })
      const newest = held.submission.sent_version
      if ((onVersion ?? correction.onVersion) !== newest) throw correctionOnOlder({ asked: correction.onVersion, newest })
      const by = { id: correction.askedBy, label: correction.askedLabel }
      const { changes, reason } = correction
      const next = await changedVersion(transaction, { held, kind: 'correction', state, changes, reason, by }, context)
      const letters = await decide(transaction, { held, number, state: 'accepted', reason: note }, context)
      made = { sentVersion: next.version, letters }
      return { text: note === '' ? null : note, details: { correction: number, ...made } }
    })
    return { ...acted, ...made }
  },
})

/**
 * Refuses a correction with a reason that the county reads. The answer and its state stay as they are.
 * @throws Problem `submission-not-found`, `changed-meanwhile`, `not-in-this-state`, `correction-not-found`
 */
export const refuseCorrection = defineOperation({
  name: 'correction.refuse',
  title: { fi: 'Hylkää korjauspyyntö', sv: 'Avslå begäran om rättelse', en: 'Refuse a correction' },
  access: 'state',
  input: z.strictObject({ ...onCorrection, reason: reasonShape }),
  perform({ version, correction: number, reason, ...place }, context): Promise<DecidedCorrection> {
    return commitHeld(context, { place, details: { correction: number } }, async (transaction, held) => {
      const { submission } = held
      requireSameVersion({ expected: version, stored: submission.version, what: submissionId(place) })
      await requestedCorrection(transaction, { held, number, act: 'correction.refuse' })
      const letters = await decide(transaction, { held, number, state: 'refused', reason }, context)
      const { state, number: of } = submission
      await changeSubmission(transaction, of, { version: version + 1 })
      const event = {
        at: context.now(),
        by: context.actor.id,
        side: 'institute' as const,
        act: 'correction.refuse',
        text: reason,
      }
      await addEvents(transaction, of, [{ ...event, from: state, to: state }])
      return { state, version: version + 1, sentVersion: null, letters }
    })
  },
})

interface Requested {
  readonly held: HeldSubmission
  readonly number: number
  readonly act: string
}

/** @throws Problem `correction-not-found` also when it is of another submission, `not-in-this-state` when it is decided already */
async function requestedCorrection(transaction: Transaction<Schema>, { held, number, act }: Requested): Promise<Correction> {
  const correction = await findCorrection(transaction, number)
  if (correction === null || correction.submission !== held.submission.number) throw correctionNotFound(number)
  requireNextState(CORRECTION_STATES, correction.state, { by: act })
  return correction
}

interface Decision {
  readonly held: HeldSubmission
  readonly number: number
  readonly state: 'accepted' | 'refused'
  readonly reason: string
}

/** Writes the decision and tells the county; the reason is read in the workspace, not sent by mail. Returns how many letters went. */
async function decide(
  transaction: Transaction<Schema>,
  { held, number, state, reason }: Decision,
  context: OperationContext,
): Promise<number> {
  await decideCorrection(transaction, number, {
    state,
    by: context.actor.id,
    at: context.now(),
    reason: reason === '' ? null : reason,
  })
  const { collection: id, questionnaire_version: version } = held.submission
  const { collection } = await boundForm(context, transaction, { collection: id, version })
  const values = { outcome: JSON.stringify(OUTCOMES[state]) }
  return queueDeskLetter(transaction, { occasion: 'correction-decided', collection, held, values }, context)
}

const OUTCOMES: Readonly<Record<Decision['state'], Texts>> = {
  accepted: { fi: 'hyväksytty', sv: 'godkänd', en: 'accepted' },
  refused: { fi: 'hylätty', sv: 'avslagen', en: 'refused' },
}

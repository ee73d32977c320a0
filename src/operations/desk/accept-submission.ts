import { z } from 'zod'
import { correctionsWaitingOf } from '../../store/collection/desk.ts'
import { defineOperation } from '../operation.ts'
import { type ActedOn, commitDeskAct } from './desk-act.ts'
import { onSubmission } from './desk-input.ts'
import { correctionsWaiting } from './desk-problems.ts'

/**
 * Accepts the newest version of an answer: it may be published. A correction that waits is decided first.
 * @throws Problem `submission-not-found`, `changed-meanwhile`, `not-in-this-state`, `corrections-waiting`
 */
export const acceptSubmission = defineOperation({
  name: 'submission.accept',
  title: { fi: 'Hyväksy vastaus', sv: 'Godkänn svaret', en: 'Accept a submission' },
  access: 'state',
  input: z.strictObject(onSubmission),
  perform({ version, ...place }, context): Promise<ActedOn> {
    return commitDeskAct(context, { place, version, act: 'submission.accept' }, async (transaction, { submission }) => {
      const waiting = (await correctionsWaitingOf(transaction, [submission.number])).get(submission.number) ?? 0
      if (waiting > 0) throw correctionsWaiting(waiting)
      return { details: { sentVersion: submission.sent_version } }
    })
  },
})

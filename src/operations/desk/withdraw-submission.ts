import { z } from 'zod'
import { defineOperation } from '../operation.ts'
import { type ActedOn, commitDeskAct } from './desk-act.ts'
import { onSubmission, reasonShape } from './desk-input.ts'

/**
 * Takes a sent answer out of the round: it counts no more, its versions are kept. The form can be opened again.
 * @throws Problem `submission-not-found`, `changed-meanwhile`, `not-in-this-state`
 */
export const withdrawSubmission = defineOperation({
  name: 'submission.withdraw',
  title: { fi: 'Peru lähetetty vastaus', sv: 'Återkalla ett inskickat svar', en: 'Withdraw a submission' },
  access: 'state',
  input: z.strictObject({ ...onSubmission, reason: reasonShape }),
  perform({ version, reason, ...place }, context): Promise<ActedOn> {
    return commitDeskAct(context, { place, version, act: 'submission.withdraw' }, async () => ({ text: reason }))
  },
})

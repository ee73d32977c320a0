import { z } from 'zod'
import { defineOperation } from '../operation.ts'
import { type ActedOn, commitDeskAct } from './desk-act.ts'
import { onSubmission } from './desk-input.ts'

/**
 * Takes an answer into check: others see that somebody looks at it. What the county has answered counts as read.
 * @throws Problem `submission-not-found`, `changed-meanwhile`, `not-in-this-state`
 */
export const checkSubmission = defineOperation({
  name: 'submission.check',
  title: { fi: 'Ota vastaus tarkistettavaksi', sv: 'Ta svaret till granskning', en: 'Take a submission into check' },
  access: 'state',
  input: z.strictObject(onSubmission),
  perform({ version, ...place }, context): Promise<ActedOn> {
    return commitDeskAct(context, { place, version, act: 'submission.check' }, async () => ({}))
  },
})

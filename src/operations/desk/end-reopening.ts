import { z } from 'zod'
import { defineOperation } from '../operation.ts'
import { type ActedOn, commitDeskAct } from './desk-act.ts'
import { onSubmission, reasonShape } from './desk-input.ts'
import { nothingSent } from './desk-problems.ts'

/**
 * Ends a reopening that nobody used: what was sent before stands again and waits for its check. What was begun is kept as a draft.
 * @throws Problem `submission-not-found`, `changed-meanwhile`, `not-in-this-state`, `nothing-sent`
 */
export const endReopening = defineOperation({
  name: 'submission.end-reopening',
  title: { fi: 'Päätä uudelleen avaaminen', sv: 'Avsluta återöppningen', en: 'End a reopening' },
  access: 'state',
  input: z.strictObject({ ...onSubmission, reason: reasonShape }),
  perform({ version, reason, ...place }, context): Promise<ActedOn> {
    return commitDeskAct(context, { place, version, act: 'submission.end-reopening' }, async (_, { submission }) => {
      if (submission.sent_version === 0) throw nothingSent()
      return { change: { reopened_until: null, reopened_fields: null }, text: reason }
    })
  },
})

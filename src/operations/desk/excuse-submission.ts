import { z } from 'zod'
import { defineOperation } from '../operation.ts'
import { type ActedOn, commitDeskAct } from './desk-act.ts'
import { onSubmission, reasonShape } from './desk-input.ts'

/**
 * Excuses a respondent from answering in a round: it is no longer reminded, and publications name it as excused, never as zero.
 * @throws Problem `submission-not-found`, `changed-meanwhile`, `not-in-this-state`
 */
export const excuseSubmission = defineOperation({
  name: 'submission.excuse',
  title: { fi: 'Vapauta vastaamisesta', sv: 'Befria från att svara', en: 'Excuse a respondent' },
  access: 'state',
  input: z.strictObject({ ...onSubmission, reason: reasonShape }),
  perform({ version, reason, ...place }, context): Promise<ActedOn> {
    return commitDeskAct(context, { place, version, act: 'submission.excuse' }, async () => ({
      change: { excuse: reason, reopened_until: null, reopened_fields: null },
      text: reason,
    }))
  },
})

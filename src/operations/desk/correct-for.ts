import { z } from 'zod'
import type { Answer } from '../../model/answers.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { answerInput, fieldKey } from '../submission/submission-input.ts'
import { changedVersion } from './changed-version.ts'
import { type ActedOn, commitDeskAct } from './desk-act.ts'
import { onSubmission, reasonShape } from './desk-input.ts'

const MOST_CHANGES = 200
const LONGEST_NOTE = 300

export interface CorrectedFor extends ActedOn {
  /** Number of the version made. */
  readonly sentVersion: number
  readonly receipt: string
}

/**
 * The institute corrects an answer for the respondent: who asked for it, on what evidence, and the new values, checked by the form. The
 * version says that the institute made it, and the county sees it among its versions.
 * @throws Problem `submission-not-found`, `changed-meanwhile`, `not-in-this-state`, `nothing-sent`, `nothing-changes`,
 * `form-field-unknown`, `identity-code-in-text`, `answers-not-passing`
 */
export const correctFor = defineOperation({
  name: 'submission.correct-for',
  title: { fi: 'Korjaa vastaajan puolesta', sv: 'Rätta för den svarande', en: 'Correct for the respondent' },
  access: 'state',
  input: z.strictObject({
    ...onSubmission,
    changes: z
      .array(z.strictObject({ key: fieldKey, to: answerInput }))
      .min(1)
      .max(MOST_CHANGES),
    /** Who asked: a task rather than a name, "contact person of the county". */
    askedBy: reasonShape,
    /** How it was asked or where it can be seen: a letter of 12.11., record number. */
    evidence: withoutIdentityCode(LONGEST_NOTE).default(''),
    reason: reasonShape,
  }),
  async perform({ version, changes, askedBy, evidence, reason, ...place }, context): Promise<CorrectedFor> {
    let made = { sentVersion: 0, receipt: '' }
    const acted = await commitDeskAct(
      context,
      { place, version, act: 'submission.correct-for' },
      async (transaction, held, state) => {
        const wanted = {
          held,
          kind: 'institute',
          state,
          changes: changes as { key: string; to: Answer | null }[],
          reason,
        } as const
        const { version: sentVersion, receipt } = await changedVersion(transaction, wanted, context)
        made = { sentVersion, receipt }
        const text = [reason, askedBy, evidence].filter((words) => words !== '').join(' | ')
        return { text, details: { sentVersion, fields: changes.length } }
      },
    )
    return { ...acted, ...made }
  },
})

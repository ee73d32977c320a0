import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { SubmissionState } from '../../model/submission.ts'
import { draftFieldsSince } from '../../store/collection/draft-fields.ts'
import { listPresent, notePresence } from '../../store/collection/presence.ts'
import { defineOperation } from '../operation.ts'
import { whyNotEditable } from './editing.ts'
import { editorOf } from './editor.ts'
import type { FieldAtHand, PresentEditor } from './form-at-hand.ts'
import { heldSubmission, submissionNotFound } from './held-submission.ts'
import { fieldAtHand } from './save-submission.ts'
import { fieldKey, submissionShape } from './submission-input.ts'

/** What happened in a form while somebody has it open. */
export interface PresenceAnswer {
  readonly present: readonly PresentEditor[]
  /** Fields that others have saved since, by key. Some may come twice: their versions tell. */
  readonly changed: Readonly<Record<string, FieldAtHand>>
  /** To be named as `since` the next time. */
  readonly at: string
  readonly state: SubmissionState
  readonly version: number
  readonly mayEdit: boolean
}

/** A save that was under way when the last answer was given may bear an earlier time than that answer. */
const OVERLAP_MS = 10_000

/**
 * Says that somebody has the form open, and at which field; tells who else has, and what they saved since. Asked every few seconds, so it
 * leaves no audit entry: that the form was shown stands in the trail already.
 * @throws Problem `submission-not-found` (notFound)
 */
export const noteFormPresence = defineOperation({
  name: 'submission.presence',
  title: { fi: 'Kerro, kuka lomaketta täyttää', sv: 'Visa vem som fyller i formuläret', en: 'Tell who is filling in a form' },
  access: 'state',
  input: z.strictObject({ ...submissionShape, field: fieldKey.nullable(), since: z.iso.datetime().nullable() }),
  async perform({ field, since, ...place }, context): Promise<PresenceAnswer> {
    const held = await heldSubmission(context, place)
    const { number: submission, state, version, organiser } = held.submission
    if (!maySee(context.actor, 'form-drafts', organiser)) throw submissionNotFound(place)
    const at = context.now()
    const mayEdit = whyNotEditable(held, helsinkiDay(at)) === null
    const editor = await editorOf(context.db, context.actor)
    await notePresence(context.db, { submission, session: editor.id, label: editor.label, field, seenAt: at })
    const present = await listPresent(context.db, { submission, at, notSession: editor.id })
    const from = since === null ? at : new Date(Date.parse(since) - OVERLAP_MS).toISOString()
    const changed = mayEdit ? await draftFieldsSince(context.db, { submission, since: from, notBy: editor.id }) : []
    return {
      present: present.map(({ label, field: where }) => ({ label, field: where })),
      changed: Object.fromEntries(changed.map((one) => [one.field, fieldAtHand(one)])),
      at,
      state,
      version,
      mayEdit,
    }
  },
})

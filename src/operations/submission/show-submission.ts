import { z } from 'zod'
import type { Actor } from '../../access/actor.ts'
import { maySee } from '../../access/visibility.ts'
import type { CollectionRoundState } from '../../model/collection-round.ts'
import { type DraftField, listDraftFields, putDraftFields } from '../../store/collection/draft-fields.ts'
import { addEvents } from '../../store/collection/events.ts'
import { listPresent } from '../../store/collection/presence.ts'
import { changeSubmission } from '../../store/collection/submissions.ts'
import { newestVersion, type SubmissionVersion } from '../../store/collection/versions.ts'
import { helsinkiDay } from '../board/helsinki-day.ts'
import { defineOperation } from '../operation.ts'
import { boundForm } from './bound-form.ts'
import { isLate, reopenedFields, whyLocked } from './editing.ts'
import { editorOf } from './editor.ts'
import type { FieldAtHand, FormAtHand, RoundAtHand, SubmissionAtHand } from './form-at-hand.ts'
import { reasonKey } from './form-fields.ts'
import { commitHeld, type HeldSubmission, nextSubmissionState, submissionNotFound } from './held-submission.ts'
import { firstFields } from './prefill.ts'
import { fieldAtHand } from './save-submission.ts'
import { submissionShape } from './submission-input.ts'
import { surroundingsOf } from './surroundings.ts'

/**
 * A form with everything that the person who fills it needs. The first time it notes that the form was opened, and lays in what is taken
 * over from the last round.
 * @throws Problem `submission-not-found` (notFound)
 */
export const showSubmission = defineOperation({
  name: 'submission.show',
  title: { fi: 'Näytä täytettävä lomake', sv: 'Visa formulär att fylla i', en: 'Show a form to fill in' },
  access: 'state',
  input: z.strictObject(submissionShape),
  perform(place, context): Promise<FormAtHand> {
    const details = { state: '' }
    return commitHeld(context, { place, details }, async (transaction, held) => {
      const { submission, round } = held
      if (!maySee(context.actor, 'form-drafts', submission.organiser)) throw submissionNotFound(place)
      details.state = submission.state
      const at = context.now()
      const today = helsinkiDay(at)
      const locked = whyLocked(held, today)
      const { collection, form } = await boundForm(context, transaction, {
        collection: submission.collection,
        version: submission.questionnaire_version,
      })
      const { id: session } = await editorOf(transaction, context.actor)
      let now = held
      if (!locked && submission.opened_at === null) {
        const state =
          submission.state === 'not_opened'
            ? nextSubmissionState(submission.state, 'submission.show', 'first-time')
            : submission.state
        const first = await firstFields(transaction, { collection, form, held, at })
        await putDraftFields(transaction, submission.number, first)
        await changeSubmission(transaction, submission.number, { state, opened_at: at })
        const event = { at, by: session, side: 'county' as const, act: 'submission.show', text: null }
        await addEvents(transaction, submission.number, [{ ...event, from: submission.state, to: state }])
        now = { ...held, submission: { ...submission, state, opened_at: at } }
      }
      const isOfSent = locked !== null && submission.sent_version > 0
      const fields = isOfSent
        ? sentFields(context.actor, collection.settings.codeSees, await newestVersion(transaction, submission.number))
        : draftFields(await listDraftFields(transaction, submission.number))
      const present = await listPresent(transaction, { submission: submission.number, at, notSession: session })
      const { id, names, legalBasis, privacyNotice, settings, contact } = collection
      return {
        collection: { id, names, legalBasis, privacyNotice, settings, contact },
        form,
        round: roundAtHand(now),
        submission: {
          ...submissionAtHand(now, today),
          mayEdit: locked === null,
          whyLocked: locked,
          newerForm:
            locked === null && round.questionnaire_version !== submission.questionnaire_version
              ? round.questionnaire_version
              : null,
        },
        fields,
        ...(await surroundingsOf(transaction, { form, held })),
        present: present.map(({ label, field }) => ({ label, field })),
      }
    })
  },
})

function draftFields(fields: readonly DraftField[]): FormAtHand['fields'] {
  return Object.fromEntries(fields.map((field) => [field.field, fieldAtHand(field)]))
}

/** What was sent last, to those who may see it: a bare code may not, unless the collection is set so. */
function sentFields(actor: Actor, codeSees: 'receipt' | 'answers', version: SubmissionVersion | null): FormAtHand['fields'] {
  if (!version || (actor.kind === 'code' && codeSees === 'receipt')) return {}
  const made = { typed: null, version: 0, savedLabel: version.madeLabel, savedAt: version.madeAt }
  const answers = Object.entries(version.answers).map(([key, answer]): [string, FieldAtHand] => [key, { answer, ...made }])
  const reasons = Object.entries(version.reasons).map(([rule, reason]): [string, FieldAtHand] => [
    reasonKey(rule),
    { answer: reason, ...made },
  ])
  return Object.fromEntries([...answers, ...reasons])
}

export function roundAtHand({ submission, round }: HeldSubmission): RoundAtHand {
  return {
    round: submission.round,
    state: round.state as CollectionRoundState,
    day: round.day,
    from: round.period_from,
    until: round.period_until,
    opensOn: round.opens_on,
    statedDeadline: round.stated_deadline,
    lastNewAnswer: round.last_new_answer,
    lastCorrection: round.last_correction,
    decision: round.decision,
  }
}

type Standing = Omit<SubmissionAtHand, 'mayEdit' | 'whyLocked' | 'newerForm'>

function submissionAtHand(held: HeldSubmission, today: string): Standing {
  const { submission } = held
  return {
    id: submission.id,
    respondent: submission.respondent,
    names: { fi: submission.name_fi, sv: submission.name_sv },
    organiser: submission.organiser,
    level: submission.level,
    state: submission.state,
    sentVersion: submission.sent_version,
    version: submission.version,
    lastSavedAt: submission.last_saved_at,
    reopenedUntil: submission.reopened_until,
    reopenedFields: reopenedFields(held),
    isLate: isLate(held, today),
  }
}

import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../access/actor.ts'
import { maySee } from '../../access/visibility.ts'
import { type FormChange, formDifference } from '../../collect/questionnaire/form-difference.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { listContacts } from '../../store/collection/contacts.ts'
import { type DraftField, listDraftFields, putDraftFields } from '../../store/collection/draft-fields.ts'
import { addEvents } from '../../store/collection/events.ts'
import { forgetAbsent, listPresent } from '../../store/collection/presence.ts'
import { changeSubmission } from '../../store/collection/submissions.ts'
import { newestVersion, type SubmissionVersion } from '../../store/collection/versions.ts'
import type { Schema } from '../../store/schema.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type BoundForm, boundForm } from './bound-form.ts'
import { contactFindings } from './contact-group.ts'
import { whyLocked } from './editing.ts'
import { editorId } from './editor.ts'
import type { FieldAtHand, FormAtHand } from './form-at-hand.ts'
import { reasonKey } from './form-fields.ts'
import { commitHeld, type HeldSubmission, nextSubmissionState, submissionNotFound } from './held-submission.ts'
import { fieldsToLayIn } from './prefill.ts'
import { answersOfDraft } from './progress.ts'
import { fieldAtHand } from './save-submission.ts'
import { roundAtHand, submissionAtHand } from './submission-at-hand.ts'
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
      const { submission } = held
      if (!maySee(context.actor, 'form-drafts', submission.organiser)) throw submissionNotFound(place)
      const bound = await boundForm(context, transaction, {
        collection: submission.collection,
        version: submission.questionnaire_version,
      })
      const shown = await formAtHand(transaction, { context, bound, ...(await opened(transaction, { context, bound, held })) })
      details.state = shown.submission.state
      return { ...shown, formChanges: await changesTo(shown.submission.newerForm, { context, transaction, bound }) }
    })
  },
})

interface Newer {
  readonly context: OperationContext
  readonly transaction: Transaction<Schema>
  readonly bound: BoundForm
}

/** What a newer version of the form asks otherwise; nothing when there is none. */
async function changesTo(newerForm: number | null, { context, transaction, bound }: Newer): Promise<FormChange[]> {
  if (newerForm === null) return []
  const newer = await boundForm(context, transaction, { collection: bound.collection.id, version: newerForm })
  return formDifference(bound.form, newer.form)
}

interface Opening {
  readonly context: OperationContext
  readonly bound: BoundForm
  readonly held: HeldSubmission
}

interface Opened {
  readonly held: HeldSubmission
  readonly stored: readonly DraftField[]
}

/** The submission as it stands once it is seen. */
async function opened(transaction: Transaction<Schema>, { context, bound, held }: Opening): Promise<Opened> {
  const { submission } = held
  const at = context.now()
  const stored = await listDraftFields(transaction, submission.number)
  if (whyLocked(held, helsinkiDay(at))) return { held, stored }
  const laidIn = await fieldsToLayIn(transaction, { bound, held, stored, at })
  await putDraftFields(transaction, submission.number, laidIn)
  const fields = [...new Map([...stored, ...laidIn].map((field) => [field.field, field])).values()]
  if (submission.opened_at !== null) return { held, stored: fields }
  const isNew = submission.state === 'not_opened'
  const state = isNew ? nextSubmissionState(submission.state, 'submission.show', 'first-time') : submission.state
  await changeSubmission(transaction, submission.number, { state, opened_at: at })
  const event = { at, by: editorId(context.actor), side: 'county' as const, act: 'submission.show', text: null }
  await addEvents(transaction, submission.number, [{ ...event, from: submission.state, to: state }])
  return { held: { ...held, submission: { ...submission, state, opened_at: at } }, stored: fields }
}

async function formAtHand(
  transaction: Transaction<Schema>,
  { context, bound, held, stored }: Opening & Opened,
): Promise<Omit<FormAtHand, 'formChanges'>> {
  const { form, collection } = bound
  const { submission } = held
  const at = context.now()
  const standing = submissionAtHand(held, helsinkiDay(at))
  const isOfSent = !standing.mayEdit && submission.sent_version > 0
  const version = isOfSent ? await newestVersion(transaction, submission.number) : null
  const session = editorId(context.actor)
  await forgetAbsent(transaction, at)
  const present = await listPresent(transaction, { submission: submission.number, at, notSession: session })
  const contacts = standing.mayEdit ? await listContacts(transaction, submission) : []
  const { id, names, legalBasis, privacyNotice, settings, contact } = collection
  return {
    collection: { id, names, legalBasis, privacyNotice, settings, contact },
    form,
    round: roundAtHand(held),
    submission: standing,
    fields: isOfSent ? sentFields(context.actor, settings.codeSees, version) : draftFields(stored),
    ...(await surroundingsOf(transaction, { form, held })),
    contactFindings: contactFindings(form, answersOfDraft(stored), contacts),
    present: present.map(({ label, field }) => ({ label, field })),
  }
}

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

import type { Transaction } from 'kysely'
import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { listContacts, takeContacts } from '../../store/collection/contacts.ts'
import { listDraftFields } from '../../store/collection/draft-fields.ts'
import { addEvents, type SubmissionEvent } from '../../store/collection/events.ts'
import { changeSubmission } from '../../store/collection/submissions.ts'
import { newestVersion } from '../../store/collection/versions.ts'
import type { Schema } from '../../store/schema.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type BoundForm, boundForm } from './bound-form.ts'
import { contactGroupOf, contactsIn } from './contact-group.ts'
import { isLate, whyNotEditable } from './editing.ts'
import { type Editor, editorOf } from './editor.ts'
import { commitHeld, type HeldSubmission, nextSubmissionState } from './held-submission.ts'
import { makeVersion } from './make-version.ts'
import { type Readiness, readinessOf, requireReady } from './readiness.ts'
import { queueReceipts } from './receipt-letters.ts'
import { type GivenReceipt, receiptOf } from './receipt-of-version.ts'
import { submissionShape } from './submission-input.ts'
import { surroundingsOf } from './surroundings.ts'

/**
 * Sends a form: evaluates the draft as it stands, makes a version of it, takes its contact persons over and gives a receipt, in one
 * transaction. The same sending asked for twice answers the same receipt.
 * @throws Problem `submission-not-found` (notFound), `form-not-ready` (conflict, its parameter `findings` names the fields),
 * `changed-meanwhile`, `submission-locked`, `collection-round-closed`, `reopening-ended`, `not-in-this-state` (conflict)
 */
export const sendSubmission = defineOperation({
  name: 'submission.send',
  title: { fi: 'Lähetä lomake', sv: 'Skicka formuläret', en: 'Send a form' },
  access: 'state',
  input: z.strictObject({ ...submissionShape, version: z.int().min(0) }),
  perform({ version, ...place }, context): Promise<GivenReceipt> {
    const details = { version: 0, warnings: 0, isReplay: false }
    return commitHeld(context, { place, details }, async (transaction, held) => {
      const editor = await editorOf(transaction, context.actor)
      const given = await givenAlready(transaction, { held, version, editor })
      details.isReplay = given !== null
      if (given) return given
      const sent = await send(transaction, { context, held, version, editor })
      details.version = sent.version
      details.warnings = sent.warnings.length
      return receiptOf(sent)
    })
  },
})

interface Sending {
  readonly held: HeldSubmission
  /** Of the submission, as the sender saw it. */
  readonly version: number
  readonly editor: Editor
}

/** The receipt, when this very sending has been done: a button pressed twice, an answer lost on the way. */
async function givenAlready(transaction: Transaction<Schema>, { held, version, editor }: Sending): Promise<GivenReceipt | null> {
  const { submission } = held
  if (submission.state !== 'received' || submission.version !== version + 1) return null
  const newest = await newestVersion(transaction, submission.number)
  const isSame = newest?.kind === 'sent' && newest.madeBy === editor.id
  return isSame ? receiptOf(newest) : null
}

async function send(
  transaction: Transaction<Schema>,
  { context, held, version, editor }: Sending & { readonly context: OperationContext },
) {
  const at = context.now()
  const { submission } = held
  const locked = whyNotEditable(held, helsinkiDay(at))
  if (locked) throw locked
  requireSameVersion({ expected: version, stored: submission.version, what: submission.id })
  const sent = nextSubmissionState(submission.state, 'submission.send')
  const state = nextSubmissionState(sent, 'submission.send', 'receipt-given')
  const bound = await boundForm(context, transaction, {
    collection: submission.collection,
    version: submission.questionnaire_version,
  })
  const readiness = await readinessOfStored(transaction, { held, bound })
  requireReady(readiness)
  const { answers, reasons, warnings } = readiness
  const content = { form: bound.form, answers, reasons, warnings }
  const made = await makeVersion(transaction, { ...content, held, kind: 'sent', state, by: editor, at, reason: null })
  await changeSubmission(transaction, submission.number, { is_late: Number(isLate(held, helsinkiDay(at))) })
  const event: Omit<SubmissionEvent, 'from' | 'to'> = { at, by: editor.id, side: 'county', act: 'submission.send', text: null }
  await addEvents(transaction, submission.number, [
    { ...event, from: submission.state, to: sent },
    { ...event, side: 'system', from: sent, to: state },
  ])
  await takeContactsOver(transaction, { held, bound, readiness, editor, at })
  await queueReceipts(transaction, { held, collection: bound.collection, actor: context.actor, version: made })
  return made
}

/** How the draft stands now, by what is stored. */
async function readinessOfStored(
  transaction: Transaction<Schema>,
  { held, bound }: { readonly held: HeldSubmission; readonly bound: BoundForm },
): Promise<Readiness> {
  const fields = await listDraftFields(transaction, held.submission.number)
  const { surroundings } = await surroundingsOf(transaction, { form: bound.form, held })
  const contacts = await listContacts(transaction, held.submission)
  return readinessOf({ form: bound.form, fields, surroundings, contacts })
}

interface Taking {
  readonly held: HeldSubmission
  readonly bound: BoundForm
  readonly readiness: Readiness
  readonly editor: Editor
  readonly at: string
}

async function takeContactsOver(transaction: Transaction<Schema>, { held, bound, readiness, editor, at }: Taking): Promise<void> {
  const group = contactGroupOf(bound.form)
  const { collection, respondent, organiser } = held.submission
  const people = contactsIn(bound.form, readiness.answers).flatMap(({ name, task, email, phone }) => {
    const called = name ?? email ?? phone
    return called === null ? [] : [{ name: called, task, email, phone }]
  })
  if (!group || people.length === 0) return
  const language = await languageOfRespondent(transaction, { collection, respondent })
  const whose = { collection, respondent, organiser, language }
  await takeContacts(transaction, { ...whose, people, most: group.max, by: editor.id, at })
}

/** In which new contact persons are written to: that of the respondent. */
async function languageOfRespondent(
  transaction: Transaction<Schema>,
  { collection, respondent }: { readonly collection: string; readonly respondent: string },
): Promise<string> {
  const member = await transaction
    .selectFrom('universe_member')
    .select('language')
    .where('collection', '=', collection)
    .where('key', '=', respondent)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return member?.language ?? 'fi'
}

import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Answer } from '../../model/answers.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { type DraftField, listDraftFields, putDraftFields } from '../../store/collection/draft-fields.ts'
import { addEvents } from '../../store/collection/events.ts'
import { changeSubmission } from '../../store/collection/submissions.ts'
import type { Schema } from '../../store/schema.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { boundForm } from './bound-form.ts'
import { requireSavable } from './draft-checks.ts'
import { whyNotEditable } from './editing.ts'
import { type Editor, editorOf } from './editor.ts'
import type { FieldAtHand } from './form-at-hand.ts'
import { commitHeld, type HeldSubmission, nextSubmissionState } from './held-submission.ts'
import { fieldsToLayIn } from './prefill.ts'
import { draftProgress } from './progress.ts'
import { answerInput, fieldKey, submissionShape, typedInput } from './submission-input.ts'

/** What became of the fields that were sent. */
export interface SavedFields {
  /** Fields that stand as sent, with their version now. */
  readonly saved: readonly { readonly key: string; readonly version: number }[]
  /** Fields that somebody else had changed: as they stand now. They were not touched; whoever sent them sees both and decides. */
  readonly conflicts: readonly { readonly key: string; readonly theirs: FieldAtHand }[]
  readonly at: string
  readonly answered: number
  readonly asked: number
}

const MOST_FIELDS = 1_000
const LONGEST_TYPED = 5_000

const fieldInput = z.strictObject({
  key: fieldKey,
  answer: answerInput,
  typed: typedInput(LONGEST_TYPED).nullable().default(null),
  /** Version of the field that the answer was given on; 0 = it was never saved. */
  onVersion: z.int().min(0),
})
export type FieldToSave = z.output<typeof fieldInput>

/**
 * Saves fields of a draft. Each names the version it was given on: fields that do not conflict are saved, the others are given back. What
 * stands already, sent once more, is saved already. Nothing at all is saved when a key or an answer does not belong to the form.
 * @throws Problem `submission-not-found` (notFound), `submission-locked`, `collection-round-closed`, `reopening-ended` (conflict),
 * `unknown-fields`, `fields-not-reopened`, `answers-unfit`, `too-many-in-group`, `identity-code-in-text` (refused)
 */
export const saveSubmission = defineOperation({
  name: 'submission.save',
  title: { fi: 'Tallenna lomakkeen luonnos', sv: 'Spara utkast till formulär', en: 'Save a draft of a form' },
  access: 'state',
  input: z.strictObject({ ...submissionShape, fields: z.array(fieldInput).min(1).max(MOST_FIELDS) }),
  perform({ fields, ...place }, context): Promise<SavedFields> {
    const details = { fields: fields.length, saved: 0, conflicts: 0 }
    return commitHeld(context, { place, details }, async (transaction, held) => {
      const result = await saveFields(transaction, { context, held, fields })
      details.saved = result.saved.length
      details.conflicts = result.conflicts.length
      return result
    })
  },
})

interface Saving {
  readonly context: OperationContext
  readonly held: HeldSubmission
  readonly fields: readonly FieldToSave[]
}

async function saveFields(transaction: Transaction<Schema>, { context, held, fields }: Saving): Promise<SavedFields> {
  const { submission } = held
  const at = context.now()
  const locked = whyNotEditable(held, helsinkiDay(at))
  if (locked) throw locked
  const state = nextSubmissionState(submission.state, 'submission.save')
  const bound = await boundForm(context, transaction, {
    collection: submission.collection,
    version: submission.questionnaire_version,
  })
  const editor = await editorOf(transaction, context.actor)
  const stored = await listDraftFields(transaction, submission.number)
  const given = new Set(fields.map(({ key }) => key))
  const laidIn = (await fieldsToLayIn(transaction, { bound, held, stored, at })).filter(({ field }) => !given.has(field))
  const standing = new Map([...stored, ...laidIn].map((field) => [field.field, field]))
  requireSavable({ form: bound.form, held, fields, standing: [...standing.values()] })
  const result = sorted(fields, standing, { editor, at })
  const changed = [...result.changed.values()]
  for (const field of changed) standing.set(field.field, field)
  if (changed.length === 0)
    return { saved: result.saved, conflicts: result.conflicts, at, answered: submission.answered, asked: submission.asked }
  const progress = await draftProgress(transaction, { form: bound.form, held, fields: [...standing.values()] })
  await putDraftFields(transaction, submission.number, [...laidIn, ...changed])
  await changeSubmission(transaction, submission.number, {
    state,
    last_saved_at: at,
    ...(submission.opened_at === null ? { opened_at: at } : {}),
    ...progress,
  })
  if (state !== submission.state) {
    const event = { at, by: editor.id, side: 'county' as const, act: 'submission.save', text: null }
    await addEvents(transaction, submission.number, [{ ...event, from: submission.state, to: state }])
  }
  return { saved: result.saved, conflicts: result.conflicts, at, ...progress }
}

/** The fields that are saved, those that stood already, and those that somebody else had changed. */
function sorted(
  fields: readonly FieldToSave[],
  standing: ReadonlyMap<string, DraftField>,
  { editor, at }: { readonly editor: Editor; readonly at: string },
) {
  const saved: { key: string; version: number }[] = []
  const conflicts: { key: string; theirs: FieldAtHand }[] = []
  const changed = new Map<string, DraftField>()
  for (const { key, answer: given, typed, onVersion } of fields) {
    const answer = isBlank(given) ? null : given
    const now = changed.get(key) ?? standing.get(key)
    const version = now?.version ?? 0
    const next = { answer, typed: answer === null && typed !== '' ? typed : null }
    if (isSame(now, next)) saved.push({ key, version })
    else if (version !== onVersion) conflicts.push({ key, theirs: fieldAtHand(now) })
    else {
      const by = { savedBy: editor.id, savedLabel: editor.label, savedAt: at }
      changed.set(key, { field: key, ...next, version: version + 1, ...by })
      saved.push({ key, version: version + 1 })
    }
  }
  return { saved, conflicts, changed }
}

/** An empty text and a choice of nothing say no more than a field never filled. */
function isBlank(answer: Answer | null): boolean {
  return answer === '' || (Array.isArray(answer) && answer.length === 0)
}

function isSame(now: DraftField | undefined, next: { answer: Answer | null; typed: string | null }): boolean {
  if (!now) return next.answer === null && next.typed === null
  return JSON.stringify([now.answer, now.typed]) === JSON.stringify([next.answer, next.typed])
}

export function fieldAtHand(field: DraftField | undefined): FieldAtHand {
  if (!field) return { answer: null, typed: null, version: 0, savedLabel: '', savedAt: '' }
  const { answer, typed, version, savedLabel, savedAt } = field
  return { answer, typed, version, savedLabel, savedAt }
}

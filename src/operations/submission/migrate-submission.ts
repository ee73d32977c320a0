import type { Transaction } from 'kysely'
import { z } from 'zod'
import { type CarriedDraft, carryDraft } from '../../collect/questionnaire/form-difference.ts'
import { isSameAnswer } from '../../model/answer-difference.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import { type DraftField, listDraftFields, putDraftFields } from '../../store/collection/draft-fields.ts'
import { changeSubmission } from '../../store/collection/submissions.ts'
import type { Schema } from '../../store/schema.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { boundForm } from './bound-form.ts'
import { whyNotEditable } from './editing.ts'
import { type Editor, editorOf } from './editor.ts'
import { fieldOf } from './form-fields.ts'
import { commitHeld, type HeldSubmission } from './held-submission.ts'
import { answersOfDraft, draftProgress } from './progress.ts'
import { submissionShape } from './submission-input.ts'
import { formIsNewest } from './submission-problems.ts'

/** What became of a draft that was put over to the newer version of its form. */
export interface MigratedDraft {
  readonly from: number
  readonly to: number
  readonly kept: number
  /** What could not be taken over, with what was answered: to be shown, as it stands nowhere any more. */
  readonly dropped: CarriedDraft['dropped']
  /** What was typed but not readable, to questions that are gone. */
  readonly droppedTyped: readonly { readonly key: string; readonly typed: string }[]
  readonly newlyAsked: CarriedDraft['newlyAsked']
}

/**
 * Puts a draft over to the version of the form that its round has taken into use.
 * @throws Problem `submission-not-found` (notFound), `form-is-newest`, `changed-meanwhile`, `submission-locked`, `collection-round-closed`,
 * `reopening-ended` (conflict)
 */
export const migrateSubmission = defineOperation({
  name: 'submission.migrate',
  title: {
    fi: 'Ota lomakkeen uusi versio käyttöön',
    sv: 'Ta i bruk den nya formulärversionen',
    en: 'Take the new form into use',
  },
  access: 'state',
  input: z.strictObject({ ...submissionShape, version: z.int().min(0) }),
  perform({ version, ...place }, context): Promise<MigratedDraft> {
    const details = { from: 0, to: 0, kept: 0, dropped: 0 }
    return commitHeld(context, { place, details }, async (transaction, held) => {
      requireSameVersion({ expected: version, stored: held.submission.version, what: held.submission.id })
      const migrated = await migrate(transaction, { context, held })
      Object.assign(details, { from: migrated.from, to: migrated.to, kept: migrated.kept, dropped: migrated.dropped.length })
      return migrated
    })
  },
})

async function migrate(
  transaction: Transaction<Schema>,
  { context, held }: { readonly context: OperationContext; readonly held: HeldSubmission },
): Promise<MigratedDraft> {
  const { submission, round } = held
  const at = context.now()
  const locked = whyNotEditable(held, helsinkiDay(at))
  if (locked) throw locked
  const { collection } = submission
  if (round.questionnaire_version <= submission.questionnaire_version) throw formIsNewest(submission.questionnaire_version)
  const { form: from } = await boundForm(context, transaction, { collection, version: submission.questionnaire_version })
  const { form: to } = await boundForm(context, transaction, { collection, version: round.questionnaire_version })
  const stored = await listDraftFields(transaction, submission.number)
  const carried = carryDraft(answersOfDraft(stored), from, to)
  const editor = await editorOf(transaction, context.actor)
  const fields = stored.map((field) => carriedField(field, { to, kept: carried.kept, editor, at }))
  await putDraftFields(
    transaction,
    submission.number,
    fields.filter((field, place) => field !== stored[place]),
  )
  const progress = await draftProgress(transaction, { form: to, held, fields })
  const change = { questionnaire_version: to.version, version: submission.version + 1, ...progress }
  await changeSubmission(transaction, submission.number, change)
  return {
    from: from.version,
    to: to.version,
    kept: Object.keys(carried.kept).length,
    dropped: carried.dropped,
    droppedTyped: stored.flatMap(({ field: key, typed }) => (typed !== null && !fieldOf(to, key) ? [{ key, typed }] : [])),
    newlyAsked: carried.newlyAsked,
  }
}

interface Carrying {
  readonly to: Questionnaire
  readonly kept: CarriedDraft['kept']
  readonly editor: Editor
  readonly at: string
}

/** The field as the newer form has it; the same object when nothing changes. What the newer form does not know is emptied. */
function carriedField(field: DraftField, { to, kept, editor, at }: Carrying): DraftField {
  const known = fieldOf(to, field.field)
  const answer = known?.kind === 'reason' ? field.answer : (kept[field.field] ?? null)
  const typed = known ? field.typed : null
  if (isSameAnswer(answer, field.answer) && typed === field.typed) return field
  const saved = { savedBy: editor.id, savedLabel: editor.label, savedAt: at }
  return { field: field.field, answer, typed, version: field.version + 1, ...saved }
}

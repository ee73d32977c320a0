import { z } from 'zod'
import type { Answers } from '../../model/answers.ts'
import type { Correction } from '../../model/correction.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { CORRECTION_STATES, type SubmissionState } from '../../model/submission.ts'
import type { Texts } from '../../model/text.ts'
import { decideCorrection, findCorrection, insertCorrection, listCorrections } from '../../store/collection/corrections.ts'
import { addEvents } from '../../store/collection/events.ts'
import { newestVersion, type SubmissionVersion } from '../../store/collection/versions.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type BoundForm, boundForm } from './bound-form.ts'
import { type CorrectedForm, correctableAnswers, correctedForm } from './corrected-form.ts'
import {
  correctionNotFound,
  fieldsAlreadyAsked,
  findingsStopCorrection,
  nothingChanges,
  reasonNeeded,
  reasonsNeeded,
  versionIsNewer,
} from './correction-problems.ts'
import { isAfterCorrections, whyNotCorrectable } from './correction-window.ts'
import { editorOf } from './editor.ts'
import { commitHeld, type HeldSubmission, heldSubmission } from './held-submission.ts'
import { answerInput, fieldKey, submissionShape } from './submission-input.ts'
import { surroundingsOf } from './surroundings.ts'

/** What may be corrected in an answer that was sent, and what has been asked for. */
export interface OwnCorrections {
  readonly form: Questionnaire
  /** Newest version; 0 = nothing was sent. */
  readonly version: number
  readonly sentAt: string | null
  /** What may be corrected, as it stands. */
  readonly answers: Answers
  readonly reasons: Readonly<Record<string, string>>
  readonly corrections: readonly OwnCorrection[]
  /** Why nothing may be asked for; null while it may. */
  readonly whyNot: Texts | null
  /** The round's own time of corrections is over: an accepted correction is published as a revision. */
  readonly isAsRevision: boolean
  readonly lastCorrection: string
  readonly contact: Texts
  readonly collectionNames: Texts
  readonly respondentNames: { readonly fi: string; readonly sv: string }
  readonly state: SubmissionState
}
export type OwnCorrection = Omit<Correction, 'submission' | 'askedBy'>

const MOST_FIELDS = 300
const LONGEST_REASON = 2000
const LONGEST_EVIDENCE = 4000

const wantedShape = {
  /** Newest version as it was seen. */
  onVersion: z.int().min(1),
  values: z.array(z.strictObject({ key: fieldKey, to: answerInput })).max(MOST_FIELDS),
  /** Reasons for soft findings, by rule. */
  reasons: z.record(z.string().max(100), z.string().max(LONGEST_REASON)).default({}),
}

/** Shows what was sent: noted in the audit trail. @throws Problem `submission-not-found`. */
export const showCorrections = defineOperation({
  name: 'correction.own',
  title: { fi: 'Näytä omat korjauspyynnöt', sv: 'Visa egna begäranden om rättelse', en: 'Show own corrections' },
  access: 'state',
  input: z.strictObject(submissionShape),
  async perform(place, context): Promise<OwnCorrections> {
    const held = await heldSubmission(context, place)
    const { submission, round } = held
    const { bound, version } = await newestOf(context, held)
    const { collection, form } = bound
    const corrections = await listCorrections(context.db, submission.number)
    const today = helsinkiDay(context.now())
    return context.commit({ subject: submission.id, details: { version: version?.version ?? 0 } }, async () => ({
      form,
      version: version?.version ?? 0,
      sentAt: version?.madeAt ?? null,
      answers: correctableAnswers(form, version?.answers ?? {}),
      reasons: version?.reasons ?? {},
      corrections: corrections.map(({ submission: _, askedBy: __, ...own }) => own),
      whyNot: whyNotCorrectable(held, { collection, today })?.description.texts ?? null,
      isAsRevision: isAfterCorrections(held, today),
      lastCorrection: round.last_correction,
      contact: collection.contact,
      collectionNames: collection.names,
      respondentNames: { fi: submission.name_fi, sv: submission.name_sv },
      state: submission.state,
    }))
  },
})

/** What would change and what the form's rules say of it; nothing is stored. */
export const previewCorrection = defineOperation({
  name: 'correction.preview',
  title: { fi: 'Esikatsele korjausta', sv: 'Förhandsgranska en rättelse', en: 'Preview a correction' },
  access: 'state',
  input: z.strictObject({ ...submissionShape, ...wantedShape }),
  async perform({ onVersion, values, reasons, ...place }, context): Promise<CorrectedForm> {
    const held = await heldSubmission(context, place)
    const shown = await requireCorrectable(context, held, { onVersion, values, reasons })
    const about = { subject: held.submission.id, details: { version: onVersion, fields: values.length } }
    return context.commit(about, async () => shown)
  },
})

/**
 * Asks for a correction of an answer that was sent, also of an earlier round. Nothing of the answer changes before the institute has
 * accepted it.
 * @throws Problem `submission-not-found`, `corrections-over`, `correct-in-form`, `nothing-to-correct`, `correction-on-older-version`,
 * `correction-asked-already` (conflict), `correction-empty`, `correction-stopped`, `correction-reasons-needed`,
 * `correction-reason-needed`, `unknown-fields`, `answers-unfit`, `identity-code-in-text` (refused).
 */
export const requestCorrection = defineOperation({
  name: 'correction.request',
  title: { fi: 'Pyydä vastauksen korjausta', sv: 'Begär rättelse av svaret', en: 'Ask for a correction' },
  access: 'state',
  input: z.strictObject({
    ...submissionShape,
    ...wantedShape,
    reason: z.string().trim().max(LONGEST_REASON),
    evidence: z.string().trim().max(LONGEST_EVIDENCE).default(''),
  }),
  async perform({ onVersion, values, reasons, reason, evidence, ...place }, context): Promise<{ readonly correction: number }> {
    if (reason === '') throw reasonNeeded()
    requireNoIdentityCode({ reason, evidence, ...textsIn(values, reasons) })
    const { hard, soft, changes } = await requireCorrectable(context, await heldSubmission(context, place), {
      onVersion,
      values,
      reasons,
    })
    if (changes.length === 0) throw nothingChanges()
    if (hard.length > 0) throw findingsStopCorrection(hard)
    const unanswered = soft.filter((one) => one.reason === null).map(({ finding }) => finding)
    if (unanswered.length > 0) throw reasonsNeeded(unanswered)
    const details = { version: onVersion, fields: changes.length, correction: 0 }
    return commitHeld(context, { place, details }, async (transaction, { submission }) => {
      if (submission.sent_version !== onVersion) throw versionIsNewer()
      const waiting = (await listCorrections(transaction, submission.number)).filter(({ state }) => state === 'requested')
      const asked = new Set(waiting.flatMap((one) => one.changes.map(({ key }) => key)))
      const twice = changes.map(({ key }) => key).filter((key) => asked.has(key))
      if (twice.length > 0) throw fieldsAlreadyAsked(twice)
      const { id, label } = await editorOf(transaction, context.actor)
      const at = context.now()
      const who = { askedBy: id, askedLabel: label, askedAt: at }
      const about = { submission: submission.number, onVersion, changes, reason, evidence: evidence || null }
      details.correction = await insertCorrection(transaction, { ...about, ...who })
      const { state } = submission
      const event = { at, by: id, side: 'county' as const, act: 'correction.request', text: reason }
      await addEvents(transaction, submission.number, [{ ...event, from: state, to: state }])
      return { correction: details.correction }
    })
  },
})

/** Takes a request back that has not been decided. @throws Problem `correction-not-found`, `not-in-this-state` (conflict). */
export const withdrawCorrection = defineOperation({
  name: 'correction.withdraw',
  title: { fi: 'Peru korjauspyyntö', sv: 'Återta begäran om rättelse', en: 'Withdraw a correction' },
  access: 'state',
  input: z.strictObject({ ...submissionShape, correction: z.int().min(1) }),
  async perform({ correction: number, ...place }, context): Promise<null> {
    const details = { correction: number }
    return commitHeld(context, { place, details }, async (transaction, { submission }) => {
      const found = await findCorrection(transaction, number)
      if (found?.submission !== submission.number) throw correctionNotFound()
      const by = 'correction.withdraw'
      requireNextState(CORRECTION_STATES, found.state, { by })
      const at = context.now()
      const isDone = await decideCorrection(transaction, number, { state: 'withdrawn', by: context.actor.id, at, reason: null })
      if (!isDone) requireNextState(CORRECTION_STATES, 'accepted', { by })
      const event = { at, by: context.actor.id, side: 'county' as const, act: by, text: null }
      await addEvents(transaction, submission.number, [{ ...event, from: submission.state, to: submission.state }])
      return null
    })
  },
})

type Wanted = z.output<z.ZodObject<typeof wantedShape>>

async function requireCorrectable(context: OperationContext, held: HeldSubmission, wanted: Wanted): Promise<CorrectedForm> {
  const { bound, version } = await newestOf(context, held)
  const problem = whyNotCorrectable(held, { collection: bound.collection, today: helsinkiDay(context.now()) })
  if (problem) throw problem
  if (version?.version !== wanted.onVersion) throw versionIsNewer()
  const { surroundings } = await surroundingsOf(context.db, { form: bound.form, held })
  return correctedForm({ form: bound.form, version, surroundings, values: wanted.values, reasons: wanted.reasons })
}

async function newestOf(
  context: OperationContext,
  { submission }: HeldSubmission,
): Promise<{ readonly bound: BoundForm; readonly version: SubmissionVersion | null }> {
  const version = await newestVersion(context.db, submission.number)
  const number = version?.questionnaireVersion ?? submission.questionnaire_version
  return { bound: await boundForm(context, context.db, { collection: submission.collection, version: number }), version }
}

function textsIn(values: Wanted['values'], reasons: Wanted['reasons']): Record<string, string> {
  const texts = values.map(({ key, to }) => [key, typeof to === 'number' ? '' : JSON.stringify(to ?? '')] as const)
  return { ...Object.fromEntries(texts), ...reasons }
}

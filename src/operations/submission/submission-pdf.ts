import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import { answerInWords, dayInWords } from '../../collect/questionnaire/answer-text.ts'
import { evaluateForm } from '../../collect/questionnaire/evaluate-form.ts'
import { formOnPaper } from '../../disseminate/export/pdf/form-paper.ts'
import { momentIn } from '../../disseminate/letter/day-words.ts'
import type { Answers, FormState } from '../../model/answers.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import { LANGUAGES, type Language, type Texts } from '../../model/text.ts'
import { pdfBytes } from '../../register/pdf-writer.ts'
import { listDraftFields } from '../../store/collection/draft-fields.ts'
import type { SubmissionPlace } from '../../store/collection/submissions.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { boundForm } from './bound-form.ts'
import { whyLocked } from './editing.ts'
import { reasonKey } from './form-fields.ts'
import { type HeldSubmission, heldSubmission, submissionNotFound } from './held-submission.ts'
import { showAnswers } from './show-answers.ts'
import { type ReceiptShown, showReceipt } from './show-receipt.ts'
import { submissionShape } from './submission-input.ts'
import { answersNotShown } from './submission-problems.ts'
import { surroundingsOf } from './surroundings.ts'

export interface SubmissionPdf {
  readonly fileName: string
  readonly base64: string
}

/** The filled form that is printed: the draft, or a version that was sent with its receipt. */
interface Filled {
  readonly held: HeldSubmission
  readonly form: Questionnaire
  readonly owner: Texts
  readonly answers: Answers
  readonly reasons: Readonly<Record<string, string>>
  readonly receipt: ReceiptShown | null
}

/**
 * A form as PDF/UA: before sending as a draft that says so, afterwards with receipt number, time and form version. Whoever may not see
 * the answers gets no file of them.
 * @throws Problem `submission-not-found`, `submission-version-not-found` (notFound), `answers-not-shown` (forbidden),
 * `pdf-not-available` (unavailable)
 */
export const submissionPdf = defineOperation({
  name: 'submission.pdf',
  title: { fi: 'Tee lomakkeesta PDF', sv: 'Gör formuläret till PDF', en: 'Make a PDF of a form' },
  access: 'read',
  input: z.strictObject({
    ...submissionShape,
    version: z.union([z.literal('draft'), z.int().min(1)]),
    language: z.enum(LANGUAGES),
  }),
  async perform({ version, language, ...place }, context): Promise<SubmissionPdf> {
    const filled = version === 'draft' ? await draftOf(context, place) : await sentOf(context, place, version)
    const { surroundings } = await surroundingsOf(context.db, filled)
    const state = evaluateForm(filled.form, filled.answers, surroundings)
    const document = formOnPaper(
      {
        form: filled.form,
        answers: filled.answers,
        state,
        inWords: answerInWords,
        reasons: reasonsGiven(filled, state),
        sender: filled.owner,
        notice: filled.receipt ? null : DRAFT,
        facts: factsOf(filled, language, context.now()),
      },
      language,
    )
    const { collection, round, respondent } = place
    const fileName = `${collection}-${round}-${respondent}-${version}.${language}.pdf`
    return { fileName, base64: Buffer.from(pdfBytes(document)).toString('base64') }
  },
})

async function draftOf(context: OperationContext, place: SubmissionPlace): Promise<Filled> {
  const held = await heldSubmission(context, place)
  const { submission } = held
  if (!maySee(context.actor, 'form-drafts', submission.organiser)) throw submissionNotFound(place)
  // Once sent, the draft lies behind the answers: whoever may see those prints the version.
  if (whyLocked(held, helsinkiDay(context.now())) !== null && submission.sent_version > 0) throw answersNotShown()
  const of = { collection: submission.collection, version: submission.questionnaire_version }
  const { form, collection } = await boundForm(context, context.db, of)
  const fields = await listDraftFields(context.db, submission.number)
  const answers = Object.fromEntries(fields.flatMap(({ field, answer }) => (answer === null ? [] : [[field, answer]])))
  const reasons = form.rules.flatMap(({ id }) => {
    const reason = answers[reasonKey(id)]
    return typeof reason === 'string' ? [[id, reason] as const] : []
  })
  const own = Object.entries(answers).filter(([key]) => !key.startsWith(reasonKey('')))
  await context.commit({ subject: submission.id, details: { version: 'draft' } }, async () => null)
  const filled = { held, form, owner: collection.owner, answers: Object.fromEntries(own) }
  return { ...filled, reasons: Object.fromEntries(reasons), receipt: null }
}

async function sentOf(context: OperationContext, place: SubmissionPlace, version: number): Promise<Filled> {
  const { form, answers, reasons } = await showAnswers.perform({ ...place, version }, context)
  const receipt = await showReceipt.perform({ ...place, version }, context)
  const held = await heldSubmission(context, place)
  const of = { collection: held.submission.collection, version: form.version }
  const { collection } = await boundForm(context, context.db, of)
  return { held, form, owner: collection.owner, answers, reasons, receipt }
}

function reasonsGiven({ reasons }: Filled, { findings }: FormState) {
  return findings.flatMap(({ rule, message }) => {
    const reason = reasons[rule]
    return reason === undefined ? [] : [{ what: message, reason }]
  })
}

function factsOf({ held, receipt }: Filled, language: Language, now: string) {
  const { submission, round } = held
  const names = { fi: submission.name_fi, sv: submission.name_sv, en: submission.name_fi }
  const period = round.day ?? [round.period_from, round.period_until].filter((day) => day !== null).join('/')
  const days = period
    .split('/')
    .map((day) => dayInWords(day, language))
    .join('–')
  const about = [
    { label: WORDS.respondent, value: names },
    { label: round.day === null ? WORDS.period : WORDS.day, value: days || submission.round },
  ]
  if (!receipt) return [...about, { label: WORDS.printed, value: momentIn(now, language) }]
  return [
    ...about,
    { label: WORDS.receipt, value: receipt.receipt },
    { label: WORDS.sent, value: `${momentIn(receipt.at, language)}, ${receipt.sentBy}` },
    { label: WORDS.version, value: String(receipt.version) },
    { label: WORDS.digest, value: receipt.digest },
  ]
}

const DRAFT: Texts = { fi: 'Luonnos, ei lähetetty', sv: 'Utkast, inte skickat', en: 'Draft, not sent' }
const WORDS = {
  respondent: { fi: 'Vastaaja', sv: 'Svarande', en: 'Respondent' },
  day: { fi: 'Poikkileikkauspäivä', sv: 'Tvärsnittsdag', en: 'Cross-section day' },
  period: { fi: 'Jakso', sv: 'Period', en: 'Period' },
  printed: { fi: 'Tulostettu', sv: 'Utskrivet', en: 'Printed' },
  receipt: { fi: 'Kuittinumero', sv: 'Kvittonummer', en: 'Receipt number' },
  sent: { fi: 'Lähetetty', sv: 'Skickat', en: 'Sent' },
  version: { fi: 'Vastauksen versio', sv: 'Svarets version', en: 'Version of the answer' },
  digest: { fi: 'Tarkiste (SHA-256)', sv: 'Kontrollsumma (SHA-256)', en: 'Digest (SHA-256)' },
} as const satisfies Readonly<Record<string, Texts>>

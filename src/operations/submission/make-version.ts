import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { isSameAnswer } from '../../model/answer-difference.ts'
import type { Answers } from '../../model/answers.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import { RECEIPT_ATTEMPTS, receiptNumber } from '../../model/receipt-number.ts'
import type { SubmissionState } from '../../model/submission.ts'
import { type DraftField, emptyDraftFields, listDraftFields, putDraftFields } from '../../store/collection/draft-fields.ts'
import { changeSubmission } from '../../store/collection/submissions.ts'
import { addVersion, isReceiptTaken, type SubmissionVersion } from '../../store/collection/versions.ts'
import type { Schema } from '../../store/schema.ts'
import { contactGroupOf } from './contact-group.ts'
import type { Editor } from './editor.ts'
import { fieldOf, reasonKey } from './form-fields.ts'
import type { HeldSubmission } from './held-submission.ts'

export interface VersionToMake {
  readonly held: HeldSubmission
  readonly form: Questionnaire
  readonly kind: SubmissionVersion['kind']
  /** State of the submission afterwards. */
  readonly state: SubmissionState
  /** Personal fields are left out here. */
  readonly answers: Answers
  /** Reasons given to soft findings, by rule. */
  readonly reasons: Readonly<Record<string, string>>
  /** Rules of the soft findings. */
  readonly warnings: readonly string[]
  readonly by: Editor
  readonly at: string
  /** Of a correction; null when sent. */
  readonly reason: string | null
}

/**
 * Makes the next version of a submission and brings the submission itself up to date: state, newest version, what the monitor shows. The
 * draft then says what the version says, so that a reopening begins from it. The submission must be held.
 */
export async function makeVersion(transaction: Transaction<Schema>, wanted: VersionToMake): Promise<SubmissionVersion> {
  const { held, form, kind, by, at } = wanted
  const { submission } = held
  const answers = withoutPersonal(form, wanted.answers)
  const digest = digestOf(form, answers, wanted.reasons)
  const number = submission.sent_version + 1
  const version: SubmissionVersion = {
    submission: submission.number,
    version: number,
    kind,
    questionnaireVersion: form.version,
    answers,
    reasons: wanted.reasons,
    warnings: wanted.warnings,
    receipt: await freeReceipt(transaction, { held, version: number, digest }),
    digest,
    madeBy: by.id,
    madeLabel: by.label,
    madeAt: at,
    reason: wanted.reason,
  }
  await addVersion(transaction, version)
  await layDraft(transaction, { form, version })
  await changeSubmission(transaction, submission.number, {
    state: wanted.state,
    sent_version: number,
    questionnaire_version: form.version,
    warnings: wanted.warnings.length,
    version: submission.version + 1,
    ...(kind === 'sent' ? { last_sent_at: at, reopened_until: null, reopened_fields: null } : {}),
    ...(kind === 'sent' && submission.first_sent_at === null ? { first_sent_at: at } : {}),
  })
  return version
}

/** SHA-256 of form digest, answers and reasons; the order in which they were given does not count. */
function digestOf(form: Questionnaire, answers: Answers, reasons: Readonly<Record<string, string>>): string {
  const sorted = (values: Readonly<Record<string, unknown>>) =>
    Object.keys(values)
      .sort()
      .map((key) => [key, values[key]])
  const content = JSON.stringify([form.digest, sorted(answers), sorted(reasons)])
  return createHash('sha256').update(content).digest('hex')
}

function withoutPersonal(form: Questionnaire, answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !isPersonal(form, key)))
}

function isPersonal(form: Questionnaire, key: string): boolean {
  const field = fieldOf(form, key)
  return field !== null && field.kind !== 'reason' && field.question.isPersonal
}

interface ReceiptWanted {
  readonly held: HeldSubmission
  readonly version: number
  readonly digest: string
}

async function freeReceipt(transaction: Transaction<Schema>, { held, version, digest }: ReceiptWanted): Promise<string> {
  const { round, respondent } = held.submission
  for (let attempt = 0; attempt < RECEIPT_ATTEMPTS; attempt++) {
    const receipt = receiptNumber({ round, respondent, version, digest, attempt })
    if (!(await isReceiptTaken(transaction, receipt))) return receipt
  }
  throw new Error('no receipt number is free: two collections have the same answers of one respondent too often')
}

/**
 * The draft after a version. Contact persons do not stay in it: they are kept as such, where they can be removed. A draft that was sent says
 * the same otherwise; after a correction it gets what the version says, and is blank where that says nothing. Field versions go on.
 */
async function layDraft(
  transaction: Transaction<Schema>,
  { form, version }: { readonly form: Questionnaire; readonly version: SubmissionVersion },
): Promise<void> {
  const stored = new Map((await listDraftFields(transaction, version.submission)).map((field) => [field.field, field]))
  const contacts = `${contactGroupOf(form)?.id}.`
  const takenOver = [...stored.values()].filter(
    ({ field, answer, typed }) => field.startsWith(contacts) && (answer ?? typed) !== null,
  )
  await emptyDraftFields(
    transaction,
    version.submission,
    takenOver.map(({ field }) => field),
  )
  if (version.kind === 'sent') return
  const reasons = Object.entries(version.reasons).map(([rule, reason]) => [reasonKey(rule), reason] as const)
  const wanted = new Map([...Object.entries(version.answers), ...reasons])
  const keys = [...new Set([...stored.keys(), ...wanted.keys()])].filter((key) => !isPersonal(form, key))
  const changed = keys.flatMap((field): DraftField[] => {
    const now = stored.get(field)
    const answer = wanted.get(field) ?? null
    if (now ? now.typed === null && isSameAnswer(now.answer, answer) : answer === null) return []
    const saved = { savedBy: version.madeBy, savedLabel: version.madeLabel, savedAt: version.madeAt }
    return [{ field, answer, typed: null, version: (now?.version ?? 0) + 1, ...saved }]
  })
  await putDraftFields(transaction, version.submission, changed)
}

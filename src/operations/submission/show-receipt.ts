import { z } from 'zod'
import type { SubmissionState } from '../../model/submission.ts'
import { listVersions } from '../../store/collection/versions.ts'
import { defineOperation } from '../operation.ts'
import { heldSubmission } from './held-submission.ts'
import { type GivenReceipt, receiptOf } from './receipt-of-version.ts'
import { submissionShape } from './submission-input.ts'
import { versionNotFound } from './submission-problems.ts'

/** What everybody who may reach the form may know of what was sent: no answers. */
export interface ReceiptShown extends GivenReceipt {
  readonly kind: 'sent' | 'correction' | 'institute'
  readonly questionnaireVersion: number
  /** What the sender is called. */
  readonly sentBy: string
  readonly respondent: string
  readonly names: { readonly fi: string; readonly sv: string }
  readonly state: SubmissionState
  /** Newest version; greater than `version` when this receipt is of an earlier one. */
  readonly newestVersion: number
  readonly isLate: boolean
}

/**
 * The receipt of what was sent last, or of a version.
 * @throws Problem `submission-not-found`, `submission-version-not-found` (notFound)
 */
export const showReceipt = defineOperation({
  name: 'submission.receipt',
  title: { fi: 'Näytä kuitti', sv: 'Visa kvitto', en: 'Show a receipt' },
  access: 'read',
  input: z.strictObject({ ...submissionShape, version: z.int().min(1).optional() }),
  async perform({ version, ...place }, context): Promise<ReceiptShown> {
    const { submission } = await heldSubmission(context, place)
    const wanted = version ?? submission.sent_version
    const versions = await listVersions(context.db, submission.number)
    const found = versions.find((one) => one.version === wanted)
    if (!found) throw versionNotFound(wanted)
    return {
      ...receiptOf(found),
      kind: found.kind,
      questionnaireVersion: found.questionnaireVersion,
      sentBy: found.madeLabel,
      respondent: submission.respondent,
      names: { fi: submission.name_fi, sv: submission.name_sv },
      state: submission.state,
      newestVersion: submission.sent_version,
      isLate: submission.is_late === 1,
    }
  },
})

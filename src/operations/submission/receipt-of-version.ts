import type { SubmissionVersion } from '../../store/collection/versions.ts'

/** What is given for an answer that was sent. */
export interface GivenReceipt {
  readonly receipt: string
  readonly at: string
  readonly version: number
  /** SHA-256 of form digest, answers and reasons, hexadecimal. */
  readonly digest: string
}

export function receiptOf({ receipt, madeAt, version, digest }: SubmissionVersion): GivenReceipt {
  return { receipt, at: madeAt, version, digest }
}

import type { AnyOperation } from '../operation.ts'

/** Taking observations in: inbox, redaction, originals. */
export const TRIAGE_OPERATIONS: readonly AnyOperation[] = []

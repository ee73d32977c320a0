import type { AnyOperation } from '../operation.ts'

/** Observations: sending, receipts, one’s own. */
export const SOCIAL_REPORT_OPERATIONS: readonly AnyOperation[] = []

import type { Operation } from '../operation.ts'

// biome-ignore lint/suspicious/noExplicitAny: a list of operations with different inputs has no narrower type
export const REVIEW_OPERATIONS: readonly Operation<any, unknown>[] = []

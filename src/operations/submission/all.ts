import type { AnyOperation } from '../operation.ts'

export const SUBMISSION_OPERATIONS: readonly AnyOperation[] = []

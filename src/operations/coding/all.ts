import type { AnyOperation } from '../operation.ts'

/** Coding, second coders, agreement, search. */
export const CODING_OPERATIONS: readonly AnyOperation[] = []

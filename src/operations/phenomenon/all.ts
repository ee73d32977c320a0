import type { AnyOperation } from '../operation.ts'

/** Phenomena and the evidence beside them. */
export const PHENOMENON_OPERATIONS: readonly AnyOperation[] = []

import type { AnyOperation } from '../operation.ts'

/** National synthesis, requests, plans, network. */
export const SYNTHESIS_OPERATIONS: readonly AnyOperation[] = []

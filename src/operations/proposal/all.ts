import type { AnyOperation } from '../operation.ts'

/** Proposals, answers, influence, answers back. */
export const PROPOSAL_OPERATIONS: readonly AnyOperation[] = []

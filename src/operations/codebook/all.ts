import type { AnyOperation } from '../operation.ts'

/** Codebooks, keyword rules, exchange with other tools. */
export const CODEBOOK_OPERATIONS: readonly AnyOperation[] = []

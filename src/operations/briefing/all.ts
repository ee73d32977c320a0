import type { AnyOperation } from '../operation.ts'

/** Briefings: drafts, comments, editions. */
export const BRIEFING_OPERATIONS: readonly AnyOperation[] = []

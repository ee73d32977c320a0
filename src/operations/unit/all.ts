import type { AnyOperation } from '../operation.ts'

/** Units and the links by which people report. */
export const UNIT_OPERATIONS: readonly AnyOperation[] = []

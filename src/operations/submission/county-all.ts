import type { AnyOperation } from '../operation.ts'

/** What counties do beside the form. */
export const COUNTY_OPERATIONS: readonly AnyOperation[] = []

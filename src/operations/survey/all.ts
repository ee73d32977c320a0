import type { AnyOperation } from '../operation.ts'

export const SURVEY_OPERATIONS: readonly AnyOperation[] = []

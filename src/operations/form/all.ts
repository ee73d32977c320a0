import type { AnyOperation } from '../operation.ts'

export const FORM_OPERATIONS: readonly AnyOperation[] = []

import type { AnyOperation } from '../operation.ts'

export const DESK_OPERATIONS: readonly AnyOperation[] = []

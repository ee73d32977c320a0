import type { AnyOperation } from '../operation.ts'

export const COLLECTION_OPERATIONS: readonly AnyOperation[] = []

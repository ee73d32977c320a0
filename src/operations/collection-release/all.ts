import type { AnyOperation } from '../operation.ts'

export const COLLECTION_RELEASE_OPERATIONS: readonly AnyOperation[] = []

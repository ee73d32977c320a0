import type { AnyOperation } from '../operation.ts'
import { createCollectionRelease } from './create-collection-release.ts'

export const COLLECTION_RELEASE_OPERATIONS: readonly AnyOperation[] = [createCollectionRelease]

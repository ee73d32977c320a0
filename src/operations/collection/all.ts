import type { AnyOperation } from '../operation.ts'
import { createCollectionRound } from './create-round.ts'
import { openCollectionRound } from './open-round.ts'

/** Data collections, their rounds, who is asked, and letters. */
export const COLLECTION_OPERATIONS: readonly AnyOperation[] = [createCollectionRound, openCollectionRound]

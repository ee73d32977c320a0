import type { AnyOperation } from '../operation.ts'
import { addCollection } from './add-collection.ts'
import { addForm } from './add-form.ts'
import { changeRoundOfCollection } from './change-round.ts'
import { closeCollectionRound } from './close-round.ts'
import { createCollectionRound } from './create-round.ts'
import { importReferences, listReferences } from './import-references.ts'
import { importUniverse } from './import-universe.ts'
import { keepCollectionDates } from './keep-dates.ts'
import { listCollections } from './list-collections.ts'
import { openCollectionRound } from './open-round.ts'
import { planCollectionRounds } from './plan-rounds.ts'
import { previewLetters } from './preview-letters.ts'
import { createRoundCodes, showRoundCodes } from './round-codes.ts'
import { runLetterPlan } from './run-letter-plan.ts'
import { noteContact, sendLetters } from './send-letters.ts'
import { showCollection } from './show-collection.ts'
import { listRoundsOfCollection, showCollectionRound } from './show-round.ts'
import { showUniverse } from './show-universe.ts'

/** Data collections, their rounds, who is asked, and letters. */
export const COLLECTION_OPERATIONS: readonly AnyOperation[] = [
  listCollections,
  showCollection,
  addCollection,
  addForm,
  planCollectionRounds,
  createCollectionRound,
  changeRoundOfCollection,
  openCollectionRound,
  closeCollectionRound,
  listRoundsOfCollection,
  showCollectionRound,
  keepCollectionDates,
  importUniverse,
  showUniverse,
  importReferences,
  listReferences,
  showRoundCodes,
  createRoundCodes,
  previewLetters,
  sendLetters,
  noteContact,
  runLetterPlan,
]

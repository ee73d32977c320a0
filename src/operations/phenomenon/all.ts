import type { AnyOperation } from '../operation.ts'
import { createPhenomenon } from './create-phenomenon.ts'
import { linkThing, unlinkThing } from './link-things.ts'
import { listPhenomena } from './list-phenomena.ts'
import { movePhenomenon } from './move-phenomenon.ts'
import { savePhenomenon } from './save-phenomenon.ts'
import { showPhenomenon } from './show-phenomenon.ts'

/** Phenomena and the evidence beside them. */
export const PHENOMENON_OPERATIONS: readonly AnyOperation[] = [
  listPhenomena,
  showPhenomenon,
  createPhenomenon,
  savePhenomenon,
  movePhenomenon,
  linkThing,
  unlinkThing,
]

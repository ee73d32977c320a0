import type { AnyOperation } from '../operation.ts'
import { createPhenomenon } from './create-phenomenon.ts'
import { echoPhenomenon, listWatched } from './echo-phenomenon.ts'
import { gatherReports } from './gather-reports.ts'
import { fetchIndicators, importIndicators, listIndicators } from './import-indicators.ts'
import { showJoinChoices } from './join-choices.ts'
import { linkThing, unlinkThing } from './link-things.ts'
import { listPhenomena } from './list-phenomena.ts'
import { mergePhenomenon, splitPhenomenon } from './merge-split.ts'
import { movePhenomenon } from './move-phenomenon.ts'
import { showPinChoices } from './pin-choices.ts'
import { pinIndicator, refreshPin, savePinNote, unpinIndicator } from './pins.ts'
import { addQuote, removeQuote, saveWording } from './quotes.ts'
import { savePhenomenon } from './save-phenomenon.ts'
import { listSharedPhenomena, sharePhenomenon } from './share-phenomenon.ts'
import { showPhenomenon } from './show-phenomenon.ts'
import { listSources, removeSource, saveSource } from './sources.ts'

/** Phenomena and the evidence beside them. */
export const PHENOMENON_OPERATIONS: readonly AnyOperation[] = [
  listPhenomena,
  showPhenomenon,
  createPhenomenon,
  savePhenomenon,
  movePhenomenon,
  showJoinChoices,
  linkThing,
  gatherReports,
  unlinkThing,
  mergePhenomenon,
  splitPhenomenon,
  sharePhenomenon,
  listSharedPhenomena,
  listWatched,
  echoPhenomenon,
  listSources,
  saveSource,
  removeSource,
  addQuote,
  saveWording,
  removeQuote,
  showPinChoices,
  pinIndicator,
  refreshPin,
  savePinNote,
  unpinIndicator,
  listIndicators,
  importIndicators,
  fetchIndicators,
]

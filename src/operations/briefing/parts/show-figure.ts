import type { Texts } from '../../../model/text.ts'
import { pinById } from '../../../store/social/evidence-pins.ts'
import { phenomenonById } from '../../../store/social/phenomena.ts'
import type { ShowPart } from './gathering.ts'

/** A pinned indicator as it was pinned, or refreshed, last. Refreshing is done beside the phenomenon, with a word on why. */
export const showFigure: ShowPart = async ({ context: { db }, briefing, settings }) => {
  const pin = settings.target === null ? null : await pinById(db, settings.target)
  const phenomenon = pin ? await phenomenonById(db, pin.phenomenon) : null
  const series = pin?.editions.at(-1)
  if (!pin || !series || phenomenon?.owner !== briefing.owner) return { kind: 'missing', of: 'figure', why: GONE }
  const { word: _, ...shown } = series
  return { kind: 'figure', keys: pin.keys, series: shown }
}

const GONE: Texts = {
  fi: 'Tilastolukua ei enää ole kiinnitettynä ilmiöön. Valitse toinen.',
  sv: 'Den statistiska uppgiften är inte längre fäst vid fenomenet. Välj en annan.',
  en: 'The figure is no longer pinned to the phenomenon. Choose another.',
}

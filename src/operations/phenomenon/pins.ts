import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { type IndicatorPin, PIN_KINDS, type PinKind, type PinnedSeries } from '../../model/evidence.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { Problem } from '../../model/problem.ts'
import { changePin, deletePin, insertPin, pinById } from '../../store/social/evidence-pins.ts'
import { addLinks, removeLink } from '../../store/social/phenomena.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { aboutPhenomenon } from './commit-phenomenon.ts'
import { findSeries } from './find-series.ts'
import { openPhenomenon } from './held-phenomenon.ts'
import { NOTE, phenomenonId, requireFreeOfCodes, typed, version } from './input-shapes.ts'

const pinId = z.string().min(1).max(40)
const note = typed(NOTE)

/** Pins a published figure with its series beside a phenomenon: it stays as it is now until somebody fetches it anew. */
export const pinIndicator = defineOperation({
  name: 'evidence.pin',
  title: { fi: 'Kiinnitä luku ilmiöön', sv: 'Fäst ett tal vid fenomenet', en: 'Pin a figure to a phenomenon' },
  access: 'state',
  input: z.strictObject({
    phenomenon: phenomenonId,
    kind: z.enum(Object.keys(PIN_KINDS) as [PinKind, ...PinKind[]]),
    subject: z.string().min(1).max(100),
    measure: z.string().min(1).max(60),
    area: z.string().min(1).max(10),
    note: note.default(''),
  }),
  async perform({ phenomenon: id, note, ...keys }, context): Promise<{ readonly pin: string }> {
    const phenomenon = await openPhenomenon(context, id)
    requireFreeOfCodes({ note })
    const series = await findSeries(context, keys, phenomenon.owner)
    if (!series) throw noSuchFigure()
    const at = context.now()
    const pin: IndicatorPin = {
      id: randomId(),
      phenomenon: id,
      keys,
      editions: [{ ...series, word: '' }],
      note,
      pinnedOn: helsinkiDay(at),
      version: 1,
    }
    const by = context.actor.id
    await context.commit(aboutPhenomenon(phenomenon, { pin: pin.id, kind: keys.kind }), async (transaction) => {
      await insertPin(transaction, pin, by)
      await addLinks(transaction, [{ phenomenon: id, kind: 'indicator', target: pin.id, note: null, by, at }])
    })
    return { pin: pin.id }
  },
})

/** Takes the figure as it is published now, with a word on why; what was pinned before stays to be seen. @throws Problem `figure-not-newer` */
export const refreshPin = defineOperation({
  name: 'evidence.refresh-pin',
  title: { fi: 'Päivitä kiinnitetty luku', sv: 'Uppdatera ett fäst tal', en: 'Refresh a pinned figure' },
  access: 'state',
  input: z.strictObject({ pin: pinId, version, word: note }),
  async perform({ pin: id, version, word }, context): Promise<void> {
    const { pin, phenomenon } = await heldPin(context, id)
    requireSameVersion({ expected: version, stored: pin.version, what: id })
    if (word === '') throw wordMissing()
    requireFreeOfCodes({ word })
    const series = await findSeries(context, pin.keys, phenomenon.owner)
    if (!series) throw noSuchFigure()
    if (!isNewer(pin, series)) throw notNewer()
    const editions = [...pin.editions, { ...series, word }]
    await context.commit(aboutPhenomenon(phenomenon, { pin: id }), async (transaction) => {
      const isChanged = await changePin(transaction, pin, { note: pin.note, editions })
      if (!isChanged) requireSameVersion({ expected: version, stored: version + 1, what: id })
    })
  },
})

/** Changes what is said beside a figure. */
export const savePinNote = defineOperation({
  name: 'evidence.save-pin-note',
  title: { fi: 'Tallenna luvun selite', sv: 'Spara förklaringen till talet', en: 'Save the note of a figure' },
  access: 'state',
  input: z.strictObject({ pin: pinId, version, note }),
  async perform({ pin: id, version, note }, context): Promise<void> {
    const { pin, phenomenon } = await heldPin(context, id)
    requireSameVersion({ expected: version, stored: pin.version, what: id })
    requireFreeOfCodes({ note })
    await context.commit(aboutPhenomenon(phenomenon, { pin: id }), async (transaction) => {
      const isChanged = await changePin(transaction, pin, { note, editions: pin.editions })
      if (!isChanged) requireSameVersion({ expected: version, stored: version + 1, what: id })
    })
  },
})

export const unpinIndicator = defineOperation({
  name: 'evidence.unpin',
  title: { fi: 'Irrota kiinnitetty luku', sv: 'Koppla loss ett fäst tal', en: 'Take away a pinned figure' },
  access: 'state',
  input: z.strictObject({ pin: pinId }),
  async perform({ pin: id }, context): Promise<void> {
    const { phenomenon } = await heldPin(context, id)
    await context.commit(aboutPhenomenon(phenomenon, { pin: id }), async (transaction) => {
      await deletePin(transaction, id)
      await removeLink(transaction, { phenomenon: phenomenon.id, kind: 'indicator', target: id })
    })
  },
})

async function heldPin(context: OperationContext, id: string) {
  context.reach.organisers()
  const pin = await pinById(context.db, id)
  if (!pin) throw pinNotFound(id)
  return { pin, phenomenon: await openPhenomenon(context, pin.phenomenon) }
}

/** Whether the series as it is published now says something else than the pinned one: another edition with another value or mark. */
export function isNewer({ editions }: Pick<IndicatorPin, 'editions'>, now: PinnedSeries): boolean {
  const pinned = editions.at(-1)
  return pinned !== undefined && now.edition !== pinned.edition && JSON.stringify(now.points) !== JSON.stringify(pinned.points)
}

function noSuchFigure(): Problem {
  return new Problem({
    code: 'figure-not-published',
    kind: 'notFound',
    place: 'subject',
    texts: {
      fi: 'Lukua ei ole julkaistu tälle alueelle. Valitse toinen luku tai alue.',
      sv: 'Talet har inte publicerats för det här området. Välj ett annat tal eller område.',
      en: 'The figure has not been published for this area. Choose another figure or area.',
    },
  })
}

function notNewer(): Problem {
  return new Problem({
    code: 'figure-not-newer',
    kind: 'conflict',
    texts: {
      fi: 'Luvusta ei ole uudempaa tietoa. Mitään ei muutettu.',
      sv: 'Det finns inga nyare uppgifter om talet. Ingenting ändrades.',
      en: 'There is nothing newer of this figure. Nothing was changed.',
    },
  })
}

function pinNotFound(id: string): Problem {
  return new Problem({
    code: 'pin-not-found',
    kind: 'notFound',
    parameters: { pin: id },
    texts: {
      fi: 'Kiinnitettyä lukua ei löydy. Lataa sivu uudelleen: joku on ehkä irrottanut sen.',
      sv: 'Det fästa talet hittas inte. Ladda om sidan: någon kan ha kopplat loss det.',
      en: 'There is no such pinned figure. Load the page again: somebody may have taken it away.',
    },
  })
}

function wordMissing(): Problem {
  return new Problem({
    code: 'figure-word-missing',
    kind: 'refused',
    place: 'word',
    texts: {
      fi: 'Kirjoita muutamalla sanalla, miksi luku päivitetään.',
      sv: 'Skriv med några ord varför talet uppdateras.',
      en: 'Say in a few words why the figure is refreshed.',
    },
  })
}

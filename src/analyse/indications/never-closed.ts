import type { Texts } from '../../model/text.ts'
import type { IndicationQuestion } from './question.ts'
import { count, type Found, found, percent, tell, tooFew } from './told.ts'

/** (vii) Clients whose relationship has no end and began years ago. Value: per cent of the clients of either route. */
export function neverClosed({ definitions, content, facts }: IndicationQuestion): Found {
  const { years, largestPercent, smallestClients, ofContent } = definitions['never-closed'].settings
  const { clients, openLong, open } = facts
  if (clients < smallestClients) return tooFew('never-closed', { clients, smallest: smallestClients })
  const limit = ofContent[content] ?? largestPercent
  const value = (100 * openLong) / clients
  const numbers = { long: count(openLong), percent: percent(value), years: count(years), open: count(open) }
  return found('never-closed', {
    isWarning: 100 * openLong > limit * clients,
    value,
    reference: limit,
    texts: tell(OLD, numbers),
  })
}

const OLD: Texts = {
  fi: 'Asiakkaita, joiden asiakkuudella ei ole päättymispäivää, on {open}. Heistä {long} ({percent} kaikista asiakkaista) on sellaisia, joiden asiakkuus alkoi vähintään {years} vuotta sitten.',
  sv: 'Antalet klienter vars klientrelation saknar slutdatum är {open}. För {long} av dem ({percent} av alla klienter) började den för minst {years} år sedan.',
  en: 'Clients whose relationship has no end: {open}. For {long} of these ({percent} of all clients) it began {years} years ago or earlier.',
}

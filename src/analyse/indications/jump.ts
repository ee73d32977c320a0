import type { Texts } from '../../model/text.ts'
import type { IndicationQuestion } from './question.ts'
import { change, count, type Found, found, notComputable, tell, tooFew } from './told.ts'

/** (ii) The change from the previous quarter. Value and reference: per cent; no value when the earlier figure was 0. */
export function jump({ definitions, clients, clientsBefore }: IndicationQuestion): Found {
  const { largestChangePercent, smallestClients } = definitions.jump.settings
  if (clientsBefore === null) return notComputable('jump', NO_EARLIER)
  const larger = Math.max(clients, clientsBefore)
  if (larger < smallestClients) return tooFew('jump', { clients: larger, smallest: smallestClients })
  const reference = largestChangePercent
  const numbers = { now: count(clients), before: count(clientsBefore) }
  if (clientsBefore === 0) return found('jump', { isWarning: true, value: null, reference, texts: tell(FROM_NONE, numbers) })
  const difference = clients - clientsBefore
  const value = (100 * difference) / clientsBefore
  return found('jump', {
    // In whole numbers, so that exactly 20 % is 20 %.
    isWarning: 100 * Math.abs(difference) > largestChangePercent * clientsBefore,
    value,
    reference: value < 0 ? -reference : reference,
    texts: tell(CHANGED, { ...numbers, change: change(value) }),
  })
}

const CHANGED: Texts = {
  fi: 'Asiakkaita on {now}, edellisellä neljänneksellä {before}: muutos on {change}.',
  sv: 'Antalet klienter är {now}, föregående kvartal {before}: förändringen är {change}.',
  en: 'There are {now} clients; in the previous quarter there were {before}: a change of {change}.',
}
const FROM_NONE: Texts = {
  fi: 'Asiakkaita on {now}, edellisellä neljänneksellä ei yhtään.',
  sv: 'Antalet klienter är {now}; föregående kvartal fanns inga.',
  en: 'There are {now} clients; in the previous quarter there were none.',
}
const NO_EARLIER: Texts = {
  fi: 'Neljännes on aikasarjan ensimmäinen, joten edellistä lukua ei ole.',
  sv: 'Kvartalet är tidsseriens första, så det finns inget tidigare antal.',
  en: 'The quarter is the first of the series, so there is no earlier figure.',
}

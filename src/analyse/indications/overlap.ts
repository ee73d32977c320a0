import type { Texts } from '../../model/text.ts'
import type { IndicationQuestion } from './question.ts'
import { count, type Found, found, notComputable, percent, tell, tooFew } from './told.ts'

const TOTAL_CONTENT = 'total'

/**
 * (iv) How far the two routes tell of the same persons: both of the separate delivery, and both of the archive. Value: the smaller of the
 * two shares, per cent. Not of the total: each task comes by a route of its own.
 */
export function overlap({ definitions, content, facts }: IndicationQuestion): Found {
  const { smallestPercent, smallestClients } = definitions.overlap.settings
  const { archive, separate, overlap: both, clients } = facts
  if (content === TOTAL_CONTENT) return notComputable('overlap', BY_TASK)
  if (archive === 0 && separate === 0) return notComputable('overlap', NOBODY)
  if (separate === 0) return notComputable('overlap', ONLY_ARCHIVE)
  if (archive === 0) return notComputable('overlap', ONLY_SEPARATE)
  if (clients < smallestClients) return tooFew('overlap', { clients, smallest: smallestClients })
  const ofSeparate = (100 * both) / separate
  const ofArchive = (100 * both) / archive
  const larger = Math.max(separate, archive)
  return found('overlap', {
    isWarning: 100 * both < smallestPercent * larger,
    value: Math.min(ofSeparate, ofArchive),
    reference: smallestPercent,
    texts: tell(SHARED, {
      ...{ ofSeparate: percent(ofSeparate), ofArchive: percent(ofArchive) },
      ...{ archive: count(archive), separate: count(separate), both: count(both) },
    }),
  })
}

const SHARED: Texts = {
  fi: 'Erillistoimituksen asiakkaista {ofSeparate} on myös Kannassa ja Kannan asiakkaista {ofArchive} erillistoimituksessa (Kannassa {archive}, erillistoimituksessa {separate}, molemmissa {both}).',
  sv: 'Av klienterna i den separata leveransen finns {ofSeparate} också i Kanta, och av dem i Kanta finns {ofArchive} i den separata leveransen (i Kanta {archive}, i den separata leveransen {separate}, i båda {both}).',
  en: 'Of the clients of the separate delivery {ofSeparate} are in Kanta too, and of those in Kanta {ofArchive} in the separate delivery (in Kanta {archive}, in the separate delivery {separate}, in both {both}).',
}
const BY_TASK: Texts = {
  fi: 'Palvelutehtävät tulevat eri reittejä, joten lähteitä verrataan vain tehtävittäin.',
  sv: 'Serviceuppgifterna kommer olika vägar, så källorna jämförs bara uppgift för uppgift.',
  en: 'The tasks come by different routes, so the sources are compared task by task only.',
}
const NOBODY: Texts = {
  fi: 'Kummassakaan lähteessä ei ole asiakkaita.',
  sv: 'Ingendera källan har klienter.',
  en: 'Neither source has clients.',
}
const ONLY_ARCHIVE: Texts = {
  fi: 'Asiakkaita on vain Kannassa, joten lähteitä ei voi verrata.',
  sv: 'Klienter finns bara i Kanta, så källorna kan inte jämföras.',
  en: 'Only Kanta has clients, so the sources cannot be compared.',
}
const ONLY_SEPARATE: Texts = {
  fi: 'Asiakkaita on vain erillistoimituksessa, joten lähteitä ei voi verrata.',
  sv: 'Klienter finns bara i den separata leveransen, så källorna kan inte jämföras.',
  en: 'Only the separate delivery has clients, so the sources cannot be compared.',
}

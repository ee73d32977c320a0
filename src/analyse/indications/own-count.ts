import { ownCountDifference } from '../../method/own-count-difference.ts'
import type { Texts } from '../../model/text.ts'
import type { IndicationQuestion } from './question.ts'
import { change, count, type Found, found, notComputable, tell, tooFew } from './told.ts'

/**
 * (iii) The archive against the county's own count; where the separate delivery has been chosen or nothing is archived, that delivery
 * against it. A warning when the difference is more than what agrees in the review. Value: own count less the register's, per cent of the register's; none when it has nobody.
 */
export function ownCount({ definitions, route, clients, facts, ownCount: own, ownCountLimits }: IndicationQuestion): Found {
  const { smallestClients } = definitions['own-count'].settings
  if (own === null) return notComputable('own-count', NOT_GIVEN)
  const isArchived = route !== 'separate' && facts.archive > 0
  const register = isArchived ? facts.archive : facts.separate
  const larger = Math.max(register, own.count)
  if (larger < smallestClients) return tooFew('own-count', { clients: larger, smallest: smallestClients })
  const { percent, class: howFar } = ownCountDifference({ own: own.count, register }, ownCountLimits)
  const numbers = { own: count(own.count), register: count(register) }
  const source = isArchived ? ARCHIVE : SEPARATE
  const texts = percent === null ? tell(source.none, numbers) : tell(source.difference, { ...numbers, change: change(percent) })
  const limit = ownCountLimits.agreesUpTo
  const isOneOfTwo = isArchived && facts.separate > 0
  const isOtherwise = own.definition === 'open_on_day' || own.definition === 'other'
  const remarks = [...(isOneOfTwo ? [tell(TOGETHER, { clients: count(clients) })] : []), ...(isOtherwise ? [CAUTION] : [])]
  return found('own-count', {
    isWarning: howFar !== 'agrees',
    value: percent,
    reference: percent !== null && percent < 0 ? -limit : limit,
    texts: remarks.reduce(followedBy, texts),
  })
}

const ARCHIVE: { readonly difference: Texts; readonly none: Texts } = {
  difference: {
    fi: 'Oma asiakasmäärä on {own} ja Kannan {register}: ero on {change}.',
    sv: 'Det egna klientantalet är {own} och antalet i Kanta {register}: skillnaden är {change}.',
    en: 'The own count is {own} and that of Kanta {register}: a difference of {change}.',
  },
  none: {
    fi: 'Oma asiakasmäärä on {own}, mutta Kannassa ei ole yhtään asiakasta.',
    sv: 'Det egna klientantalet är {own}, men i Kanta finns ingen klient.',
    en: 'The own count is {own}, but there is no client in Kanta.',
  },
}
const SEPARATE: typeof ARCHIVE = {
  difference: {
    fi: 'Oma asiakasmäärä on {own} ja erillistoimituksen {register}: ero on {change}.',
    sv: 'Det egna klientantalet är {own} och antalet i den separata leveransen {register}: skillnaden är {change}.',
    en: 'The own count is {own} and that of the separate delivery {register}: a difference of {change}.',
  },
  none: {
    fi: 'Oma asiakasmäärä on {own}, mutta rekisterissä ei ole yhtään asiakasta.',
    sv: 'Det egna klientantalet är {own}, men i registret finns ingen klient.',
    en: 'The own count is {own}, but there is no client in the register.',
  },
}
const NOT_GIVEN: Texts = {
  fi: 'Omaa asiakasmäärää ei ole annettu.',
  sv: 'Inget eget klientantal har getts.',
  en: 'No own count has been given.',
}

function followedBy(texts: Texts, remark: Texts): Texts {
  return { fi: `${texts.fi} ${remark.fi}`, sv: `${texts.sv} ${remark.sv}`, en: `${texts.en} ${remark.en}` }
}

const TOGETHER: Texts = {
  fi: 'Lähteissä yhteensä asiakkaita on {clients}.',
  sv: 'I källorna tillsammans finns {clients} klienter.',
  en: 'The sources together have {clients} clients.',
}
const CAUTION: Texts = {
  fi: 'Oma luku on laskettu eri määritelmällä kuin rekisterin, joten osa erosta voi johtua siitä.',
  sv: 'Det egna antalet har räknats enligt en annan definition än registrets, så en del av skillnaden kan bero på det.',
  en: 'The own count follows another definition than the register, which may explain a part of the difference.',
}

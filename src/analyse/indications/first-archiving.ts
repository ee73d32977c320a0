import { type IsoDate, quarterPeriod } from '../../model/period.ts'
import type { Texts } from '../../model/text.ts'
import type { IndicationQuestion } from './question.ts'
import { day, type Found, found, notComputable, tell } from './told.ts'

const DAY_MS = 86_400_000

/**
 * (vi) The first day on which the organiser stored a document of the content. Later than the quarter's start, the beginning of the
 * quarter is missing. Value: days from the quarter's first day, negative before it.
 */
export function firstArchiving({ definitions, quarter, route, archiving }: IndicationQuestion): Found {
  const { daysAfterStart } = definitions['first-archiving'].settings
  if (route === 'separate') return notComputable('first-archiving', BY_SEPARATE)
  const first = archiving?.firstStored ?? null
  if (first === null) return notComputable('first-archiving', NEVER)
  const { start } = quarterPeriod(quarter)
  const value = daysBetween(start, first)
  const isWarning = value > daysAfterStart
  const numbers = { day: day(first), start: day(start) }
  return found('first-archiving', {
    isWarning,
    value,
    reference: daysAfterStart,
    texts: tell(isWarning ? LATE : IN_TIME, numbers),
  })
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

const IN_TIME: Texts = {
  fi: 'Ensimmäinen asiakirja on arkistoitu {day}; neljännes alkoi {start}.',
  sv: 'Den första handlingen arkiverades {day}; kvartalet började {start}.',
  en: 'The first document was archived on {day}; the quarter began on {start}.',
}
const LATE: Texts = {
  fi: 'Ensimmäinen asiakirja on arkistoitu vasta {day}, vaikka neljännes alkoi {start}. Neljänneksen alun tiedot voivat puuttua.',
  sv: 'Den första handlingen arkiverades först {day}, fast kvartalet började {start}. Uppgifter från kvartalets början kan saknas.',
  en: 'The first document was archived only on {day}, though the quarter began on {start}. Data of the beginning of the quarter may be missing.',
}
const BY_SEPARATE: Texts = {
  fi: 'Tiedot tulevat erillistoimituksesta, joten arkistoinnin alulla ei ole merkitystä.',
  sv: 'Uppgifterna kommer i den separata leveransen, så arkiveringens början saknar betydelse.',
  en: 'The data come by the separate delivery, so the start of archiving does not matter.',
}
const NEVER: Texts = {
  fi: 'Tästä sisällöstä ei ole arkistoitu asiakirjoja.',
  sv: 'Inga handlingar om detta innehåll har arkiverats.',
  en: 'No documents of this content have been archived.',
}

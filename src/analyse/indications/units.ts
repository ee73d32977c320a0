import type { Texts } from '../../model/text.ts'
import type { IndicationQuestion } from './question.ts'
import { count, type Found, found, notComputable, percent, tell } from './told.ts'

/**
 * (v) The units that archived in the quarter against those that should by the organiser's list. The list does not say which tasks a unit
 * works on, so this speaks of the whole organiser. Value: per cent of the units that should archive.
 */
export function units({ definitions, archiving }: IndicationQuestion): Found {
  const { smallestPercent } = definitions.units.settings
  if (archiving === null || archiving.knownUnits === null) return notComputable('units', NO_LIST)
  const { knownUnits: known, units: ofContent } = archiving
  const expected = archiving.expectedUnits ?? 0
  const silent = archiving.silentUnits ?? 0
  if (expected === 0) return notComputable('units', tell(NONE_EXPECTED, { known: count(known) }))
  const active = expected - silent
  const value = (100 * active) / expected
  const numbers = {
    active: count(active),
    expected: count(expected),
    waiting: count(known - expected),
    ofContent: count(ofContent),
  }
  return found('units', {
    isWarning: 100 * active < smallestPercent * expected,
    value,
    reference: smallestPercent,
    texts: tell(SEEN, { ...numbers, percent: percent(value) }),
  })
}

const SEEN: Texts = {
  fi: 'Yksiköistä, joiden pitäisi arkistoida ({expected}), neljänneksellä on arkistoinut {active} ({percent}). Tätä sisältöä arkistoineita yksiköitä: {ofContent}. Yksiköitä, jotka eivät vielä arkistoi: {waiting}.',
  sv: 'Av de enheter som borde arkivera ({expected}) har {active} ({percent}) arkiverat under kvartalet. Enheter som har arkiverat detta innehåll: {ofContent}. Enheter som ännu inte arkiverar: {waiting}.',
  en: 'Of the units that should archive ({expected}), {active} ({percent}) did in the quarter. Units that archived this content: {ofContent}. Units that do not archive yet: {waiting}.',
}
const NO_LIST: Texts = {
  fi: 'Järjestäjän yksiköiden luetteloa ei ole toimitettu.',
  sv: 'Ingen förteckning över anordnarens enheter har levererats.',
  en: 'No list of the organiser’s units has been delivered.',
}
const NONE_EXPECTED: Texts = {
  fi: 'Yhdenkään tiedossa olevan yksikön ({known}) ei ole ilmoitettu vielä arkistoivan.',
  sv: 'Ingen av de kända enheterna ({known}) har ännu anmälts arkivera.',
  en: 'None of the known units ({known}) has been said to archive yet.',
}

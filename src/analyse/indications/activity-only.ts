import type { Texts } from '../../model/text.ts'
import type { IndicationQuestion } from './question.ts'
import { count, type Found, found, notComputable, percent, tell, tooFew } from './told.ts'

const ACT_CONTENT = 'child_welfare_act'

/**
 * (viii) Persons of whom documents are written (path C) although no client relationship or matter document (paths A and B) says that
 * they are clients. Not where the relationships come by the separate delivery alone: there they are not expected in the archive. Value: per cent of the persons with documents.
 */
export function activityOnly({ definitions, content, route, facts }: IndicationQuestion): Found {
  const { largestPercent, smallestClients } = definitions['activity-only'].settings
  const { activity, activityAlone, archive, separate } = facts
  if (content === ACT_CONTENT) return notComputable('activity-only', NOT_IN_METADATA)
  if (activity === 0) return notComputable('activity-only', NO_DOCUMENTS)
  if (route === 'separate' || (archive === 0 && separate > 0)) return notComputable('activity-only', BY_SEPARATE)
  if (activity < smallestClients) return tooFew('activity-only', { clients: activity, smallest: smallestClients })
  const value = (100 * activityAlone) / activity
  return found('activity-only', {
    isWarning: 100 * activityAlone > largestPercent * activity,
    value,
    reference: largestPercent,
    texts: tell(ALONE, { activity: count(activity), alone: count(activityAlone), percent: percent(value) }),
  })
}

const ALONE: Texts = {
  fi: 'Henkilöitä, joista on neljännekseltä asiakirjoja, on {activity}. Heistä ilman sekä asiakkuus- että asia-asiakirjaa on {alone} ({percent}).',
  sv: 'Antalet personer med handlingar från kvartalet är {activity}. Av dem saknar {alone} ({percent}) både klientrelationshandling och ärendehandling.',
  en: 'Persons with documents of the quarter: {activity}. Of these {alone} ({percent}) have no client relationship or matter document.',
}
const NOT_IN_METADATA: Texts = {
  fi: 'Asiakirjojen kuvailutiedot eivät kerro lastensuojelulain mukaisesta asiakkuudesta.',
  sv: 'Handlingarnas metadata berättar inte om klientrelationer enligt barnskyddslagen.',
  en: 'The metadata of documents do not tell of relationships under the Child Welfare Act.',
}
const BY_SEPARATE: Texts = {
  fi: 'Asiakkuudet tulevat erillistoimituksesta, joten niiden asiakirjoja ei odoteta Kantaan.',
  sv: 'Klientrelationerna kommer i den separata leveransen, så handlingar om dem väntas inte i Kanta.',
  en: 'The relationships come by the separate delivery, so their documents are not expected in Kanta.',
}
const NO_DOCUMENTS: Texts = {
  fi: 'Neljännekseltä ei ole arkistoitu asiakirjoja.',
  sv: 'Inga handlingar från kvartalet har arkiverats.',
  en: 'No documents of the quarter have been archived.',
}

import { dayIn } from '../../disseminate/letter/day-words.ts'
import type { Collection } from '../../model/collection.ts'
import type { CollectionRound } from '../../model/collection-round.ts'
import type { LetterParameters } from '../../model/letter.ts'
import { type Language, type Texts, textsOf } from '../../model/text.ts'

/** Whom a letter is about. */
export interface LetterRespondent {
  readonly respondent: string
  readonly nameFi: string
  readonly nameSv: string
}

/** What every letter of a collection is filled with. */
export function formLetterValues(
  collection: Pick<Collection, 'id' | 'names' | 'contact'>,
  round: Pick<CollectionRound, 'round' | 'day' | 'from' | 'until'>,
  { respondent, nameFi, nameSv }: LetterRespondent,
) {
  return {
    id: collection.id,
    round: round.round,
    key: respondent,
    collection: JSON.stringify(collection.names),
    respondent: JSON.stringify({ fi: nameFi, sv: nameSv, en: nameFi }),
    about: JSON.stringify(aboutRound(round)),
    contact: JSON.stringify(collection.contact),
  }
}

/** What the letters of the reminder plan are filled with. */
export function roundLetterValues(
  collection: Pick<Collection, 'id' | 'names' | 'contact'>,
  round: CollectionRound,
  respondent: LetterRespondent,
): LetterParameters<'collection-opened'> {
  const days = { opens: round.opensOn, due: round.statedDeadline, last: round.lastNewAnswer }
  return { ...formLetterValues(collection, round, respondent), ...days }
}

/** What a round is about as people say it: `tilanne ti 8.10.2024`, `1.4.2024–30.9.2024`. */
export function aboutRound({ round, day, from, until }: Pick<CollectionRound, 'round' | 'day' | 'from' | 'until'>): Texts {
  const inLanguage = (language: Language) => {
    if (day !== null) return `${SITUATION[language]} ${dayIn(day, language)}`
    return from !== null && until !== null ? `${plain(from, language)}–${plain(until, language)}` : round
  }
  return textsOf(inLanguage)
}

const SITUATION: Texts = { fi: 'tilanne', sv: 'läget', en: 'situation on' }

/** Without the weekday: nobody acts on the ends of a period. */
function plain(day: string, language: Language): string {
  return dayIn(day, language).replace(/^\S+ /, '')
}

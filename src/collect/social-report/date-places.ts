import type { Place } from './place.ts'

const MONTHS =
  'tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october'
const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0?[1-9]|1[0-2])'
const YEAR = '(?:(?:18|19|20)\\d{2})'
const DATES = [
  new RegExp(`(?<![\\d.])${DAY}\\. ?${MONTH}\\. ?(?:${YEAR}|\\d{2})(?![\\d])`, 'gu'),
  new RegExp(`(?<![\\d/])${DAY}/${MONTH}/(?:${YEAR}|\\d{2})(?![\\d/])`, 'gu'),
  new RegExp(`(?<![\\d-])${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?![\\d-])`, 'gu'),
  new RegExp(`(?<![\\d])${DAY}\\.? (?:${MONTHS})(?:kuuta|kuun)? ${YEAR}(?!\\d)`, 'giu'),
]
/** What stands before or behind a day on which somebody was born. */
const BORN_BEFORE =
  /(?:(?<!\p{L})(?:s\.|synt\.|f\.|b\.)|synty(?:nyt|nee\p{L}{0,6}|i|mäai\p{L}{0,6}|mäpäivä\p{L}{0,6})|syntymä\p{L}{0,12}|född[ae]?|föddes|födelse\p{L}{0,8}|birth|born)[ :(,]{0,3}(?:on|den|är|oli|var|of)?[ :(,]{0,3}$/iu
const BORN_BEHIND = /^[ ,)]{0,3}(?:synty(?:nyt|nee)|född|born)/iu
const NEAR = 40

/** Days of birth, and other days more mildly: the day of a decision can tell whose it was. */
export function datePlaces(text: string): Place[] {
  return DATES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found) => {
      const from = found.index
      const until = from + found[0].length
      const isOfBirth =
        BORN_BEFORE.test(text.slice(Math.max(0, from - NEAR), from)) || BORN_BEHIND.test(text.slice(until, until + NEAR))
      return { from, until, kind: isOfBirth ? ('birth-date' as const) : ('date' as const), isMild: !isOfBirth }
    }),
  )
}

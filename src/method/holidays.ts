import type { Texts } from '../model/text.ts'
import { addDays, type IsoDay, weekdayOf } from './calendar-days.ts'

/**
 * A day that has a name in the Finnish calendar. `holiday`: a church holiday, Independence Day or May Day, which is not a weekday
 * (arkipäivä). `eve`: Midsummer Eve and Christmas Eve, which are weekdays but no last day of a time limit (act 150/1930, section 5).
 */
export interface NamedDay {
  readonly day: IsoDay
  readonly kind: 'holiday' | 'eve'
  readonly names: Texts
}

/** Epiphany and Ascension Day came back to their own days in 1992; before that they were kept on Saturdays. */
export const FIRST_YEAR_OF_HOLIDAYS = 1992

/**
 * Holidays and eves of a year, in order. Church holidays by the Church Act; Easter Sunday, Whit Sunday, Midsummer Day and All Saints' Day
 * are always at weekends and are named for the reader.
 * @throws RangeError for years before 1992 (other rules) and after 9999.
 */
export function finnishNamedDays(year: number): readonly NamedDay[] {
  if (!Number.isInteger(year) || year < FIRST_YEAR_OF_HOLIDAYS || year > 9999) {
    throw new RangeError(`The holidays of ${year} are not known; they are known from ${FIRST_YEAR_OF_HOLIDAYS} on.`)
  }
  const easter = easterSunday(year)
  const midsummer = firstSaturdayFrom(`${year}-06-20`)
  return [
    holiday(`${year}-01-01`, NAMES.newYear),
    holiday(`${year}-01-06`, NAMES.epiphany),
    holiday(addDays(easter, -2), NAMES.goodFriday),
    holiday(easter, NAMES.easterSunday),
    holiday(addDays(easter, 1), NAMES.easterMonday),
    holiday(`${year}-05-01`, NAMES.mayDay),
    holiday(addDays(easter, 39), NAMES.ascension),
    holiday(addDays(easter, 49), NAMES.whitSunday),
    { day: addDays(midsummer, -1), kind: 'eve' as const, names: NAMES.midsummerEve },
    holiday(midsummer, NAMES.midsummer),
    holiday(firstSaturdayFrom(`${year}-10-31`), NAMES.allSaints),
    holiday(`${year}-12-06`, NAMES.independence),
    { day: `${year}-12-24`, kind: 'eve' as const, names: NAMES.christmasEve },
    holiday(`${year}-12-25`, NAMES.christmas),
    holiday(`${year}-12-26`, NAMES.stStephen),
  ].sort((a, b) => (a.day < b.day ? -1 : 1))
}

function holiday(day: IsoDay, names: Texts): NamedDay {
  return { day, kind: 'holiday', names }
}

function firstSaturdayFrom(day: IsoDay): IsoDay {
  return addDays(day, 6 - weekdayOf(day) + (weekdayOf(day) === 7 ? 7 : 0))
}

/** Easter Sunday of the Gregorian calendar, by the whole-number rule that J.-M. Oudin published in 1940. */
export function easterSunday(year: number): IsoDay {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const moonShift = Math.floor((century - 17) / 25)
  const age = (century - Math.floor(century / 4) - Math.floor((century - moonShift) / 3) + 19 * golden + 15) % 30
  const isLate = Math.floor(age / 28) * (1 - Math.floor(29 / (age + 1)) * Math.floor((21 - golden) / 11))
  const fullMoon = age - isLate
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7
  const days = fullMoon - weekday
  return addDays(`${String(year).padStart(4, '0')}-03-28`, days)
}

const NAMES = {
  newYear: { fi: 'uudenvuodenpäivä', sv: 'nyårsdagen', en: 'New Year’s Day' },
  epiphany: { fi: 'loppiainen', sv: 'trettondagen', en: 'Epiphany' },
  goodFriday: { fi: 'pitkäperjantai', sv: 'långfredagen', en: 'Good Friday' },
  easterSunday: { fi: 'pääsiäispäivä', sv: 'påskdagen', en: 'Easter Sunday' },
  easterMonday: { fi: 'toinen pääsiäispäivä', sv: 'annandag påsk', en: 'Easter Monday' },
  mayDay: { fi: 'vapunpäivä', sv: 'första maj', en: 'May Day' },
  ascension: { fi: 'helatorstai', sv: 'Kristi himmelsfärdsdag', en: 'Ascension Day' },
  whitSunday: { fi: 'helluntaipäivä', sv: 'pingstdagen', en: 'Whit Sunday' },
  midsummerEve: { fi: 'juhannusaatto', sv: 'midsommarafton', en: 'Midsummer Eve' },
  midsummer: { fi: 'juhannuspäivä', sv: 'midsommardagen', en: 'Midsummer Day' },
  allSaints: { fi: 'pyhäinpäivä', sv: 'alla helgons dag', en: 'All Saints’ Day' },
  independence: { fi: 'itsenäisyyspäivä', sv: 'självständighetsdagen', en: 'Independence Day' },
  christmasEve: { fi: 'jouluaatto', sv: 'julafton', en: 'Christmas Eve' },
  christmas: { fi: 'joulupäivä', sv: 'juldagen', en: 'Christmas Day' },
  stStephen: { fi: 'tapaninpäivä', sv: 'annandag jul', en: 'St Stephen’s Day' },
} as const satisfies Readonly<Record<string, Texts>>

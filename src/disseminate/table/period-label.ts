import { type Period, parsePeriod } from '../../model/period.ts'
import type { Language, Texts } from '../../model/text.ts'

/** Names of the months as they stand inside a label; only English writes them with a capital. */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  fi: 'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu'.split(' '),
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** Ordinals of quarters as they stand in running text: "vuoden 2024 ensimmäisellä neljänneksellä". */
const QUARTER_IN_SENTENCE: readonly Texts[] = [
  { fi: 'ensimmäisellä', sv: 'första', en: 'first' },
  { fi: 'toisella', sv: 'andra', en: 'second' },
  { fi: 'kolmannella', sv: 'tredje', en: 'third' },
  { fi: 'neljännellä', sv: 'fjärde', en: 'fourth' },
]

/**
 * The name of a period in tables: `loka–joulukuu 2022`, `vuosi 2023`, `huhtikuu 2023 – maaliskuu 2024`.
 * A code that names no period stays as it is.
 */
export function periodLabel(code: string): Texts {
  const period = parsePeriod(code)
  return period ? LABELS[period.kind](period) : { fi: code, sv: code, en: code }
}

/** The short form of column heads: `Q4/2022`, `2023`, `Q2/2023–Q1/2024`. The same in every language. */
export function shortPeriodLabel(code: string): string {
  const period = parsePeriod(code)
  if (!period) return code
  const quarters = period.quarters.map((quarter) => `${quarter.slice(4)}/${quarter.slice(0, 4)}`)
  if (period.kind === 'year') return code
  return period.kind === 'quarter' ? (quarters[0] ?? code) : `${quarters[0]}–${quarters.at(-1)}`
}

/** The period as a sentence begins with it: `Vuoden 2024 ensimmäisellä neljänneksellä`, `Under första kvartalet 2024`. */
export function periodInSentence(code: string): Texts {
  const period = parsePeriod(code)
  const year = period?.end.slice(0, 4)
  if (period?.kind === 'quarter') {
    const ordinal = QUARTER_IN_SENTENCE[Number(code.slice(5)) - 1] ?? { fi: '', sv: '', en: '' }
    return {
      fi: `Vuoden ${year} ${ordinal.fi} neljänneksellä`,
      sv: `Under ${ordinal.sv} kvartalet ${year}`,
      en: `In the ${ordinal.en} quarter of ${year}`,
    }
  }
  if (period?.kind === 'year') return { fi: `Vuonna ${year}`, sv: `År ${year}`, en: `In ${year}` }
  const label = periodLabel(code)
  return { fi: `Ajanjaksolla ${label.fi}`, sv: `Under perioden ${label.sv}`, en: `In the period ${label.en}` }
}

const LABELS: Readonly<Record<Period['kind'], (period: Period) => Texts>> = {
  quarter: ({ start, end }) => {
    const year = end.slice(0, 4)
    return {
      fi: `${month('fi', start)}–${month('fi', end)}kuu ${year}`,
      sv: `${month('sv', start)}–${month('sv', end)} ${year}`,
      en: `${month('en', start)}–${month('en', end)} ${year}`,
    }
  },
  year: ({ code }) => ({ fi: `vuosi ${code}`, sv: `år ${code}`, en: `year ${code}` }),
  'rolling-year': ({ start, end }) => ({
    fi: `${month('fi', start)}kuu ${start.slice(0, 4)} – ${month('fi', end)}kuu ${end.slice(0, 4)}`,
    sv: `${month('sv', start)} ${start.slice(0, 4)} – ${month('sv', end)} ${end.slice(0, 4)}`,
    en: `${month('en', start)} ${start.slice(0, 4)} – ${month('en', end)} ${end.slice(0, 4)}`,
  }),
}

function month(language: Language, day: string): string {
  return MONTHS[language][Number(day.slice(5, 7)) - 1] ?? ''
}

/** A calendar day as `YYYY-MM-DD`. Days are those of Europe/Helsinki. Compares correctly as text. */
export type IsoDate = string

/** A quarter as `2024Q1`. */
export type QuarterCode = `${number}Q${1 | 2 | 3 | 4}`

/**
 * A three-month monitoring period, a calendar year, or the twelve months that end with a quarter.
 * Codes: `2024Q1`, `2023`, `2024Q1-12M`.
 */
export interface Period {
  readonly code: string
  readonly kind: 'quarter' | 'year' | 'rolling-year'
  readonly start: IsoDate
  readonly end: IsoDate
  /** The quarters that tile the period, in order. */
  readonly quarters: readonly QuarterCode[]
}

const QUARTER_DAYS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const

export function isQuarterCode(text: string): text is QuarterCode {
  return /^\d{4}Q[1-4]$/.test(text)
}

/** The running number of a quarter (year × 4 + quarter − 1), so that quarters can be subtracted. */
export function quarterNumber(code: QuarterCode): number {
  return Number(code.slice(0, 4)) * 4 + Number(code.slice(5)) - 1
}

function quarterFromNumber(number: number): QuarterCode {
  return `${Math.floor(number / 4)}Q${(number % 4) + 1}` as QuarterCode
}

/** The quarter `steps` later (earlier when negative). */
export function addQuarters(code: QuarterCode, steps: number): QuarterCode {
  return quarterFromNumber(quarterNumber(code) + steps)
}

/** All quarters from `from` to `to`, both included; empty when `to` is earlier. */
export function quartersBetween(from: QuarterCode, to: QuarterCode): QuarterCode[] {
  const length = Math.max(0, quarterNumber(to) - quarterNumber(from) + 1)
  return Array.from({ length }, (_, step) => addQuarters(from, step))
}

/** The quarter that a day belongs to. */
export function quarterOfDate(date: IsoDate): QuarterCode {
  return `${Number(date.slice(0, 4))}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}` as QuarterCode
}

export function quarterPeriod(code: QuarterCode): Period {
  const days = QUARTER_DAYS[Number(code.slice(5)) - 1] ?? QUARTER_DAYS[0]
  const year = code.slice(0, 4)
  return { code, kind: 'quarter', start: `${year}-${days[0]}`, end: `${year}-${days[1]}`, quarters: [code] }
}

/** The twelve months that end with `last`. */
export function rollingYearPeriod(last: QuarterCode): Period {
  const quarters = quartersBetween(addQuarters(last, -3), last)
  const start = quarterPeriod(addQuarters(last, -3)).start
  return { code: `${last}-12M`, kind: 'rolling-year', start, end: quarterPeriod(last).end, quarters }
}

function yearPeriod(year: number): Period {
  const quarters = quartersBetween(`${year}Q1`, `${year}Q4`)
  return { code: String(year), kind: 'year', start: `${year}-01-01`, end: `${year}-12-31`, quarters }
}

/** The period behind a code. Returns null for text that is no period code. */
export function parsePeriod(code: string): Period | null {
  if (isQuarterCode(code)) return quarterPeriod(code)
  if (/^\d{4}$/.test(code)) return yearPeriod(Number(code))
  const quarter = code.replace(/-12M$/, '')
  return code.endsWith('-12M') && isQuarterCode(quarter) ? rollingYearPeriod(quarter) : null
}

/** Every quarter of a series, and the years and twelve-month windows that lie wholly inside it, in order of end and kind. */
export function periodsOfSeries(from: QuarterCode, to: QuarterCode): Period[] {
  return quartersBetween(from, to).flatMap((quarter) => {
    const periods = [quarterPeriod(quarter)]
    if (quarterNumber(quarter) - quarterNumber(from) < 3) return periods
    periods.push(rollingYearPeriod(quarter))
    if (quarter.endsWith('Q4')) periods.push(yearPeriod(Number(quarter.slice(0, 4))))
    return periods
  })
}

/** The year whose population on 31 December is the denominator: the year before the period's end, a setting of the programme. */
export function denominatorYear(period: Period): number {
  return Number(period.end.slice(0, 4)) - 1
}

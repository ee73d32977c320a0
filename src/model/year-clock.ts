import type { Texts } from './text.ts'

/** How often something in a year clock comes back. */
export const CLOCK_RHYTHMS = {
  once: { fi: 'Kerran', sv: 'En gång', en: 'Once' },
  month: { fi: 'Joka kuukausi', sv: 'Varje månad', en: 'Every month' },
  'half-year': { fi: 'Puolivuosittain', sv: 'Varje halvår', en: 'Every half-year' },
  year: { fi: 'Joka vuosi', sv: 'Varje år', en: 'Every year' },
} as const satisfies Readonly<Record<string, Texts>>
export type ClockRhythm = keyof typeof CLOCK_RHYTHMS

const MONTHS: Readonly<Record<ClockRhythm, number>> = { once: 0, month: 1, 'half-year': 6, year: 12 }

/**
 * The next time after `day` (`YYYY-MM-DD`); null for what comes once. The day of the month stays, or is the last of a shorter month:
 * 31 August and half a year later is 28 or 29 February.
 */
export function nextTime(day: string, every: ClockRhythm): string | null {
  const months = MONTHS[every]
  if (months === 0) return null
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(count / 12)
  const month = (count % 12) + 1
  const longest = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${year}-${two(month)}-${two(Math.min(Number(day.slice(8)), longest))}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

import type { IsoDate } from './period.ts'

const DAY_IN_HELSINKI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' })

/**
 * The day in Helsinki of a moment that the program itself noted, `2024-05-14T21:30:00.000Z`: rights, rounds and dates to answer begin
 * and end with a day. Texts of deliveries are read with `collect/delivery/helsinki-day.ts`, which doubts them.
 * @throws RangeError when the text is no moment
 */
export function helsinkiDay(moment: string): IsoDate {
  return DAY_IN_HELSINKI.format(new Date(moment))
}

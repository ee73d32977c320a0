const DAY_IN_HELSINKI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' })

/** The day in Helsinki of a moment, `YYYY-MM-DD`. */
export function helsinkiDay(at: string): string {
  return DAY_IN_HELSINKI.format(new Date(at))
}

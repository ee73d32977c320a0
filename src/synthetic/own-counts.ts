import { mixText, shareOf } from './chance.ts'
import { type Person, residenceOn } from './person.ts'
import { TASKS } from './published-shares.ts'
import type { Day, Series } from './series.ts'

/** Counties that tell their own numbers of clients: every second. */
const TELLS_OWN_COUNT = 0.5
/** Own counts differ from the register's by definitions and days of counting: this much either way at most. */
const OWN_COUNT_SPREAD = 0.04

/**
 * Numbers of other sources to compare the register with, told a quarter at a time. The national ones are published (THL, child
 * welfare 2024, CC BY 4.0); the counties' own counts are invented from the truth.
 */
const PUBLISHED = [
  { told: '2024Q2', period: '2023', measure: 'child_welfare_open_care_percent_of_0_17', value: '3.8' },
  { told: '2025Q2', period: '2024', measure: 'child_welfare_open_care_percent_of_0_17', value: '3.4' },
  { told: '2025Q2', period: '2024', measure: 'child_welfare_notified_children_percent_of_0_17', value: '10.7' },
] as const

/** Clients in truth by quarter, county of home and task, for the counties' own counts. */
export class OwnCounts {
  readonly #series: Series
  readonly #counts = new Map<string, number>()

  constructor(series: Series) {
    this.#series = series
  }

  add(person: Person): void {
    for (const [quarter, start] of this.#series.starts.entries()) {
      const end = this.#series.ends[quarter] as Day
      const { county } = residenceOn(person, end)
      for (const task of TASKS.keys()) {
        if (!person.spells.some((spell) => spell.task === task && spell.start <= end && spell.end >= start)) continue
        const key = `${quarter} ${county} ${task}`
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
      }
    }
  }

  /** Rows of `sister-statistics.csv` of a quarter. */
  rows(quarter: number, counties: readonly string[], seed: number): string[] {
    const period = this.#series.quarters[quarter] as string
    const published = PUBLISHED.filter((one) => one.told === period).map(
      (one) => `SSS,${one.period},${one.measure},${one.value},THL CC BY 4.0`,
    )
    const own = counties
      .filter((county) => shareOf(seed, mixText('own count'), mixText(county)) < TELLS_OWN_COUNT)
      .flatMap((county) =>
        TASKS.map((task, number) => {
          const noise = 1 + OWN_COUNT_SPREAD * (2 * shareOf(seed, mixText(county), quarter, number) - 1)
          const count = Math.round((this.#counts.get(`${quarter} ${county} ${number}`) ?? 0) * noise)
          return `${county},${period},own_count_${task},${count},Invented own count of the county`
        }),
      )
    return [...published, ...own]
  }
}

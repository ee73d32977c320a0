import type { Person } from './person.ts'
import { TASKS } from './published-shares.ts'
import type { Day, Series } from './series.ts'

/** Age groups of the true counts: under 18, 18–64, 65–84, 85 and over. */
const GROUP_LIMITS = [18, 65, 85, Number.POSITIVE_INFINITY] as const
export type TrueGroup = 0 | 1 | 2 | 3
const DAYS_A_YEAR = 365.2425
/** The six tasks, the relationship under the Child Welfare Act, and all tasks together. */
const TRUE_CONTENTS = [...TASKS, 'child_welfare_act', 'total'] as const
export type TrueContent = (typeof TRUE_CONTENTS)[number]

/** Clients as they were in truth, whatever was recorded: by quarter, content and age group at the end of the quarter. */
export class TrueCounts {
  readonly #series: Series
  readonly #counts: Int32Array

  constructor(series: Series) {
    this.#series = series
    this.#counts = new Int32Array(series.quarters.length * TRUE_CONTENTS.length * GROUP_LIMITS.length)
  }

  /** Counts a person in each quarter that a spell touches and in which the person lived. */
  add(person: Person): void {
    for (const [quarter, start] of this.#series.starts.entries()) {
      const end = this.#series.ends[quarter] as Day
      if (person.death < start) continue
      const age = (end - person.birth) / DAYS_A_YEAR
      const group = GROUP_LIMITS.findIndex((limit) => age < limit)
      const touches = (period: { start: Day; end: Day }) => period.start <= end && period.end >= start
      const tasks = new Set(person.spells.filter(touches).map((spell) => spell.task as number))
      for (const task of tasks) this.#increment(quarter, task, group)
      if (person.act.some(touches)) this.#increment(quarter, 6, group)
      if (tasks.size > 0) this.#increment(quarter, 7, group)
    }
  }

  #increment(quarter: number, content: number, group: number): void {
    const at = (quarter * TRUE_CONTENTS.length + content) * GROUP_LIMITS.length + group
    this.#counts[at] = (this.#counts[at] ?? 0) + 1
  }

  /** Clients of a content in a quarter, of one age group or of all. */
  clients(quarter: number, content: TrueContent, group?: TrueGroup): number {
    const from = (quarter * TRUE_CONTENTS.length + TRUE_CONTENTS.indexOf(content)) * GROUP_LIMITS.length
    const counts = this.#counts.subarray(from, from + GROUP_LIMITS.length)
    return group === undefined ? counts.reduce((sum, count) => sum + count, 0) : (counts[group] ?? 0)
  }
}

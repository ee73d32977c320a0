import { type HalfYear, monthsOfHalfYear } from './synthesis.ts'

/**
 * What a confirmed edition keeps of each observation, in this order: what protected tables are counted from, and nothing else. No id, no
 * month, no account. The unit comes last: a number that means something within the edition only; empty where it may not be told apart.
 */
export const EDITION_FIELDS = [
  'themes',
  'groups',
  'tasks',
  'needs',
  'causes',
  'gaps',
  'municipality',
  'polarity',
  'source',
  'trend',
  'profession',
  'unit',
] as const
export type EditionField = (typeof EDITION_FIELDS)[number]

/** Which edition a number comes from. */
export interface EditionMark {
  readonly halfYear: HalfYear
  /** 1 for the first. */
  readonly number: number
  readonly confirmedOn: string
}

export function editionMark({ halfYear, number, confirmedOn }: EditionMark): EditionMark {
  return { halfYear, number, confirmedOn }
}

/** A confirmed edition without its facts. */
export interface EditionHead extends EditionMark {
  readonly owner: string
  /** Account; null: the system, when nobody had confirmed in time. */
  readonly confirmedBy: string | null
  /** Why there is another edition; null for the first. */
  readonly reason: string | null
  readonly observations: number
  /** Observations that came, went or have other codes since the edition before; 0 for the first. */
  readonly changed: number
  /** Versions; local 0 = none. */
  readonly codebook: { readonly national: number; readonly local: number }
}

export interface ThemeTableEdition extends EditionHead {
  /** A line for each observation, fields between tabs, in the order of the alphabet. */
  readonly facts: string
  readonly about: EditionAbout
}

/** What stands beside the counts, as it was on the day: units and people, never which. */
export interface EditionAbout {
  /** Units of at least five possible reporters, and those of them from which anything came. */
  readonly units: number
  readonly reportingUnits: number
  /** The same of all units. */
  readonly allUnits: number
  readonly allReportingUnits: number
  readonly staff: number
  readonly tasks: readonly {
    /** Null: several tasks or none. */
    readonly task: string | null
    readonly units: number
    readonly staff: number
    readonly reports: number
  }[]
  readonly namedReporters: number
  readonly namedReports: number
}

/** The day on which the system confirms a half-year that nobody has: so many days after its end. */
export function confirmedAtTheLatest(halfYear: HalfYear, days: number): string {
  const until = monthsOfHalfYear(halfYear)?.until ?? ''
  const [year, month] = [Number(until.slice(0, 4)), Number(until.slice(5))]
  // Day 0 of the next month is the last one of this.
  return new Date(Date.UTC(year, month, days)).toISOString().slice(0, 10)
}

/** The half-year that a month stands in: `2024-05` → `2024H1`. */
export function halfYearOfMonth(month: string): HalfYear {
  return `${month.slice(0, 4)}H${Number(month.slice(5, 7)) <= 6 ? 1 : 2}`
}

import type { TrendRule } from './shared-trend.ts'
import type { Texts } from './text.ts'

/** What the national level asks of the counties and looks at: `definitions/social-reporting/national.yaml`. */
export interface NationalDefinitions {
  readonly minimumContents: readonly MinimumContent[]
  /** When half-years can be compared. */
  readonly trend: TrendRule
  readonly duties: readonly Duty[]
  readonly dimensions: readonly Named[]
  readonly planParts: readonly Named[]
  /** Rhythms that are usual in a county, or at the institute. */
  readonly clockPresets: readonly ClockPreset[]
}

export interface ClockPreset extends Named {
  readonly owner: 'county' | 'national'
  readonly every: 'month' | 'half-year' | 'year'
}

export interface Named {
  readonly key: string
  readonly names: Texts
}

/** What a county shares: a version never changes once something was shared under it. */
export interface MinimumContent {
  readonly number: number
  readonly effectiveFrom: string
  readonly names: Texts
  /** Lists by which national themes are counted. */
  readonly columns: readonly SharedList[]
}
export type SharedList = 'groups' | 'tasks'

/** One of the matters that Act 612/2021 §29 makes a county follow. */
export interface Duty extends Named {
  /** Dimension of the national indicator set that carries its register side. */
  readonly dimension: string
  /** National themes whose observations stand beside it. */
  readonly themes: readonly string[]
  /** Measures of our own release; empty = none there. */
  readonly measures: readonly string[]
  /** Figures of published data collections that tell of a population group. */
  readonly collections: readonly { readonly collection: string; readonly measure: string; readonly group: string }[]
  /** Indicators of Sotkanet, shown once somebody has imported them. */
  readonly sotkanet: readonly { readonly code: string; readonly group: string; readonly names: Texts }[]
  /** What is not known of the matter, and who could give it. */
  readonly missing: Texts
}

/** A half-year, `2026H1`: the rhythm in which counties compile and share. */
export type HalfYear = string

/** What one county has shared of one half-year. Counts are protected before they leave the county: null = hidden. */
export interface SharedContent {
  readonly organiser: string
  readonly period: HalfYear
  /** 1 for the first sharing of the period; a correction is the next. */
  readonly revision: number
  readonly minimumContent: number
  readonly nationalCodebook: number
  readonly coverage: SharedCoverage
  readonly tables: readonly SharedTable[]
  readonly sharedOn: string
}

/** How much stands behind the counts: without it no two counties can be compared. */
export interface SharedCoverage {
  readonly reports: number | null
  /** Units that could report, and those from which at least one report came. */
  readonly units: number
  readonly reportingUnits: number
  readonly staff: number
}

/** National themes × one list. A report counts once in a cell and once in a total, so rows do not add up. */
export interface SharedTable {
  readonly list: SharedList
  readonly rows: readonly SharedRow[]
}
export interface SharedRow {
  readonly theme: string
  readonly total: number | null
  readonly cells: Readonly<Record<string, number | null>>
}

/** Reports per 1,000 staff, one decimal; null when the staff or the count is not known or hidden. */
export function reportsPerThousandStaff({ reports, staff }: Pick<SharedCoverage, 'reports' | 'staff'>): number | null {
  return reports === null || staff === 0 ? null : Math.round((reports * 10_000) / staff) / 10
}

/** First and last month of a half-year, `YYYY-MM`; null for a text that is none. */
export function monthsOfHalfYear(period: HalfYear): { readonly from: string; readonly until: string } | null {
  const [, year, half] = /^(\d{4})H([12])$/.exec(period) ?? []
  if (year === undefined) return null
  return half === '1' ? { from: `${year}-01`, until: `${year}-06` } : { from: `${year}-07`, until: `${year}-12` }
}

/** The half-years that have ended by the day, newest first, so many. */
export function endedHalfYears(day: string, many: number): HalfYear[] {
  const year = Number(day.slice(0, 4))
  const halves = Number(day.slice(5, 7)) <= 6 ? year * 2 : year * 2 + 1
  return Array.from({ length: many }, (_, back) => halves - 1 - back).map((half) => `${Math.floor(half / 2)}H${(half % 2) + 1}`)
}

import type { Polarity } from './social-report.ts'
import type { HalfYear } from './synthesis.ts'
import type { Texts } from './text.ts'
import type { EditionMark } from './theme-table-edition.ts'

/**
 * By what observations can be counted. `isParts`: each observation has exactly one, so that rows add up; of the others it may have several
 * (or none), and counts once in each.
 */
export const THEME_TABLE_DIMENSIONS = {
  theme: { names: { fi: 'Teema', sv: 'Tema', en: 'Theme' }, field: 'themes', isParts: false },
  group: { names: { fi: 'Väestöryhmä', sv: 'Befolkningsgrupp', en: 'Population group' }, field: 'groups', isParts: false },
  task: { names: { fi: 'Palvelutehtävä', sv: 'Serviceuppgift', en: 'Service task' }, field: 'tasks', isParts: false },
  need: { names: { fi: 'Tuen tarve', sv: 'Stödbehov', en: 'Need for support' }, field: 'needs', isParts: false },
  cause: { names: { fi: 'Missä syy on', sv: 'Var orsaken finns', en: 'Level of the cause' }, field: 'causes', isParts: false },
  gap: { names: { fi: 'Palvelujen puute', sv: 'Brist i servicen', en: 'Gap in services' }, field: 'gaps', isParts: false },
  area: { names: { fi: 'Alue', sv: 'Område', en: 'Area' }, field: 'municipality', isParts: true },
  polarity: { names: { fi: 'Luonne', sv: 'Typ', en: 'Kind' }, field: 'polarity', isParts: true },
  source: { names: { fi: 'Tietolähde', sv: 'Informationskälla', en: 'Knowledge source' }, field: 'source', isParts: true },
  month: { names: { fi: 'Kuukausi', sv: 'Månad', en: 'Month' }, field: 'month', isParts: true },
  quarter: { names: { fi: 'Neljännes', sv: 'Kvartal', en: 'Quarter' }, field: 'month', isParts: true },
  'half-year': { names: { fi: 'Puolivuosi', sv: 'Halvår', en: 'Half-year' }, field: 'month', isParts: true },
  year: { names: { fi: 'Vuosi', sv: 'År', en: 'Year' }, field: 'month', isParts: true },
} as const satisfies Readonly<
  Record<string, { readonly names: Texts; readonly field: ReportFactField; readonly isParts: boolean }>
>
export type ThemeTableDimension = keyof typeof THEME_TABLE_DIMENSIONS

/** What is known of a counted observation, as text; lists with commas between, empty = not told. */
export type ReportFactField =
  | 'organiser'
  | 'month'
  | 'polarity'
  | 'source'
  | 'municipality'
  | 'unit'
  | 'trend'
  | 'account'
  | 'themes'
  | 'needs'
  | 'groups'
  | 'tasks'
  | 'causes'
  | 'gaps'
export type ReportFact = Readonly<Record<ReportFactField, string>>

/** Code of the row or column of observations that have none: not coded, not told, the whole county. */
export const NONE_TOLD = 'none'

/** Months `YYYY-MM`, both included. */
export interface MonthRange {
  readonly from: string
  readonly until: string
}

/** One cell. Null = hidden, as it is small or would give away another that is. */
export interface ThemeCell {
  readonly reports: number | null
  /** Units of at least five possible reporters; smaller ones are not told apart and not counted here. */
  readonly units: number | null
  /** People who sent by name, each once. */
  readonly namedReporters: number | null
  /** Reports without a name: how many people they are from, nobody can count. */
  readonly unnamedReports: number | null
  readonly polarities: Readonly<Record<Polarity, number>> | null
}

export interface ThemeLine {
  readonly code: string
  readonly names: Texts
  /** 0 = top; themes below others are deeper. */
  readonly depth: number
}

export interface ThemeAxis {
  readonly dimension: ThemeTableDimension
  readonly lines: readonly ThemeLine[]
}

/** `exact`: inside the county's own workspace, for its coordinator. `protected`: everything else. */
export type ThemeTableSight = 'exact' | 'protected'

export interface ThemeFilter {
  readonly dimension: ThemeTableDimension
  /** An observation passes that has any of them. */
  readonly codes: readonly string[]
}

/** What is counted by what. */
export interface CrossQuestion extends MonthRange {
  readonly organiser: string
  readonly rows: ThemeTableDimension
  readonly columns: ThemeTableDimension
  readonly filters: readonly ThemeFilter[]
  /** `top`: only themes that stand below no other. */
  readonly levels: 'top' | 'all'
}

/** How much was reported by how many who could have. Stands beside every table, as counts say nothing without it. */
export interface ReportingActivity {
  readonly reports: number | null
  /** Reports that nobody has coded yet. */
  readonly uncoded: number | null
  /** Units of at least five possible reporters, and those of them from which any report came. */
  readonly units: number
  readonly reportingUnits: number | null
  /** People who work in all units. 0 = nobody has told. */
  readonly staff: number
}

/** A table of observations. Cells by row and column of the lines; the last row and the last column are totals, and no sums. */
export interface ThemeTable extends CrossQuestion {
  readonly axes: { readonly rows: ThemeAxis; readonly columns: ThemeAxis }
  readonly cells: readonly (readonly ThemeCell[])[]
  readonly sight: ThemeTableSight
  readonly smallestShown: number
  /** Versions; local 0 = none. */
  readonly codebook: { readonly national: number; readonly local: number }
  readonly activity: ReportingActivity
  /** Municipalities with so few observations that they are counted together; 0 where none was. */
  readonly joinedAreas: number
  /** Confirmed editions that the numbers come from, oldest half-year first; empty of exact ones, which are as of now. */
  readonly editions: readonly EditionMark[]
  /** Half-years asked for that nobody has confirmed yet: their numbers are not told. */
  readonly unconfirmed: readonly HalfYear[]
  readonly madeOn: string
}

/** Two themes in the same observations. */
export interface ThemePair {
  readonly one: string
  readonly other: string
  readonly reports: number
  /** How many times more often together than if the one had nothing to do with the other; null for few observations. */
  readonly lift: number | null
  /** Observations with both ÷ observations with either; null for few observations. */
  readonly jaccard: number | null
}

/** What a period brought, theme by theme. Null = hidden. No percentages: they mislead of small numbers. */
export interface ThemeNews {
  readonly theme: string
  readonly now: number | null
  readonly before: number | null
  readonly change: number | null
  /** Nothing before, something now, however little. */
  readonly isNew: boolean
}

export const SIGNAL_REASONS = {
  'weak-signal': {
    fi: 'merkitty heikoksi signaaliksi',
    sv: 'angiven som svag signal',
    en: 'marked as a weak signal',
  },
  'new-trend': { fi: 'kerrottu uudeksi', sv: 'angiven som ny', en: 'told to be new' },
  spread: {
    fi: 'vähän havaintoja, mutta useasta paikasta',
    sv: 'få observationer, men från flera ställen',
    en: 'few observations, but from several places',
  },
  single: { fi: 'yksi havainto', sv: 'en observation', en: 'a single observation' },
} as const satisfies Readonly<Record<string, Texts>>
export type SignalReason = keyof typeof SIGNAL_REASONS

/** A theme to look at though little is told of it. Always of the whole county, never of a group. */
export interface WeakSignal {
  /** Id of a theme, or `NONE_TOLD` for observations that nobody has coded yet. */
  readonly theme: string
  readonly reasons: readonly SignalReason[]
  /** Outside the county's own workspace null, and `isFew` says whether there are fewer than are shown. */
  readonly reports: number | null
  readonly isFew: boolean
  readonly units: number | null
  readonly municipalities: number | null
  /** From at least two units or municipalities. */
  readonly isSpread: boolean
  /** Observations more than in the period before; null outside. */
  readonly growth: number | null
}

/** One cell of the coverage board: what is known of an information need in a population group. */
export interface CoverageCell {
  readonly group: string
  /** Whether the national need matrix names the need for the group. */
  readonly isNamed: boolean
  /** Null = hidden, hence some. */
  readonly reports: number | null
  /** Indicators and research joined to phenomena that these observations belong to. */
  readonly indicators: number
  readonly research: number
  /** Day of the last published report that deals with such a phenomenon. */
  readonly lastBriefing: string | null
  /** Named, and nothing is known: neither observations nor indicators nor research. */
  readonly isBlindSpot: boolean
}

export interface CoverageRow {
  readonly need: string
  readonly names: Texts
  readonly cells: readonly CoverageCell[]
}

/** Units of one service task. */
export interface TaskActivity {
  /** Code of the list `tasks`; null = units of several tasks or none. */
  readonly task: string | null
  readonly names: Texts
  readonly units: number
  readonly staff: number
  readonly reports: number | null
}

/** A unit of at least five possible reporters from which nothing has come for some months. */
export interface SilentUnit {
  readonly id: string
  readonly names: { readonly fi: string; readonly sv: string }
  readonly task: string | null
  readonly staff: number
  /** Month of its last report in the last three years; null = none. */
  readonly lastReport: string | null
}

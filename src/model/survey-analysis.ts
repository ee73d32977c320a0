import type { SourceInconsistency, SurveyCategory } from './survey.ts'
import type { Texts } from './text.ts'

/** Everything that is reckoned from the answers of a survey. Shares are whole per cents, halves up, rounded once; n stands beside each. */
export interface SurveyAnalysis {
  readonly replies: number
  readonly rates: readonly ResponseRates[]
  readonly questions: readonly QuestionResult[]
  readonly crossTables: readonly CrossTable[]
  readonly inconsistencies: readonly InconsistencyShown[]
  /** What one may choose as rows or columns of a cross table. */
  readonly axes: readonly { readonly key: string; readonly label: Texts; readonly within: Texts | null }[]
}

/** Where the respondents of a question went. `replies` = `notAsked` + `answered` + `unavailable` + `blank`. */
export interface QuestionBase {
  /** Respondents (of a repeated group: things) that there are. */
  readonly replies: number
  /** Routing left the question out. */
  readonly notAsked: number
  /** Asked and answered: the base of every share. */
  readonly answered: number
  /** Answered "not available". */
  readonly unavailable: number
  /** Asked, and no answer given. */
  readonly blank: number
}

export interface QuestionFrame {
  readonly variable: string
  readonly section: string
  readonly label: Texts
  /** Row of a matrix; null elsewhere. */
  readonly row: Texts | null
  /** `matrix.column`, the same for the rows of one table; null elsewhere. */
  readonly matrix: string | null
  readonly base: QuestionBase
  /** Too few answered for shares: counts only. */
  readonly isSmall: boolean
}

export type QuestionResult = ChoiceResult | NumberResult | DayResult | OpenResult

export interface ChoiceResult extends QuestionFrame {
  readonly kind: 'choice'
  /** Several may be chosen: shares are of respondents and may come to more than 100 per cent. */
  readonly isMultiple: boolean
  readonly choices: readonly ChoiceCount[]
  /** Choices that are shown together. A respondent with two of them counts once. */
  readonly combined: readonly ChoiceCount[]
  /** Several choices: all choices together in per cent of respondents. */
  readonly percentSum: number | null
}

export interface ChoiceCount {
  readonly code: string
  readonly label: Texts
  readonly count: number
  /** Null when the base is too small. */
  readonly percent: number | null
}

export interface NumberResult extends QuestionFrame {
  readonly kind: 'number'
  readonly unit: Texts | null
  readonly summary: NumberSummary | null
}

/** Quartiles are linear between ordered values (definition 7 of Hyndman and Fan). Unrounded. */
export interface NumberSummary {
  readonly sum: number
  readonly mean: number
  readonly least: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly greatest: number
}

export interface DayResult extends QuestionFrame {
  readonly kind: 'day'
  readonly earliest: string | null
  readonly latest: string | null
}

export interface OpenResult extends QuestionFrame {
  readonly kind: 'open'
  readonly answers: readonly OpenAnswer[]
  /** When the answers were coded. */
  readonly codes: readonly ChoiceCount[]
}

/** An open answer. The number says nothing of the respondent; the same respondent has the same number in every question. */
export interface OpenAnswer {
  readonly number: number
  readonly text: string
}

/** Two things at once. Only respondents who answered both count. */
export interface CrossTable {
  readonly rows: CrossAxis
  readonly columns: CrossAxis
  /** Respondents who answered both. */
  readonly base: number
  readonly rowBases: readonly number[]
  readonly columnBases: readonly number[]
  /** By row, then by column. */
  readonly cells: readonly (readonly CrossCell[])[]
}

export interface CrossAxis {
  readonly key: string
  readonly label: Texts
  readonly within: Texts | null
  readonly isMultiple: boolean
  readonly categories: readonly SurveyCategory[]
}

export interface CrossCell {
  readonly count: number
  /** Of those in the row; null when they are too few. */
  readonly rowPercent: number | null
  readonly columnPercent: number | null
}

export interface ResponseRates {
  readonly group: string
  readonly label: Texts
  readonly lines: readonly ResponseRate[]
  readonly total: ResponseRate
}

export interface ResponseRate extends SurveyCategory {
  /** Asked to answer, without those who were excused. */
  readonly asked: number
  readonly excused: number
  readonly answered: number
  readonly percent: number | null
}

/** Shares of this survey beside those of an earlier one. */
export interface SurveyComparison {
  readonly key: string
  readonly label: Texts
  /** Where the earlier shares come from; null when they are counted from answers here. */
  readonly source: string | null
  readonly lines: readonly ComparedShare[]
}

export interface ComparedShare {
  readonly variable: string
  readonly label: Texts
  readonly row: Texts | null
  readonly choice: Texts
  /** Null when too few answered. */
  readonly now: number | null
  readonly answered: number
  readonly earlier: number
  /** Percentage points between the shares as shown. */
  readonly change: number | null
}

/** A recorded inconsistency with its arithmetic. */
export interface InconsistencyShown {
  readonly id: string
  readonly texts: Texts
  readonly source: string
  readonly kind: SourceInconsistency['kind']
  /** `4 + 10 + 9 = 23 ≠ 22`, or which shares no base in the range gives. */
  readonly arithmetic: Texts
}

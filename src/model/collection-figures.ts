import type { MissingReason } from './table.ts'

/** An exact ratio of whole numbers; the denominator is positive. */
export interface ExactNumber {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** One figure before rounding. A ratio keeps what it was made of. */
export interface ExactFigure {
  /** Null exactly when `missing` says why. */
  readonly value: ExactNumber | null
  readonly missing: MissingReason | null
  /** Of a ratio: its sums. Null for everything else. */
  readonly sums: { readonly numerator: ExactNumber; readonly denominator: ExactNumber } | null
  /** Respondents whose answers are in it, of those who were to answer (the excused left out). */
  readonly used: number
  readonly asked: number
  /** Areas whose answers are in it; 0 or 1 in the figure of an area. */
  readonly areas: number
  /** Rests on an answer that is not accepted, or lacks somebody's who was to answer. */
  readonly isPreliminary: boolean
}

/** Figures by measure (total or indicator) and area; the country is `SSS`. Every area of a respondent has a figure of every measure. */
export interface RoundFigures {
  readonly round: string
  readonly areas: readonly string[]
  figure(measure: string, area: string): ExactFigure
}

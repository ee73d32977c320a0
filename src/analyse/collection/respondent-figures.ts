import type { Texts } from '../../model/text.ts'

/** Numbers by variable. A blank or unavailable answer has no key: it is not zero. */
export type Figures = Readonly<Record<string, number>>

/** One respondent's newest sent answers as the checks across respondents read them. */
export interface RespondentFigures {
  readonly respondent: string
  /** Number questions and computed fields of this round. */
  readonly now: Figures
  /** The round before; null when the respondent did not answer in it. */
  readonly previous: Figures | null
  /** All earlier rounds, oldest first. */
  readonly history: readonly Figures[]
  /** Figures of other sources about the respondent, by name: `reference.open_care`. */
  readonly reference: Figures
  /** Variables that were asked of the respondent. */
  readonly asked: readonly string[]
  /** Variables asked but left blank. */
  readonly blank: readonly string[]
  /** Variables answered "not available", with the reason. */
  readonly unavailable: Readonly<Record<string, string>>
  /** What the form's rules say of the answers now, with the reason that was given. */
  readonly findings: readonly FindingFigure[]
}

export interface FindingFigure {
  readonly rule: string
  readonly severity: 'hard' | 'soft'
  readonly at: string
  readonly message: Texts
  readonly reason: string | null
}

/** What there is to compare in a form. */
export interface ComparedVariables {
  /** Number questions, compared with earlier rounds. */
  readonly counts: readonly string[]
  /** Computed numbers, compared among respondents: a ratio does not grow with the size of the respondent, a count does. */
  readonly ratios: readonly string[]
  /** Which figure of another source stands beside which question. */
  readonly references: readonly { readonly variable: string; readonly reference: string }[]
}

import type { Texts } from './text.ts'

/** What is published of a collection and how it is computed: `definitions/collections/<id>/indicators.yaml`. */
export interface CollectionIndicators {
  /** Answers that are published as they are, and summed over areas. */
  readonly totals: readonly PublishedTotal[]
  readonly indicators: readonly CollectionIndicator[]
  /** Breaks in the series that no parameter tells of: another way of asking, another kind of respondent. */
  readonly breaks: readonly DeclaredBreak[]
  /** What stands beside the figures of an area whose answer met a soft rule of the form. */
  readonly notes: readonly FigureNote[]
  /** The sentences of a release, in order: each is used when every figure that it names is there. */
  readonly headline: readonly IndicatorSentence[]
  /** The sentences about one area. */
  readonly areaSummary: readonly IndicatorSentence[]
  /** Keys of the comments that are handed over to the supervising authority with the figures. */
  readonly comments: readonly string[]
  /** SHA-256 of the definition: the version of the formulas. */
  readonly digest: string
}

export interface PublishedTotal {
  /** Key of the variable in the form: `H2`. */
  readonly id: string
  readonly names: Texts
  readonly unit: Texts
  readonly decimals: number
  /** Whole things that people could be told from (clients, workers); false for measured amounts. */
  readonly isCount: boolean
  /** Parameter without which it is not asked; null = always. */
  readonly needs: string | null
}

/** Whether workers are counted as persons or as full-time equivalents: every indicator about them says which. */
export type IndicatorBase = 'heads' | 'full-time-equivalents'

export interface CollectionIndicator {
  readonly id: string
  readonly names: Texts
  /** How it is computed and what it means, in one sentence. */
  readonly definition: Texts
  readonly unit: Texts
  readonly formula: IndicatorFormula
  readonly base: IndicatorBase | null
  /** Decimals in publication, 0 or 1; rounded once, halves up. */
  readonly decimals: number
  /** How a change from the round before is told. Null: it is not. */
  readonly change: 'difference' | 'percentage-points' | null
  /** Parameter without which it is not computed (`limit`): there is no share over a maximum that does not exist. */
  readonly needs: string | null
  /** Shown first on the public page. */
  readonly isKey: boolean
}

/**
 * `ratio`: scale × Σ numerator / Σ denominator over those who gave every variable of it. `areas-where`: in an area 1 when the variable
 * `is`, else 0; in the country the number of such areas. `shortfall`: max(0, ceil(amount / parameter) − stock); in the country the sum of
 * the areas, as one area's surplus does not help another.
 */
export type IndicatorFormula =
  | {
      readonly kind: 'ratio'
      readonly numerator: readonly string[]
      readonly denominator: readonly string[]
      readonly scale: 1 | 100
    }
  | { readonly kind: 'areas-where'; readonly variable: string; readonly is: 'zero' | 'positive' }
  | { readonly kind: 'shortfall'; readonly amount: string; readonly stock: string; readonly parameter: string }

export interface DeclaredBreak {
  /** The first round after the break. */
  readonly round: string
  readonly reason: Texts
}

/** Something about an answer that readers must know, whatever reason was given for it. */
export interface FigureNote {
  /** Soft rule of the form. */
  readonly rule: string
  /** Totals and indicators that it stands beside. */
  readonly at: readonly string[]
  readonly text: Texts
}

export interface IndicatorSentence {
  /** `{day}`, `{area}`, `{reporting}`, `{asked}`, `{limit}` (a parameter), `{H2}` (a total) and `{I1}` (an indicator) are filled in. */
  readonly text: Texts
  readonly when: { readonly variable: string; readonly is: 'zero' | 'positive' } | null
}

/** A figure that somebody has published of a round, with its source. Two sources may disagree: both stand. */
export interface EarlierFigure {
  readonly round: string
  readonly day: string
  /** `SSS` or a county. */
  readonly area: string
  /** Id of a total or an indicator. */
  readonly measure: string
  readonly value: number
  readonly source: string
  /** Year, month or day of the source. */
  readonly sourceDate: string
  /** Computed from what the source says, or another remark. */
  readonly note: Texts | null
}

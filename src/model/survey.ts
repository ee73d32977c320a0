import type { Answers } from './answers.ts'
import type { Texts } from './text.ts'

/** What the analysis of a survey needs beside its form; `definitions/collections/<id>/analysis.yaml` and `inconsistencies.yaml`. */
export interface SurveyNotes {
  readonly combined: readonly CombinedChoices[]
  readonly inconsistencies: readonly SourceInconsistency[]
  /** Results that were published of an earlier survey of which there are no answers here. */
  readonly published: readonly PublishedResults[]
}

/** Printed shares of an earlier survey, in whole per cents as they were printed. */
export interface PublishedResults {
  readonly id: string
  readonly label: Texts
  readonly source: string
  readonly shares: readonly EarlierShare[]
}

/** `code`: of a choice, or the id of choices that are shown together. */
export interface EarlierShare {
  readonly variable: string
  readonly code: string
  readonly percent: number
}

/** Choices of one question shown together: "often or sometimes". */
export interface CombinedChoices {
  readonly id: string
  /** Key of a question, or `matrix.column` for every row of the column. */
  readonly of: string
  readonly codes: readonly string[]
  readonly label: Texts
}

/** Published figures that do not fit together: recorded, never silently mended. */
export type SourceInconsistency = {
  readonly id: string
  readonly texts: Texts
  readonly source: string
} & (
  | { readonly kind: 'sum'; readonly parts: readonly number[]; readonly total: number }
  | {
      readonly kind: 'shares'
      /** Id of the question or matrix. */
      readonly question: string
      readonly percents: readonly number[]
      /** No base in this range can have all the shares. */
      readonly bases: { readonly from: number; readonly to: number }
    }
)

/** One respondent's answers, ready to be counted. Personal fields are not among them. */
export interface SurveyResponse {
  readonly respondent: string
  /** Groups the respondent belongs to, code by group: `{ level: unit, organiser: '16' }`. */
  readonly groups: Readonly<Record<string, string>>
  readonly answers: Answers
  /** Variables that the form asked of this respondent: what routing left out is not "no answer". */
  readonly asked: ReadonlySet<string>
}

/** One respondent that was asked to answer. */
export interface SurveyRespondent {
  readonly respondent: string
  readonly groups: Readonly<Record<string, string>>
  readonly hasAnswered: boolean
  /** Freed from answering: counted neither as asked nor as missing. */
  readonly isExcused: boolean
}

/** A way to divide respondents: the level of the respondent, its county. */
export interface SurveyGroup {
  readonly key: string
  readonly label: Texts
  readonly categories: readonly SurveyCategory[]
}

export interface SurveyCategory {
  readonly code: string
  readonly label: Texts
}

/** Codes given to open answers: by variable, by running number of the answer. Made after the answers were exported for coding. */
export interface CodedAnswers {
  readonly variable: string
  readonly codes: ReadonlyMap<number, readonly string[]>
}

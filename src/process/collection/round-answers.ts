/** What one respondent's answer is worth for publication. */
export interface RespondentAnswer {
  readonly respondent: string
  /** County in whose figures the answer counts: the respondent itself, or the county of a municipality or unit. */
  readonly area: string
  /** `missing`: nothing to count yet; `excused`: need not answer. Neither is ever zero. */
  readonly standing: 'answered' | 'missing' | 'excused'
  /** Sent but not accepted yet. */
  readonly isPreliminary: boolean
  /** Answers that are numbers, by key; a key that is not there is blank or not available. */
  readonly values: Readonly<Record<string, number>>
}

/** The answers of one round with the dated values in force on its day. */
export interface RoundAnswers {
  readonly round: string
  /** `limit: 30`; null or not there = there is none. */
  readonly parameters: Readonly<Record<string, number | null>>
  readonly respondents: readonly RespondentAnswer[]
}

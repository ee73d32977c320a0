import type { Texts } from './text.ts'

/** What a release of a data collection says of itself beside its tables: part of `release.json`. */
export interface CollectionReleaseFacts {
  readonly round: CollectionReleaseRound
  /** Earlier rounds in the series, oldest first. */
  readonly earlier: readonly CollectionReleaseRound[]
  /** Some who were to answer are missing, or answers are not accepted yet. */
  readonly isPreliminary: boolean
  /** `2024-06-07T08:00` in Helsinki: not published before; null = none. */
  readonly embargo: string | null
  readonly breaks: readonly SeriesBreak[]
  /** One or more sentences for each area, bound to its figures. */
  readonly areaSummaries: Readonly<Record<string, Texts>>
  readonly quality: CollectionQualityFacts
  /** What those who publish say of a revision; null when nothing. */
  readonly note: Texts | null
  /** What was decided about disclosure; null when figures are protected. */
  readonly disclosureDecision: Texts | null
}

/** One round as it stands in a release. Respondents by their standing; names are those of public bodies. */
export interface CollectionReleaseRound {
  readonly round: string
  /** Cross-section day; null for periods. */
  readonly day: string | null
  readonly from: string | null
  readonly until: string | null
  readonly label: Texts
  /** Dated values in force on its day: `limit: 30`; null = there is none. */
  readonly parameters: Readonly<Record<string, number | null>>
  /** County, municipality or unit: who answered. */
  readonly level: string
  readonly asked: number
  readonly answered: number
  readonly late: number
  readonly missing: readonly NamedRespondent[]
  readonly excused: readonly NamedRespondent[]
  /** Sent but not accepted. */
  readonly preliminary: readonly NamedRespondent[]
}

export interface NamedRespondent {
  readonly key: string
  readonly area: string
  readonly names: Texts
}

/** A round from which on figures cannot be compared with those before it. */
export interface SeriesBreak {
  readonly round: string
  /** Measures concerned; empty = all. */
  readonly measures: readonly string[]
  readonly reason: Texts
}

/** Numbers of the quality description of a round. */
export interface CollectionQualityFacts {
  /** By total: how many of those who answered gave it, said it was not available, left it blank. */
  readonly items: readonly { readonly id: string; readonly given: number; readonly unavailable: number; readonly blank: number }[]
  /** By rule: how many answers were sent in spite of the warning, with a reason. */
  readonly warnings: readonly { readonly rule: string; readonly count: number }[]
  /** Versions that came after the first of a respondent, by who made them. */
  readonly corrections: { readonly byRespondent: number; readonly byInstitute: number }
  readonly formVersions: readonly number[]
}

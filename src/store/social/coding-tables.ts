/** Codings, codebooks: what later parts need. */
export interface CodingExtraTables {
  coding_comparison: CodingComparisonTable
}

/**
 * What two coders gave one report, written when both had finished: a row for each theme that either of them gave. Agreement is reckoned
 * from it, so later changes of the codings do not alter it.
 */
export interface CodingComparisonTable {
  report: string
  theme: string
  /** 1 = the coder gave the theme, to a passage or to the whole report. */
  first: number
  second: number
  /** 1 = the theme counts, 0 = it does not; null where both agreed, and while nobody has decided. */
  decided: number | null
  decided_by: string | null
  decided_at: string | null
}

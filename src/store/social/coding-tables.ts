/** Codings, codebooks: what later parts need. */
export interface CodingExtraTables {
  coding_comparison: CodingComparisonTable
  codebook_request: CodebookRequestTable
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

/** See `CodebookRequest`. `edit`: JSON of the change that is asked for. */
export interface CodebookRequestTable {
  id: string
  organiser: string
  edit: string
  reason: string
  state: string
  proposed_by: string
  proposed_on: string
  decided_by: string | null
  decided_on: string | null
  decision: string
  effective_from: string | null
  version: number
}

/** Codings, codebooks: what later parts need. */
export interface CodingExtraTables {
  coding_comparison: CodingComparisonTable
  report_words: ReportWordsTable
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

/**
 * Kept by the database from `social_report_text`, see `0013-coding.ts`; read by `find-reports.ts` only. Its name stands before those of the
 * tables it is made from, so that a database that is loaded from a copy makes it last.
 */
export interface ReportWordsTable {
  report: string
  /** The words in small letters with their places, and `§` with the organiser. */
  words: string
}

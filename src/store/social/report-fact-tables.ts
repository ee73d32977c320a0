/** What tables of observations are counted from. */
export interface ReportFactTables {
  report_fact: ReportFactTable
}

/**
 * One report that counts. The database keeps it by triggers (migration 0018): never written by the program. Empty text = not told. Lists hold
 * codes with commas between. The name comes before `social_report` in the alphabet, so that a backup brings these rows first and the
 * triggers then renew them.
 */
export interface ReportFactTable {
  report: string
  organiser: string
  /** `2024-05`: of sending. */
  month: string
  polarity: string
  source: string
  municipality: string
  /** Also of units that are too small to be named; see `shownUnit`. */
  unit: string
  trend: string
  /** Of named reporters only. */
  account: string
  /** As they were given: what a retired theme has become is found when counting. */
  themes: string
  needs: string
  groups: string
  tasks: string
  causes: string
  gaps: string
}

/**
 * A **finding** is doubtful data. `fatal` stops its subtree (the file), `error` leaves the row out, `query` asks for an
 * explanation, `warning` and `info` let it pass.
 */
export type FindingSeverity = 'fatal' | 'error' | 'query' | 'warning' | 'info'

/** Written as JSON Lines, keys as here. `observed` is never an identity code and never a name. */
export interface Finding {
  readonly rule: string
  readonly ruleVersion: string
  readonly severity: FindingSeverity
  /** The table, as its file is named without the ending, for example `asiakkuusjaksot`; null when about the whole delivery. */
  readonly table: string | null
  /** 1-based data row (line for JSON Lines); null when about the file. */
  readonly row: number | null
  readonly columns: readonly string[]
  /** Joins rows that form one finding; null when alone. */
  readonly group: string | null
  readonly observed: string | null
  readonly expected: string | null
  /** Findings with one probable cause share this key, for example `D07:palvelutehtava:xyz`. */
  readonly cause: string
  /** In the language asked for. */
  readonly message: string
}

/** A rule that could not run is reported so, never as passed. */
export interface RuleNotRun {
  readonly rule: string
  readonly notRun: string
}

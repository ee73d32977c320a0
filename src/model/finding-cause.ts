import type { FindingSeverity } from './finding.ts'

/** Findings of one delivery that have one probable cause. */
export interface FindingCause {
  /** Key, for example `D07:palvelutehtava:xyz`. */
  readonly cause: string
  readonly rule: string
  readonly ruleVersion: string
  readonly severity: FindingSeverity
  /** The file, as its name without the ending; null when about the whole delivery. */
  readonly table: string | null
  readonly columns: readonly string[]
  /** What tells it from other causes of the rule, for example the unknown code; empty when nothing does. */
  readonly detail: string
  /** Findings: rows, or files for a rule about files. */
  readonly rows: number
}

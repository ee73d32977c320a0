import type { Passage } from './social-report.ts'

/** A theme given to a whole report or to a passage of it, by one coder. */
export interface Coding {
  readonly id: string
  readonly report: string
  readonly theme: string
  /** Null = the whole report. */
  readonly passage: Passage | null
  /** Account of the coder. */
  readonly coder: string
  /** Codings of a second coder are compared, not counted, until a disagreement is settled. */
  readonly isCounted: boolean
  readonly memo: string | null
  readonly codedAt: string
}

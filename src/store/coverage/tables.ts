import type { Generated } from 'kysely'

/** One line of the history of a coverage class: the properties of `CoverageDecision`. Lines are only added; a trigger refuses the rest. */
export interface CoverageDecisionTable {
  line: Generated<number>
  municipality: string
  content: string
  measure: string
  route: string
  period: string
  organiser: string
  class: string
  stage: string
  origin: string
  decided_by: string
  person: string
  decided_at: string
  why: string
  publication_note: string
  round: string | null
  /** 1 when whoever decided had been shown the effect on the national estimate. */
  was_effect_seen: number
}

/** Who has been shown what a class of a place would do to the national estimate. */
export interface CoverageEffectSeenTable {
  number: Generated<number>
  municipality: string
  content: string
  measure: string
  period: string
  person: string
  seen_by: string
  seen_at: string
  run: string
}

/** Tables of the state database. Each is described here and queried in the files beside. */
export interface CoverageTables {
  coverage_decision: CoverageDecisionTable
  coverage_effect_seen: CoverageEffectSeenTable
}

import type { AreaCode } from './area.ts'
import type { CoverageClass } from './coverage.ts'
import type { Measure } from './measure.ts'
import type { QuarterCode } from './period.ts'
import type { ContentKey } from './service-task.ts'

/** Which of the two routes a class speaks of; `together` is what publications rest on. */
export type CoverageRoute = 'archive' | 'separate' | 'together'

/**
 * One line of the history of a coverage class: set by a county's answer or by the institute, accepted by the institute. Lines are only
 * added: the newest accepted line of a place is in force.
 */
export interface CoverageDecision {
  readonly municipality: AreaCode
  readonly content: ContentKey
  readonly measure: Measure
  readonly route: CoverageRoute
  readonly period: QuarterCode
  readonly class: CoverageClass
  /** `proposed`: a county's word, not in force. `accepted`: in force from then on. `refused`: a proposal that the institute did not take. */
  readonly stage: 'proposed' | 'accepted' | 'refused'
  readonly origin: 'county-answer' | 'institute' | 'not-answered'
  /** Account that set it. */
  readonly by: string
  readonly at: string
  readonly why: string
  /** The round whose answer it rests on. */
  readonly round: string | null
  /** Whether the effect on the national estimate had been shown to the one who decides; such a class may not carry an estimate. */
  readonly wasEffectSeen: boolean
}

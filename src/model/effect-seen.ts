import type { AreaCode } from './area.ts'
import type { Measure } from './measure.ts'
import type { QuarterCode } from './period.ts'
import type { ContentKey } from './service-task.ts'

/** Somebody has been shown what the class of a municipality does to the national estimate. */
export interface EffectSeen {
  /** The human being, whatever account was used (see `Actor.person`). */
  readonly person: string
  readonly municipality: AreaCode
  readonly content: ContentKey
  readonly measure: Measure
  readonly period: QuarterCode
}

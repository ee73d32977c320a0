import type { QuarterCode } from './period.ts'
import type { ContentKey } from './service-task.ts'
import type { Texts } from './text.ts'

/**
 * What the next release of a cycle is to hold, written before it is made: the latest quarter, the quarters that counties have checked in
 * a review round, what is new, the sources, and what is still open. What readers may see is frozen into the release.
 */
export interface ReleasePlan {
  readonly cycle: QuarterCode
  /** Quarters whose review round is closed: their municipal figures carry `*`. Ascending. */
  readonly checkedQuarters: readonly QuarterCode[]
  /** Contents that are published for the first time. */
  readonly newContents: readonly ContentKey[]
  /** Which sources the figures rest on, in words for readers. */
  readonly sources: Texts
  /** Questions that the people who approve should know of. Not published. */
  readonly openQuestions: string
  /** Counts up with each change; 0 = never saved, made of defaults. */
  readonly version: number
}

/** The part of the plan that stands in the release: readers see both dates, latest data and checked data. */
export interface PublishedPlan {
  readonly latestQuarter: QuarterCode
  readonly checkedQuarters: readonly QuarterCode[]
  readonly newContents: readonly ContentKey[]
  readonly sources: Texts
  readonly planVersion: number
}

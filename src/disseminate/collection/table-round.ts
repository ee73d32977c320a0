import type { RoundFigures } from '../../model/collection-figures.ts'
import type { CollectionReleaseRound } from '../../model/collection-release.ts'

/** Respondents of one area (or the country) by their standing in a round. */
export interface AreaResponse {
  readonly asked: number
  readonly answered: number
  readonly late: number
  readonly excused: number
}

/** One round on its way into the tables of a release. */
export interface TableRound {
  readonly facts: CollectionReleaseRound
  readonly figures: RoundFigures
  /** By area; the country is `SSS`. */
  readonly response: ReadonlyMap<string, AreaResponse>
  /** By area: the soft rules of the form that an answer counted there met. */
  readonly warned: ReadonlyMap<string, ReadonlySet<string>>
}

import type { ArchivingFacts, IndicationFacts } from '../../model/indication.ts'
import type { IndicationDefinitions } from '../../model/indication-definitions.ts'
import type { Measure } from '../../model/measure.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { OwnCountDefinition } from '../../model/review.ts'
import type { ContentKey } from '../../model/service-task.ts'
import type { Texts } from '../../model/text.ts'
import type { RouteChoice } from '../../model/unit-record.ts'

/** Counts of a place that add up over home areas. */
export type PlaceCounts = Omit<IndicationFacts, 'content' | 'organiser' | 'area' | 'period'>

/**
 * Everything the indications of one place need: a municipality of an organiser, or the whole organiser. Clients are the organiser's own,
 * by home, both sources together: what the county itself may see exactly.
 */
export interface IndicationQuestion {
  readonly definitions: IndicationDefinitions
  readonly content: ContentKey
  readonly measure: Measure
  readonly quarter: QuarterCode
  readonly place: 'municipality' | 'organiser'
  /** The route that counts for the organiser and content: `both` unless one has been chosen. */
  readonly route: RouteChoice['route']
  /** Clients of the place as they would be published: both sources after the choice of route. */
  readonly clients: number
  /** The same a quarter earlier; null when the series has none. */
  readonly clientsBefore: number | null
  /** Persons of the content's age group who live in the place; null when not known. */
  readonly population: number | null
  /** Shares of the population, per cent, in the other municipalities judged comprehensive, made in the same way. */
  readonly peerShares: readonly number[]
  readonly facts: PlaceCounts
  /** Of the whole organiser. */
  readonly organiser: { readonly clients: number; readonly missingHome: number; readonly temporary: number }
  /** Of the organiser; null when it neither archives nor has told its units. */
  readonly archiving: ArchivingFacts | null
  readonly ownCount: OwnCount | null
  readonly ownCountLimits: { readonly agreesUpTo: number; readonly explainAbove: number }
  readonly sister: SisterComparison | null
}

/** What the organiser says that it has itself. `definition` null: not told. */
export interface OwnCount {
  readonly count: number
  readonly definition: OwnCountDefinition | null
}

/** A figure of another statistic and the register's own for the same period. */
export interface SisterComparison {
  readonly value: number
  readonly unit: 'percent' | 'clients'
  readonly period: string
  /** Whose figure it is: of the place itself, or of the county or country around it. */
  readonly area: 'same' | 'wider'
  readonly areaNames: Texts
  readonly source: string
  /** The register's figure in the same unit; null when it has none of the period. `clients` is what it was made of. */
  readonly own: { readonly value: number; readonly clients: number } | null
}

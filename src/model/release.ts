import type { CollectionReleaseFacts } from './collection-release.ts'
import type { RegisterKind } from './delivery.ts'
import type { PublishedPlan } from './release-plan.ts'
import type { StatisticalTable } from './table.ts'
import type { Texts } from './text.ts'

declare const stage: unique symbol

/**
 * Tables that passed disclosure control. Only `analyse/disclosure` makes them (see `protectedTables` there);
 * everything that publishes demands them.
 */
export interface ProtectedTables {
  readonly [stage]: 'protected'
  readonly tables: readonly StatisticalTable[]
}

/** The programme whose releases the front pages of the site show. Every other programme is a data collection. */
export const MONITORING_PROGRAMME = 'monitoring-register'

/** `release.json` of a release folder: who, what, when, from what. */
export interface Release {
  /** `monitoring-register-2024Q1-1`: programme, cycle, number of the release of that cycle. */
  readonly id: string
  /** `monitoring-register`, or the id of a data collection. */
  readonly programme: string
  /** A quarter; of a data collection the round. */
  readonly cycle: string
  readonly revision: number
  readonly createdAt: string
  readonly publishedAt: string | null
  readonly registerKind: RegisterKind
  /** What kind of product: register publications are not official statistics until decided so. */
  readonly productType: 'working-paper' | 'experimental' | 'statistic' | 'official-statistic'
  readonly title: Texts
  /** The headline sentence, bound to the figures of this release. */
  readonly headline: Texts
  readonly run: string
  /** Names of things that must stand beside every figure: model population, scaled age structure. */
  readonly populationNotes: readonly Texts[]
  readonly previous: string | null
  readonly quality: QualityFacts
  /** Latest data, checked data, what is new; absent in releases made before there were plans. */
  readonly plan?: PublishedPlan
  /** Of a data collection: who answered, limits, breaks, embargo. */
  readonly collection?: CollectionReleaseFacts
}

/** Numbers of the quality description, filled from the run. */
export interface QualityFacts {
  readonly deliverers: readonly DelivererFacts[]
  readonly coverage: readonly CoverageFacts[]
  readonly rowsReceived: number
  readonly rowsRejected: number
  readonly estimateMethod: string
  readonly findingsByRule: Readonly<Record<string, number>>
}
export interface DelivererFacts {
  readonly organiser: string
  readonly hasArchive: boolean
  readonly hasSeparate: boolean
  readonly receivedOn: string | null
  readonly isLate: boolean
}
export interface CoverageFacts {
  readonly content: string
  readonly period: string
  readonly municipalities: number
  readonly populationShare: number
}

import type { IndicationId } from './indication.ts'
import type { ContentKey } from './service-task.ts'
import type { Texts } from './text.ts'

/** The settings of each indication. Per cent are numbers from 0 to 100; limits belong to the quiet side. */
export interface IndicationSettings {
  readonly 'share-outlier': {
    /** Multiple of the interquartile range beyond the quartiles. */
    readonly fences: number
    readonly fewestPeers: number
    /** Persons of the denominator. */
    readonly smallestPopulation: number
  }
  readonly jump: { readonly largestChangePercent: number; readonly smallestClients: number }
  readonly 'own-count': {
    readonly smallestClients: number
    /** Measures of the sister statistics that are own counts: this and the key of the content. */
    readonly measurePrefix: string
  }
  readonly overlap: { readonly smallestPercent: number; readonly smallestClients: number }
  readonly units: { readonly smallestPercent: number }
  readonly 'first-archiving': { readonly daysAfterStart: number }
  readonly 'never-closed': {
    readonly years: number
    readonly largestPercent: number
    readonly smallestClients: number
    /** Limits of contents that differ from the general one. */
    readonly ofContent: Readonly<Partial<Record<ContentKey, number>>>
  }
  readonly 'activity-only': { readonly largestPercent: number; readonly smallestClients: number }
  readonly 'missing-home': {
    readonly largestMissingPercent: number
    readonly largestTemporaryPercent: number
    readonly smallestClients: number
  }
  readonly 'sister-statistics': {
    readonly sameAreaPercent: number
    readonly widerAreaFactor: number
    readonly smallestClients: number
    readonly measures: readonly SisterMeasure[]
  }
}

/** A measure of the sister statistics and what of the register it is compared with. */
export interface SisterMeasure {
  readonly measure: string
  readonly content: ContentKey
  /** `percent`: of the population that the content's share is of. `clients`: persons. */
  readonly unit: 'percent' | 'clients'
}

/** What each indication is called, what it asks, and its settings. */
export type IndicationDefinitions = {
  readonly [Id in IndicationId]: { readonly names: Texts; readonly asks: Texts; readonly settings: IndicationSettings[Id] }
}

import type { AreaCode } from './area.ts'
import type { IsoDate, QuarterCode } from './period.ts'
import type { ContentKey } from './service-task.ts'
import type { Texts } from './text.ts'

/** The ten automatic indications, in their order: what may help those who judge coverage, and never decides. */
export const INDICATION_IDS = [
  'share-outlier',
  'jump',
  'own-count',
  'overlap',
  'units',
  'first-archiving',
  'never-closed',
  'activity-only',
  'missing-home',
  'sister-statistics',
] as const
export type IndicationId = (typeof INDICATION_IDS)[number]

/** `quiet`: nothing to see. `warning`: look at this before judging. `not-computable`: what is compared is missing; the texts say what. */
export type IndicationStatus = 'quiet' | 'warning' | 'not-computable'

/** What one indication says of one place, content, measure and quarter. It names no class: people decide. */
export interface Indication {
  readonly id: IndicationId
  readonly status: IndicationStatus
  /** What was found, in the unit the texts name (per cent, units, days); null when not computable. */
  readonly value: number | null
  /** What it was held against, in the same unit: the nearer limit. Null when not computable. */
  readonly reference: number | null
  /** One or two sentences with the numbers written out; why, when not computable. */
  readonly texts: Texts
  /** True when it speaks of the whole organiser although a municipality was asked about. */
  readonly isOfOrganiser: boolean
}

/**
 * What a run knows of the clients of one organiser, home area, content and quarter, for the indications. Persons; exact, never for
 * publication. Within a content, organiser and quarter they add up over areas. A row is absent when all its counts would be 0.
 */
export interface IndicationFacts {
  readonly content: ContentKey
  readonly organiser: string
  readonly area: AreaCode
  readonly period: QuarterCode
  /** Clients by either route, whatever route has been chosen for publication. */
  readonly clients: number
  readonly archive: number
  readonly separate: number
  /** In the archive and in the separate delivery. */
  readonly overlap: number
  /** Clients with a relationship without an end. */
  readonly open: number
  /** Of them those whose relationship without an end began the years of the definition or longer before the quarter's end. */
  readonly openLong: number
  /** Persons with activity in the archive (path C), clients or not. */
  readonly activity: number
  /** Of them those without a client relationship or matter document (paths A and B). */
  readonly activityAlone: number
  /** Clients known by a temporary code only. */
  readonly temporary: number
}

/** What a run knows of the archiving of one organiser and content in one quarter. */
export interface ArchivingFacts {
  readonly content: ContentKey
  readonly organiser: string
  readonly period: QuarterCode
  /** Different units among the documents of the content with an event in the quarter. */
  readonly units: number
  /** First day on which a document of the content was stored; null when none ever was. */
  readonly firstStored: IsoDate | null
  /** Units of the organiser in the newest list of units, of whatever task; null when it has told none. */
  readonly knownUnits: number | null
  /** Of them those that archive by the quarter's end according to the list. */
  readonly expectedUnits: number | null
  /** Of these those without any document with an event in the quarter. */
  readonly silentUnits: number | null
}

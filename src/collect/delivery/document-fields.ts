import type { RegisterKind } from '../../model/delivery.ts'
import type { IsoDate, Period } from '../../model/period.ts'
import type { DecisionRecord, DocumentRecord, TaskPeriodRecord } from '../../model/unit-record.ts'
import type { DeliveryRules } from './delivery-rules.ts'
import type { Observation } from './observation.ts'
import type { PersonReading } from './person-reading.ts'

/** What the documents of one extract are read against. */
export interface ArchiveContext {
  readonly rules: DeliveryRules
  readonly registerKind: RegisterKind | null
  readonly createdOn: IsoDate
  /** The quarter whose stored versions the extract holds; a full extract starts from the beginning. */
  readonly period: Period
  readonly isFull: boolean
}

/** One version of one document, before its clients have numbers and its identifiers are digested. */
export interface DocumentFields
  extends Omit<DocumentRecord, 'client' | 'document' | 'contentDigest' | 'matter' | 'relationship' | 'joined' | 'left'> {
  readonly documentId: string
  readonly matterId: string | null
  readonly relationshipId: string | null
  readonly clients: readonly DocumentClient[]
  readonly taskPeriods: readonly DocumentTaskPeriod[]
  readonly decisions: readonly DocumentDecision[]
  /** The kept fields as JSON; null when none. */
  readonly content: string | null
  readonly systemVendor: string | null
  readonly systemProduct: string | null
  readonly systemVersion: string | null
}

export interface DocumentClient {
  readonly person: PersonReading
  readonly joined: IsoDate | null
  readonly left: IsoDate | null
}

export type DocumentTaskPeriod = Omit<TaskPeriodRecord, 'client' | 'document' | 'version' | 'organiser'>
export type DocumentDecision = Omit<DecisionRecord, 'client' | 'document' | 'version' | 'organiser' | 'task'>

export interface DocumentReading {
  /** Null when the document is not used: an observation says why, unless it is of a task that is not collected. */
  readonly document: DocumentFields | null
  readonly isUncollected: boolean
  readonly observations: readonly Observation[]
}

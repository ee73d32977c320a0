import type { IsoDate, QuarterCode } from './period.ts'
import type { ClientNumber, SexCode } from './person.ts'
import type { ContentKey, ServiceTaskKey } from './service-task.ts'

/*
 * The logical records of the register: what stays of a delivery after intake. Each is a row of a Parquet table of the same
 * name (`register/deliveries/<delivery>/<table>.parquet`), snake_case there, with `part` = client % 64 in front, ordered by
 * (part, client). The reference engine reads the same rows as arrays of these types.
 */

/** One client of one version of one archived document. Table `documents`. */
export interface DocumentRecord {
  readonly client: ClientNumber
  /** 64-bit digest of the document identifier, as 16 hexadecimal digits. */
  readonly document: string
  readonly version: number
  readonly isVoided: boolean
  /** 64-bit digest of the whole received line, to tell a repetition from a contradiction. */
  readonly contentDigest: string
  /** `1505-1` = client relationship document, `1505-2` = matter document, `1506-19005` = journal entry on a meeting or contact. */
  readonly documentType: string
  readonly task: ServiceTaskKey | null
  /** Local keys of the social services in the metadata. */
  readonly services: readonly string[]
  /** Two-digit code of the organiser. */
  readonly organiser: string
  readonly storedOn: IsoDate
  /** Day of the event; else of signing, else of creation, else of storing. */
  readonly eventDate: IsoDate
  readonly matter: string | null
  readonly matterOpened: IsoDate | null
  readonly matterClosed: IsoDate | null
  /** Times at which this client joined and left a joint matter. */
  readonly joined: IsoDate | null
  readonly left: IsoDate | null
  /** Digest of the identifier of the client relationship. */
  readonly relationship: string | null
  readonly homeMunicipality: string | null
  readonly homeMovedIn: IsoDate | null
  readonly isOldRelationship: boolean
  readonly unit: string | null
  readonly contactType: string | null
}

/** One unit period in a task block (or in the child welfare block) of one version of a client relationship document. Table `task_periods`. */
export interface TaskPeriodRecord {
  readonly client: ClientNumber
  readonly document: string
  readonly version: number
  readonly organiser: string
  /** A task key, or `child_welfare_act` for the block of the relationship under the Child Welfare Act. */
  readonly content: Exclude<ContentKey, 'total'>
  /** Number of the block inside the document: a reopened task has a block of its own. */
  readonly block: number
  readonly start: IsoDate | null
  readonly end: IsoDate | null
  /** A partial date was widened: the first possible day for a start, the last possible day for an end. */
  readonly isWidened: boolean
}

/** One row of `asiakkuusjaksot` or `lastensuojelujaksot` of a separate delivery. Table `relationship_periods`. */
export interface RelationshipPeriodRecord {
  readonly client: ClientNumber
  readonly organiser: string
  readonly content: Exclude<ContentKey, 'total'>
  readonly start: IsoDate
  readonly end: IsoDate | null
  readonly isWidened: boolean
  readonly relationship: string | null
  readonly homeMunicipality: string | null
}

/** A service decision, from an archived decision document or from `palvelupaatokset`. Table `decisions`. */
export interface DecisionRecord {
  readonly client: ClientNumber
  /** Null for a separate delivery. */
  readonly document: string | null
  readonly version: number | null
  readonly organiser: string
  readonly task: ServiceTaskKey | null
  readonly service: string | null
  readonly kind: 'positive' | 'negative' | 'partly-positive' | 'termination' | 'other'
  readonly initiated: IsoDate | null
  readonly decided: IsoDate | null
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
  readonly method: string | null
  readonly hoursPerMonth: number | null
}

/** Other knowledge that a service was received, from `palvelun_saaminen`. Table `services_received`. */
export interface ServiceReceivedRecord {
  readonly client: ClientNumber
  readonly organiser: string
  readonly task: ServiceTaskKey
  readonly service: string
  readonly first: IsoDate | null
  readonly last: IsoDate | null
  readonly contacts: number | null
}

/** What is known of the client from one delivery. Table `clients`; the newest delivery's row wins, a real code before a temporary one. */
export interface ClientRecord {
  readonly client: ClientNumber
  readonly hasIdentityCode: boolean
  readonly birthDate: IsoDate | null
  readonly sex: SexCode
}

/** A temporary code that was found to be the person of another number. Table `identity_links`. */
export interface IdentityLinkRecord {
  readonly temporaryClient: ClientNumber
  readonly client: ClientNumber
}

/** One residence of the population register. Table `population_register`. An empty municipality is one that must not be shown. */
export interface ResidenceRecord {
  readonly client: ClientNumber
  readonly municipality: string | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly died: IsoDate | null
}

/**
 * Which separate delivery is the truth: the newest package whose window covers the quarter, for each organiser and file.
 * `deliveryNumber` is the running number of the delivery in the catalogue.
 */
export interface SeparateTruth {
  readonly organiser: string
  readonly table: 'asiakkuusjaksot' | 'lastensuojelujaksot' | 'palvelupaatokset' | 'palvelun_saaminen'
  readonly quarter: QuarterCode
  readonly deliveryNumber: number
}

/** The route that counts in "both": without a row, both, as a union of persons. */
export interface RouteChoice {
  readonly organiser: string
  readonly task: string
  readonly from: QuarterCode
  readonly route: 'archive' | 'separate' | 'both'
}

/** Where path C alone makes a client: a dated decision per organiser and task. `to` null = in force. */
export interface ActivityEvidenceRule {
  readonly organiser: string
  readonly task: ServiceTaskKey
  readonly from: QuarterCode
  readonly to: QuarterCode | null
}

import type {
  ClientRecord,
  DocumentRecord,
  IdentityLinkRecord,
  RelationshipPeriodRecord,
  ResidenceRecord,
  TaskPeriodRecord,
} from '../model/unit-record.ts'

/** A record together with the running number of the delivery it came in. A higher number is newer. */
export type Delivered<Row> = Row & { readonly delivery: number }

/**
 * The unit records that clients are counted from, of all deliveries in force and of no other: nothing replaced, withdrawn or
 * delivered for a later cycle.
 */
export interface RegisterRecords {
  readonly documents: readonly DocumentRecord[]
  readonly taskPeriods: readonly TaskPeriodRecord[]
  readonly relationshipPeriods: readonly Delivered<RelationshipPeriodRecord>[]
  readonly clients: readonly Delivered<ClientRecord>[]
  readonly identityLinks: readonly Delivered<IdentityLinkRecord>[]
  readonly residences: readonly Delivered<ResidenceRecord>[]
}

export const NO_RECORDS: RegisterRecords = {
  documents: [],
  taskPeriods: [],
  relationshipPeriods: [],
  clients: [],
  identityLinks: [],
  residences: [],
}

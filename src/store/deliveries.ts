import type { Generated } from 'kysely'

/** Catalogue of deliveries. Columns as the properties of `Delivery`; `files`, `coverage` and `receipt` are JSON. */
export interface DeliveryTable {
  number: Generated<number>
  id: string
  kind: string
  organiser: string | null
  period: string | null
  created_at: string
  received_at: string
  status: string
  digest: string
  coverage: string
  files: string
  receipt: string
  withdrawn_why: string | null
}

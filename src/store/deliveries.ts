import type { Generated, Kysely, Selectable, Transaction } from 'kysely'
import type { Delivery, Receipt } from '../model/delivery.ts'
import type { Schema } from './schema.ts'

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

/** The whole catalogue, in the order of receiving; rejected, replaced and withdrawn ones too. */
export async function listDeliveries(db: Kysely<Schema>): Promise<Delivery[]> {
  const rows = await db.selectFrom('delivery').selectAll().orderBy('number').execute()
  return rows.map(toDelivery)
}

/** One delivery with its receipt; null when there is none of that id. */
export async function findDelivery(db: Kysely<Schema>, id: string): Promise<{ delivery: Delivery; receipt: Receipt } | null> {
  const row = await db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { delivery: toDelivery(row), receipt: JSON.parse(row.receipt) as Receipt } : null
}

/** Enters a delivery into the catalogue: this is the acknowledgement. Marks as replaced what it replaces. */
export async function insertDelivery(
  transaction: Transaction<Schema>,
  delivery: Omit<Delivery, 'number'>,
  receipt: Receipt,
): Promise<void> {
  await transaction
    .insertInto('delivery')
    .values({
      id: delivery.id,
      kind: delivery.kind,
      organiser: delivery.organiser,
      period: delivery.period,
      created_at: delivery.createdAt,
      received_at: delivery.receivedAt,
      status: delivery.status,
      digest: delivery.digest,
      coverage: JSON.stringify(delivery.coverage),
      files: JSON.stringify(delivery.files),
      receipt: JSON.stringify(receipt),
      withdrawn_why: null,
    })
    .execute()
  if (receipt.replaced.length === 0) return
  await transaction
    .updateTable('delivery')
    .set({ status: 'replaced' })
    .where('id', 'in', [...receipt.replaced])
    .execute()
}

/** Takes a delivery out of force, for good. */
export async function markWithdrawn(transaction: Transaction<Schema>, id: string, why: string): Promise<void> {
  await transaction.updateTable('delivery').set({ status: 'withdrawn', withdrawn_why: why }).where('id', '=', id).execute()
}

/** Puts deliveries back into force that a withdrawn one had replaced. */
export async function markReceived(transaction: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await transaction
    .updateTable('delivery')
    .set({ status: 'received' })
    .where('id', 'in', [...ids])
    .execute()
}

function toDelivery(row: Selectable<DeliveryTable>): Delivery {
  return {
    number: row.number,
    id: row.id,
    kind: row.kind as Delivery['kind'],
    organiser: row.organiser,
    period: row.period as Delivery['period'],
    createdAt: row.created_at,
    receivedAt: row.received_at,
    status: row.status as Delivery['status'],
    digest: row.digest,
    coverage: JSON.parse(row.coverage) as Delivery['coverage'],
    files: JSON.parse(row.files) as Delivery['files'],
  }
}

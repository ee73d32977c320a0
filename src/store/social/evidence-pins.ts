import type { Kysely, Selectable, Transaction } from 'kysely'
import type { IndicatorPin, PinKind } from '../../model/evidence.ts'
import type { Schema } from '../schema.ts'
import type { IndicatorPinTable } from './evidence-tables.ts'

/** Pins of a phenomenon in the order in which they were pinned. */
export async function pinsOf(db: Kysely<Schema>, phenomenon: string): Promise<IndicatorPin[]> {
  const rows = await db
    .selectFrom('indicator_pin')
    .selectAll()
    .where('phenomenon', '=', phenomenon)
    .orderBy('pinned_on')
    .orderBy('id')
    .execute()
  return rows.map(toPin)
}

export async function pinById(db: Kysely<Schema>, id: string): Promise<IndicatorPin | null> {
  const row = await db.selectFrom('indicator_pin').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toPin(row) : null
}

export async function insertPin(transaction: Transaction<Schema>, pin: IndicatorPin, by: string): Promise<void> {
  await transaction
    .insertInto('indicator_pin')
    .values({
      id: pin.id,
      phenomenon: pin.phenomenon,
      kind: pin.keys.kind,
      named: JSON.stringify(pin.keys),
      series: JSON.stringify(pin.editions),
      note: pin.note,
      pinned_on: pin.pinnedOn,
      pinned_by: by,
      version: pin.version,
    })
    .execute()
}

/** Another note, or one more edition. @returns false when somebody else has changed it meanwhile; nothing is written then. */
export async function changePin(
  transaction: Transaction<Schema>,
  { id, version }: Pick<IndicatorPin, 'id' | 'version'>,
  { note, editions }: Pick<IndicatorPin, 'note' | 'editions'>,
): Promise<boolean> {
  const changed = await transaction
    .updateTable('indicator_pin')
    .set({ note, series: JSON.stringify(editions), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}

export async function deletePin(transaction: Transaction<Schema>, id: string): Promise<void> {
  await transaction.deleteFrom('indicator_pin').where('id', '=', id).execute()
}

export async function movePins(
  transaction: Transaction<Schema>,
  { from, to, ids }: { readonly from: string; readonly to: string; readonly ids?: readonly string[] },
): Promise<void> {
  if (ids?.length === 0) return
  let query = transaction.updateTable('indicator_pin').set({ phenomenon: to }).where('phenomenon', '=', from)
  if (ids) query = query.where('id', 'in', ids)
  await query.execute()
}

function toPin(row: Selectable<IndicatorPinTable>): IndicatorPin {
  return {
    id: row.id,
    phenomenon: row.phenomenon,
    keys: { ...JSON.parse(row.named), kind: row.kind as PinKind },
    editions: JSON.parse(row.series),
    note: row.note,
    pinnedOn: row.pinned_on,
    version: row.version,
  }
}

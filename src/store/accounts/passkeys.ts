import type { Kysely, Selectable } from 'kysely'
import type { Schema } from '../schema.ts'
import type { PasskeyTable } from './tables.ts'

export type PasskeyRow = Selectable<PasskeyTable>

export async function passkeysOf(db: Kysely<Schema>, account: string): Promise<PasskeyRow[]> {
  return db.selectFrom('passkey').selectAll().where('account', '=', account).orderBy('number').execute()
}

import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { BackupTable } from './tables.ts'

/** Notes that a backup was taken. */
export async function addBackup(
  transaction: Transaction<Schema>,
  backup: { readonly at: string; readonly files: number; readonly bytes: number; readonly auditNumber: number },
): Promise<void> {
  const { at, files, bytes, auditNumber } = backup
  await transaction
    .insertInto('backup')
    .values({ at, files, bytes: String(bytes), audit_number: auditNumber })
    .execute()
}

/** The newest backup that was taken of this register; null when none ever was. */
export async function lastBackup(db: Kysely<Schema>): Promise<Selectable<BackupTable> | null> {
  return (await db.selectFrom('backup').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst()) ?? null
}

import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Replaces the recovery codes of an account by new ones, of which only digests are kept. */
export async function replaceRecoveryCodes(
  transaction: Kysely<Schema>,
  account: string,
  hashes: readonly string[],
): Promise<void> {
  await transaction.deleteFrom('recovery_code').where('account', '=', account).execute()
  if (hashes.length === 0) return
  await transaction
    .insertInto('recovery_code')
    .values(hashes.map((code_hash) => ({ account, code_hash })))
    .execute()
}

/** Uses a recovery code up. @returns whether there was such a code unused. */
export async function takeRecoveryCode(
  transaction: Kysely<Schema>,
  { account, hash, at }: { account: string; hash: string; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('account', '=', account)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How many recovery codes an account has left. */
export async function recoveryCodesLeft(db: Kysely<Schema>, account: string): Promise<number> {
  const rows = await db
    .selectFrom('recovery_code')
    .select('number')
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .execute()
  return rows.length
}

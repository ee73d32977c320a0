import { z } from 'zod'
import { subsetId } from '../../model/subset.ts'
import type { Texts } from '../../model/text.ts'
import type { DataFolder } from '../../register/data-folder.ts'
import { addSyntheticKey, KEY_SETTINGS } from '../../register/data-folder.ts'
import { sealOfAnchor } from '../../register/keys/anchor-seal.ts'
import { checkValueOf } from '../../register/keys/check-keys.ts'
import { rotatePackages } from '../../register/keys/rotate-packages.ts'
import { resealSecret } from '../../register/state-secrets.ts'
import { openList, sealList } from '../../register/subset-seal.ts'
import { auditAnchor } from '../../store/audit-anchor.ts'
import { addKeyInUse, forgetKeys, keysInUse } from '../../store/upkeep/keys-in-use.ts'
import {
  replaceSealed,
  SEALED_COLUMNS,
  type SealedColumn,
  type SealedSecret,
  sealedSecrets,
} from '../../store/upkeep/sealed-secrets.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { noNewKey } from './key-problems.ts'

export interface RotatedIncomingKey {
  readonly packages: number
  readonly secrets: number
  /** Keys that nothing is encrypted with any more: they can be taken out of the setting. */
  readonly forgotten: number
}

/**
 * Encrypts everything that lies encrypted with the newest key: received packages, secrets of the state database, the seal of the audit
 * trail's beginning. A killed rotation is called again and goes on; until it is done, all keys must be given.
 *
 * @throws Problem `no-new-key` (refused).
 */
export const rotateIncomingKey = defineOperation({
  name: 'register.rotate-incoming-key',
  title: {
    fi: 'Vaihda pakettien ja salaisuuksien avain',
    sv: 'Byt nyckel för paket och hemligheter',
    en: 'Rotate the key of packages and secrets',
  },
  input: z.strictObject({}),
  async perform(_input, context): Promise<RotatedIncomingKey> {
    context.reach.organisers()
    const { folder } = context
    const known = await keysInUse(context.db, 'incoming')
    if (known.length < 2 && folder.incomingKeys().length < 2) addSyntheticKey(folder, 'incoming')
    const newest = checkValueOf(folder.incomingKey(), 'incoming')
    await begin(newest, context)
    const old = (await keysInUse(context.db, 'incoming')).filter(({ check_value }) => check_value !== newest)
    if (old.length === 0) throw noNewKey(KEY_SETTINGS.incoming)
    const progress = (done: number, total: number) => context.progress({ step: 'reseal', label: SEALING, done, total })
    const packages = await rotatePackages(folder, progress)
    const secrets = await resealSecrets(
      old.map(({ check_value }) => check_value),
      { packages, context },
    )
    return { packages, secrets, forgotten: old.length }
  },
})

/** The new key is noted before anything is encrypted with it: whoever starts without it is told so. */
async function begin(newest: string, context: OperationContext): Promise<void> {
  const used = await keysInUse(context.db, 'incoming')
  if (used.some(({ check_value }) => check_value === newest)) return
  const key = { purpose: 'incoming', place: (used.at(-1)?.place ?? 0) + 1, checkValue: newest, since: context.now() } as const
  await context.commit({ subject: 'key', details: { step: 'begin' } }, (transaction) => addKeyInUse(transaction, key))
}

/** In one transaction with the end of the rotation: the old keys are forgotten in the moment in which nothing needs them. */
async function resealSecrets(
  oldKeys: readonly string[],
  { packages, context }: { readonly packages: number; readonly context: OperationContext },
): Promise<number> {
  const { folder } = context
  const columns = await Promise.all(
    SEALED_COLUMNS.map(async (column) => ({ column, secrets: await sealedSecrets(context.db, column) })),
  )
  const count = columns.reduce((sum, { secrets }) => sum + secrets.length, 0)
  const details = { step: 'end', packages, secrets: count, forgotten: oldKeys.length }
  await context.commit({ subject: 'key', details }, async (transaction) => {
    for (const { column, secrets } of columns)
      for (const before of secrets) await replaceSealed(transaction, column, { before, after: resealed(folder, column, before) })
    const anchor = await auditAnchor(transaction)
    if (anchor)
      await transaction
        .updateTable('audit_anchor')
        .set({ seal: sealOfAnchor(folder, anchor) })
        .execute()
    await forgetKeys(transaction, 'incoming', oldKeys)
  })
  return count
}

/** A list of a subset that no key opens any more stays as it is: it is removed with its subset within a week. */
function resealed(folder: DataFolder, { table }: SealedColumn, { owner, sealed }: SealedSecret): string {
  if (table !== 'subset') return resealSecret(folder, { sealed, owner: String(owner) })
  const id = subsetId(Number(owner))
  const lines = openList(folder, id, sealed)
  return lines === null ? sealed : sealList(folder, id, lines)
}

const SEALING: Texts = { fi: 'Salataan paketteja uudelleen', sv: 'Paketen krypteras på nytt', en: 'Encrypting the packages anew' }

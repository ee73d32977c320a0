import { z } from 'zod'
import { addSyntheticKey, KEY_SETTINGS } from '../../register/data-folder.ts'
import { checkValueOf } from '../../register/keys/check-keys.ts'
import { removeIdentities, writeRotatedIdentities } from '../../register/keys/rotate-pseudonyms.ts'
import { addKeyInUse, pseudonymKeysInUse } from '../../store/upkeep/keys-in-use.ts'
import { defineOperation } from '../operation.ts'
import { noNewKey } from './key-problems.ts'

export interface RotatedPseudonymKey {
  readonly pseudonyms: number
  /** Keys in the chain now: all of them are needed from now on, oldest first. */
  readonly keys: number
}

/**
 * Makes every pseudonym anew with another key on top of the chain. The identity codes are not needed, as nobody has them: what the
 * older keys made is the text of the newer. Clients keep their numbers. A killed rotation leaves the old chain in force or the new one.
 *
 * @throws Problem `no-new-key` (refused).
 */
export const rotatePseudonymKey = defineOperation({
  name: 'register.rotate-pseudonym-key',
  title: { fi: 'Vaihda pseudonyymien avain', sv: 'Byt nyckel för pseudonymerna', en: 'Rotate the key of pseudonyms' },
  input: z.strictObject({}),
  async perform(_input, context): Promise<RotatedPseudonymKey> {
    context.reach.organisers()
    const { folder, withDuckDB } = context
    const from = await pseudonymKeysInUse(context.db)
    if (folder.pseudonymKeys().length <= from) addSyntheticKey(folder, 'pseudonym')
    const keys = folder.pseudonymKeys()
    const values = keys.map((key) => checkValueOf(key, 'pseudonym'))
    if (keys.length <= from || new Set(values).size < values.length) throw noNewKey(KEY_SETTINGS.pseudonym)
    const to = keys.length
    const pseudonyms = await writeRotatedIdentities({ folder, withDuckDB, from, to })
    const since = context.now()
    await context.commit({ subject: 'key', details: { pseudonyms, keys: to } }, async (transaction) => {
      for (const [index, checkValue] of values.entries())
        if (index >= from) await addKeyInUse(transaction, { purpose: 'pseudonym', place: index + 1, checkValue, since })
    })
    removeIdentities(folder, from)
    return { pseudonyms, keys: to }
  },
})

import { createHmac } from 'node:crypto'
import type { Kysely } from 'kysely'
import { Problem } from '../../model/problem.ts'
import type { Schema } from '../../store/schema.ts'
import { addKeyInUse, type KeyInUse, type KeyPurpose, keysInUse } from '../../store/upkeep/keys-in-use.ts'
import { type DataFolder, KEY_SETTINGS } from '../data-folder.ts'

/** Tells one key from another and nothing else: the first 16 bytes of HMAC-SHA-256 of a constant, hexadecimal. */
export function checkValueOf(key: Uint8Array, purpose: KeyPurpose): string {
  return createHmac('sha256', key).update(`tietopolku key check 1 ${purpose}`).digest('hex').slice(0, 32)
}

/**
 * Compares the given keys with those that the register's content was made with, before anything is made or opened with a wrong one.
 * Keys of a register that knows none yet are noted.
 *
 * Pseudonyms: the keys in use come first, in their order; more may follow, which wait for `keys rotate`. Packages and secrets: all in
 * use are among those given; a new one is in use from now on.
 *
 * @throws Problem `key-wrong` (unavailable) naming the setting.
 */
export async function checkKeys(folder: DataFolder, db: Kysely<Schema>, now: string): Promise<void> {
  const pseudonyms = await keysInUse(db, 'pseudonym')
  const given = folder.pseudonymKeys()
  requireKeysInUse('pseudonym', pseudonyms, given)
  const [first] = given
  if (pseudonyms.length === 0 && first) await note(db, { purpose: 'pseudonym', key: first, place: 1, since: now })
  const incoming = await keysInUse(db, 'incoming')
  requireKeysInUse('incoming', incoming, folder.incomingKeys())
  const newest = folder.incomingKey()
  const isKnown = incoming.some(({ check_value }) => check_value === checkValueOf(newest, 'incoming'))
  if (!isKnown) await note(db, { purpose: 'incoming', key: newest, place: (incoming.at(-1)?.place ?? 0) + 1, since: now })
}

/** @throws Problem `key-wrong`. See `checkKeys`. */
export function requireKeysInUse(purpose: KeyPurpose, used: readonly KeyInUse[], given: readonly Uint8Array[]): void {
  const values = given.map((key) => checkValueOf(key, purpose))
  const isRight = (check: string, index: number) => (purpose === 'pseudonym' ? values[index] === check : values.includes(check))
  if (!used.every(({ check_value }, index) => isRight(check_value, index))) throw keyWrong(KEY_SETTINGS[purpose], used.length)
}

async function note(
  db: Kysely<Schema>,
  { purpose, key, place, since }: { purpose: KeyPurpose; key: Uint8Array; place: number; since: string },
): Promise<void> {
  await addKeyInUse(db, { purpose, place, checkValue: checkValueOf(key, purpose), since })
}

function keyWrong(name: string, count: number): Problem {
  return new Problem({
    code: 'key-wrong',
    kind: 'unavailable',
    parameters: { name, count },
    texts: {
      fi: `Avain ${name} ei ole se, jolla rekisterin tiedot on tehty, joten mitään ei avattu. Rekisterissä on käytössä ${count} avainta: anna ne kaikki, vanhin ensin, pilkulla erotettuina.`,
      sv: `Nyckeln ${name} är inte den som registrets uppgifter har gjorts med, så ingenting öppnades. Registret använder ${count} nycklar: ange alla, den äldsta först, åtskilda med kommatecken.`,
      en: `The key ${name} is not the one that the register’s content was made with, so nothing was opened. The register uses ${count} keys: give them all, the oldest first, with commas between.`,
    },
  })
}

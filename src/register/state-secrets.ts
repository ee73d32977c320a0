import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { DataFolder } from './data-folder.ts'

/*
 * Secrets that must be read again (those of authenticator apps) lie sealed in the state database: AES-256-GCM under a key derived from
 * the key of received packages, which is kept outside the folder. Whoever steals the database alone cannot read them.
 */

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** What the key is for. Each purpose has a key of its own: what is sealed for one opens for no other. */
type SecretPurpose = 'authenticator' | 'digests'

/** Sealed text: base64url of nonce, tag and cipher. `owner` (an account's id) is bound to it: moved to another row it does not open. */
export function sealSecret(folder: DataFolder, { secret, owner }: { secret: string; owner: string }): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(folder.incomingKey(), 'authenticator'), nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/**
 * Opens what was sealed under any of the keys in use.
 * @throws Error (a bug) when it was sealed under another key or for another owner, or was changed.
 */
export function openSecret(folder: DataFolder, { sealed, owner }: { sealed: string; owner: string }): string {
  for (const key of folder.incomingKeys().toReversed()) {
    const opened = openedWith(key, { sealed, owner })
    if (opened !== null) return opened
  }
  throw new Error('a sealed secret does not open under any of the keys')
}

/** The same secret under the newest key: for the rotation of keys. */
export function resealSecret(folder: DataFolder, { sealed, owner }: { sealed: string; owner: string }): string {
  return sealSecret(folder, { secret: openSecret(folder, { sealed, owner }), owner })
}

function openedWith(key: Uint8Array, { sealed, owner }: { sealed: string; owner: string }): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(key, 'authenticator'), bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return null // sealed under another key
  }
}

/**
 * A digest that nobody can make without the key: for counting tries by e-mail or network address without storing either. After a
 * rotation of keys counting begins anew.
 */
export function keyedDigest(folder: DataFolder, kind: string, text: string): string {
  return createHmac('sha256', keyFor(folder.incomingKey(), 'digests')).update(`${kind}\0${text}`).digest('base64url')
}

function keyFor(key: Uint8Array, purpose: SecretPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `tietopolku state ${purpose}`, KEY_BYTES))
}

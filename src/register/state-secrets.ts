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
export type SecretPurpose = 'authenticator' | 'digests'

/** Sealed text: base64url of nonce, tag and cipher. `owner` (an account's id) is bound to it: moved to another row it does not open. */
export function sealSecret(folder: DataFolder, { secret, owner }: { secret: string; owner: string }): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(folder, 'authenticator'), nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** @throws Error (a bug) when it was sealed under another key or for another owner, or was changed. */
export function openSecret(folder: DataFolder, { sealed, owner }: { sealed: string; owner: string }): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(folder, 'authenticator'), bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
  return opened.toString('utf8')
}

/**
 * A digest that nobody can make without the key: for counting tries by e-mail or network address without storing either, and for
 * short codes that could be guessed from a plain digest.
 */
export function keyedDigest(folder: DataFolder, kind: string, text: string): string {
  return createHmac('sha256', keyFor(folder, 'digests')).update(`${kind}\0${text}`).digest('base64url')
}

function keyFor(folder: DataFolder, purpose: SecretPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', folder.incomingKey(), '', `tietopolku state ${purpose}`, KEY_BYTES))
}

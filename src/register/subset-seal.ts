import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { SubsetLine } from '../model/subset.ts'
import type { DataFolder } from './data-folder.ts'

/*
 * The list of a subset lies in the state database under a key of its own purpose, derived from the key of received packages, which is
 * kept outside the folder: whoever has the database alone has no list.
 */

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const PURPOSE = 'tietopolku/subset/1'

/** Base64 of nonce, tag and ciphertext (AES-256-GCM). The subset's id is bound to it: moved to another row it does not open. */
export function sealList(folder: DataFolder, id: string, lines: readonly SubsetLine[]): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(folder.incomingKey()), nonce).setAAD(Buffer.from(id))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(lines), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** The list; null when it opens under none of the keys in use: the key has been taken out of use since. */
export function openList(folder: DataFolder, id: string, sealed: string): readonly SubsetLine[] | null {
  const bytes = Buffer.from(sealed, 'base64')
  for (const key of folder.incomingKeys().toReversed()) {
    const decipher = createDecipheriv('aes-256-gcm', keyFrom(key), bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(id))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    try {
      const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
      return JSON.parse(plain.toString('utf8')) as SubsetLine[]
    } catch {
      // Sealed under another of the keys.
    }
  }
  return null
}

function keyFrom(key: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), PURPOSE, KEY_BYTES))
}

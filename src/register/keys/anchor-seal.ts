import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { DataFolder } from '../data-folder.ts'

/** The beginning of an audit trail from which old entries were removed. */
interface Beginning {
  readonly number: number
  readonly hash: string
}

const KEY_BYTES = 32

/** HMAC-SHA-256 over the beginning with a key derived from the newest key of received packages. */
export function sealOfAnchor(folder: DataFolder, beginning: Beginning): string {
  return sealWith(folder.incomingKey(), beginning)
}

/** Whether the seal is of the register's keys, the newest or an older one that is still given. */
export function isSealOfAnchor(folder: DataFolder, { seal, ...beginning }: Beginning & { readonly seal: string }): boolean {
  const found = Buffer.from(seal)
  return folder.incomingKeys().some((key) => {
    const expected = Buffer.from(sealWith(key, beginning))
    return expected.length === found.length && timingSafeEqual(expected, found)
  })
}

function sealWith(key: Uint8Array, { number, hash }: Beginning): string {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'tietopolku audit beginning', KEY_BYTES))
  return createHmac('sha256', own).update(`${number} ${hash}`).digest('hex')
}

import { createHash } from 'node:crypto'

/** What the hash of an entry is made of, in this order. */
const CHAINED = ['at', 'actor_role', 'actor_id', 'operation', 'subject', 'details'] as const
export type ChainedEntry = Readonly<Record<(typeof CHAINED)[number], string>>

/** In the place of a hash before the first entry. */
export const CHAIN_START = '0'.repeat(64)

/** SHA-256, hexadecimal, over the previous hash and the entry's fields: an entry that is changed, left out or moved breaks the chain. */
export function chainedHash(previousHash: string, entry: ChainedEntry): string {
  return createHash('sha256')
    .update(JSON.stringify([previousHash, ...CHAINED.map((field) => entry[field])]))
    .digest('hex')
}

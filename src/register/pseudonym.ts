import { hash } from 'node:crypto'

const BLOCK_BYTES = 64
const DIGEST_BYTES = 32
const INNER_PAD = 0x36
const OUTER_PAD = 0x5c
/** Words of 32 bits that are kept of the 256: 128 bits never coincide by chance among the people of a country. */
export const PSEUDONYM_WORDS = 4

/**
 * Makes pseudonyms with a key: HMAC-SHA-256 (RFC 2104) of the text's UTF-8 bytes, first 16 bytes as four big-endian words. The
 * array is used again by the next call. Written out as its two hashes because the key's part is then prepared once; a keyed hash
 * object for each of a million persons costs three times as much.
 */
export function pseudonymiser(key: Uint8Array): (text: string) => Uint32Array {
  const padded = paddedKey(key)
  let inner = startingWith(padded, INNER_PAD, 512)
  const outer = startingWith(padded, OUTER_PAD, DIGEST_BYTES)
  const words = new Uint32Array(PSEUDONYM_WORDS)
  return (text) => {
    // A character takes three bytes at most.
    const room = text.length * 3
    if (BLOCK_BYTES + room > inner.length) inner = startingWith(padded, INNER_PAD, room)
    const end = BLOCK_BYTES + inner.write(text, BLOCK_BYTES)
    outer.write(hash('sha256', inner.subarray(0, end), 'binary'), BLOCK_BYTES, 'latin1')
    const bytes = hash('sha256', outer, 'binary')
    for (let word = 0; word < PSEUDONYM_WORDS; word += 1) words[word] = wordAt(bytes, word * 4)
    return words
  }
}

/**
 * Makes pseudonyms with a chain of keys, oldest first: what one key made is the text of the next, as 32 hexadecimal digits. So a key can
 * be added without the identity codes, which nobody has any more.
 */
export function chainedPseudonymiser(keys: readonly Uint8Array[]): (text: string) => Uint32Array {
  const [first, ...later] = keys.map(pseudonymiser)
  if (!first) throw new Error('pseudonyms need a key')
  return (text) => later.reduce((words, next) => next(pseudonymText(words)), first(text))
}

/** The 32 hexadecimal digits of a pseudonym. */
export function pseudonymText(words: Uint32Array): string {
  let text = ''
  for (const word of words) text += word.toString(16).padStart(8, '0')
  return text
}

/** RFC 2104: a key longer than a block is hashed, a shorter one filled with zeros. */
function paddedKey(key: Uint8Array): Uint8Array {
  const padded = new Uint8Array(BLOCK_BYTES)
  padded.set(key.length > BLOCK_BYTES ? hash('sha256', key, 'buffer') : key)
  return padded
}

function startingWith(padded: Uint8Array, pad: number, room: number): Buffer {
  const buffer = Buffer.alloc(BLOCK_BYTES + room)
  for (let at = 0; at < BLOCK_BYTES; at += 1) buffer[at] = (padded[at] ?? 0) ^ pad
  return buffer
}

function wordAt(bytes: string, at: number): number {
  const high = (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1)
  const low = (bytes.charCodeAt(at + 2) << 8) | bytes.charCodeAt(at + 3)
  return high * 0x10000 + low
}

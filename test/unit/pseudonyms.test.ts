import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IdentityTable } from '../../src/register/identity-table.ts'
import { pseudonymiser, pseudonymText } from '../../src/register/pseudonym.ts'

describe('a pseudonym', () => {
  // RFC 4231, test cases 2 (short key and text) and 6 (a key longer than a block); the first 16 of the 32 bytes.
  it.each([
    ['Jefe', 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c7'],
    ['\xaa'.repeat(131), 'Test Using Larger Than Block-Size Key - Hash Key First', '60e431591ee0b67f0d8a26aacbf5b77f'],
  ])('is the beginning of the HMAC-SHA-256 of the standard', (key, text, expected) => {
    expect(pseudonymText(pseudonymiser(Buffer.from(key, 'latin1'))(text))).toBe(expected)
  })

  it('is the same as the library makes, for every key and text, however long and in whatever script', () => {
    const key = fc.uint8Array({ minLength: 1, maxLength: 80 })
    const text = fc.string({ unit: 'grapheme', maxLength: 400 })
    fc.assert(
      fc.property(key, fc.array(text, { minLength: 1, maxLength: 4 }), (bytes, texts) => {
        const pseudonymOf = pseudonymiser(bytes)
        for (const one of texts) {
          const whole = createHmac('sha256', bytes).update(one).digest('hex')
          expect(pseudonymText(pseudonymOf(one))).toBe(whole.slice(0, 32))
        }
      }),
    )
  })
})

describe('the table of identities', () => {
  it('answers as a plain map does, also when it grows and when pseudonyms begin alike', () => {
    // Few first words, so that many pseudonyms are looked for in the same place.
    const word = fc.integer({ min: 0, max: 3 })
    const pseudonyms = fc.array(fc.tuple(word, word, word, fc.nat({ max: 300 })), { maxLength: 200 })
    fc.assert(
      fc.property(pseudonyms, (all) => {
        const table = new IdentityTable()
        const plain = new Map<string, number>()
        for (const words of all) {
          const pseudonym = Uint32Array.from(words)
          expect(table.find(pseudonym)).toBe(plain.get(words.join()) ?? null)
          if (plain.has(words.join())) continue
          plain.set(words.join(), table.next)
          table.add(pseudonym, table.next)
        }
        for (const [words, client] of plain) expect([...table.pseudonymOf(client)].join()).toBe(words)
      }),
    )
  })

  it('keeps ten thousand people apart', () => {
    const pseudonymOf = pseudonymiser(Buffer.from('key'))
    const table = new IdentityTable()
    for (let client = 0; client < 10_000; client += 1) table.add(pseudonymOf(`person ${client}`), client)
    const found = Array.from({ length: 10_000 }, (_, client) => table.find(pseudonymOf(`person ${client}`)))
    expect(found.every((client, index) => client === index)).toBe(true)
    expect(table.find(pseudonymOf('person 10000'))).toBeNull()
    expect(table.next).toBe(10_000)
  })
})

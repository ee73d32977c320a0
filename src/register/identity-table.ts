import type { ClientNumber } from '../model/person.ts'
import { PSEUDONYM_WORDS } from './pseudonym.ts'

const SMALLEST = 1 << 12

/**
 * Pseudonyms and their client numbers, compactly: 1.3 million people take some 40 MB. A table of open addresses: a pseudonym's
 * first word says where to look, and the next free place is taken when that one is not free. A pseudonym is four words.
 */
export class IdentityTable {
  /** Client number + 1 by place; 0 is free. Always at least twice as many places as pseudonyms. */
  #places = new Uint32Array(SMALLEST)
  /** The words of each pseudonym, by client number. */
  #words = new Uint32Array(SMALLEST * PSEUDONYM_WORDS)
  #count = 0
  #next = 0

  /** The number that the next new client gets: one more than the highest. */
  get next(): ClientNumber {
    return this.#next
  }

  /** The number of a pseudonym; null when it has none. */
  find(pseudonym: Uint32Array): ClientNumber | null {
    const found = this.#places[this.#placeOf(pseudonym)] ?? 0
    return found === 0 ? null : found - 1
  }

  /** Gives a pseudonym its number. The same pseudonym again keeps the number it had first. */
  add(pseudonym: Uint32Array, client: ClientNumber): void {
    if ((this.#count + 1) * 2 > this.#places.length) this.#growPlaces()
    const place = this.#placeOf(pseudonym)
    if (this.#places[place] !== 0) return
    if ((client + 1) * PSEUDONYM_WORDS > this.#words.length) this.#growWords(client)
    this.#words.set(pseudonym, client * PSEUDONYM_WORDS)
    this.#places[place] = client + 1
    this.#count += 1
    if (client >= this.#next) this.#next = client + 1
  }

  /** The pseudonym of a client that has one; a view that must not be changed. */
  pseudonymOf(client: ClientNumber): Uint32Array {
    return this.#words.subarray(client * PSEUDONYM_WORDS, (client + 1) * PSEUDONYM_WORDS)
  }

  #placeOf(pseudonym: Uint32Array): number {
    const mask = this.#places.length - 1
    let place = (pseudonym[0] ?? 0) & mask
    for (; ; place = (place + 1) & mask) {
      const taken = this.#places[place] ?? 0
      if (taken === 0 || this.#isOf(taken - 1, pseudonym)) return place
    }
  }

  #isOf(client: ClientNumber, pseudonym: Uint32Array): boolean {
    const from = client * PSEUDONYM_WORDS
    for (let word = 0; word < PSEUDONYM_WORDS; word += 1) if (this.#words[from + word] !== pseudonym[word]) return false
    return true
  }

  #growPlaces(): void {
    const before = this.#places
    this.#places = new Uint32Array(before.length * 2)
    for (const taken of before) if (taken !== 0) this.#places[this.#placeOf(this.pseudonymOf(taken - 1))] = taken
  }

  #growWords(client: ClientNumber): void {
    const before = this.#words
    this.#words = new Uint32Array(Math.max(before.length * 2, (client + 1) * PSEUDONYM_WORDS))
    this.#words.set(before)
  }
}

/**
 * Counts acts of one kind within a span of time, in memory only: nothing of it is ever written anywhere, and a restart forgets it. That
 * is meant: it hinders floods and does not remember anybody.
 */
export class MemoryLimit {
  readonly #acts = new Map<string, number[]>()
  readonly #most: number
  readonly #span: number

  /** At most so many acts by one key within so many milliseconds. */
  constructor({ most, span }: { readonly most: number; readonly span: number }) {
    this.#most = most
    this.#span = span
  }

  /** Whether one more would be too many now (milliseconds). Counts nothing. */
  isReached(key: string, now: number): boolean {
    return this.#recent(key, now).length >= this.#most
  }

  count(key: string, now: number): void {
    this.#acts.set(key, [...this.#recent(key, now), now])
    if (this.#acts.size > LARGEST) this.#forget(now)
  }

  /** How many keys it holds, for seeing that it forgets. */
  get size(): number {
    return this.#acts.size
  }

  #recent(key: string, now: number): number[] {
    return (this.#acts.get(key) ?? []).filter((at) => now - at < this.#span)
  }

  #forget(now: number): void {
    for (const key of this.#acts.keys()) if (this.#recent(key, now).length === 0) this.#acts.delete(key)
    // A flood from very many addresses at once must not fill the memory: the oldest are forgotten first.
    for (const key of this.#acts.keys()) {
      if (this.#acts.size <= LARGEST) return
      this.#acts.delete(key)
    }
  }
}

const LARGEST = 10_000

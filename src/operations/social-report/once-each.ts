/**
 * Does each thing once within a span of time, in memory only: somebody who presses twice or loads the page again gets the first answer
 * again. A thing that failed may be tried again.
 */
export class OnceEach<Result> {
  readonly #done = new Map<string, { readonly at: number; readonly result: Promise<Result> }>()
  readonly #span: number

  /** Remembers for so many milliseconds. */
  constructor(span: number) {
    this.#span = span
  }

  async run(key: string, now: number, work: () => Promise<Result>): Promise<Result> {
    for (const [known, { at }] of this.#done) if (now - at >= this.#span) this.#done.delete(known)
    const before = this.#done.get(key)
    if (before) return before.result
    const result = work()
    this.#done.set(key, { at: now, result })
    try {
      return await result
    } catch (error) {
      this.#done.delete(key)
      throw error
    }
  }
}

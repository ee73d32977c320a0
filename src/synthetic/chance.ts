/*
 * Seeded chance of the invented country. The mixer is our own integer arithmetic (Math.imul), so that the same seed gives the
 * same bytes on every machine and in every version of the program's surroundings.
 */

/** Scrambles a 32-bit number; one-to-one, so different numbers stay different. Returns 0 … 2^32 − 1. */
export function mix(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return (x ^ (x >>> 15)) >>> 0
}

/** One number out of several: equal keys give equal numbers, any other keys an unrelated one. */
function mixAll(...keys: readonly number[]): number {
  return keys.reduce((sum, key) => mix(Math.imul(sum, 31) + key + 0x9e3779b9), 0)
}

/** A number out of a text, to key chance by a code. */
export function mixText(text: string): number {
  let sum = text.length
  for (let position = 0; position < text.length; position++) sum = mix(sum ^ text.charCodeAt(position))
  return sum
}

/** A share in [0, 1) that belongs to the keys for good: the same question always gets the same answer. */
export function shareOf(...keys: readonly number[]): number {
  return mixAll(...keys) / 4294967296
}

/** A stream of chance of its own for one person or one purpose. */
export class Chance {
  readonly #key: number
  #counter: number

  constructor(...keys: readonly number[]) {
    this.#key = mixAll(...keys)
    this.#counter = mix(this.#key ^ 0x5bd1e995)
  }

  /** Uniform in [0, 1). */
  next(): number {
    this.#counter = (this.#counter + 0x9e3779b9) | 0
    return mix(mix(this.#counter) ^ this.#key) / 4294967296
  }

  /** Whole number in 0 … limit − 1. */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  happens(probability: number): boolean {
    return this.next() < probability
  }

  /** Exponential with the given mean. */
  wait(mean: number): number {
    return -mean * Math.log(1 - this.next())
  }

  /** Normal with mean 0 and standard deviation 1. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }

  /** Poisson count; made for small means. */
  count(mean: number): number {
    const limit = Math.exp(-mean)
    let product = this.next()
    let count = 0
    while (product > limit) {
      product *= this.next()
      count++
    }
    return count
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }

  /** Index drawn by weights; weights need not add up to 1. */
  weighted(weights: readonly number[]): number {
    let rest = this.next() * weights.reduce((sum, weight) => sum + weight, 0)
    for (let index = 0; index < weights.length; index++) {
      rest -= weights[index] as number
      if (rest < 0) return index
    }
    return weights.length - 1
  }
}

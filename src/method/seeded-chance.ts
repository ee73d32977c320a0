/** Numbers that look random and are the same for the same seed, on any machine and in any year. */
export interface SeededChance {
  /** A whole number from 0 up to `below` (exclusive), each as likely. */
  whole(below: number): number
  /** A number from 0 up to 1 (exclusive). */
  fraction(): number
}

const TWO_TO_32 = 4_294_967_296

/**
 * A generator with 128 bits of state (xorshift with a Weyl sequence), filled from the seed by an integer mixer, so that seeds that
 * differ by one give unrelated numbers. Not for secrets.
 */
export function seededChance(seed: number): SeededChance {
  const mix = mixer(seed)
  let [x, y, z, w] = [mix(), mix(), mix(), mix() | 1]
  let weyl = mix()
  const next = (): number => {
    const t = x ^ (x << 11)
    x = y
    y = z
    z = w
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8)
    weyl = (weyl + 362_437) | 0
    return (w + weyl) >>> 0
  }
  return {
    fraction: () => next() / TWO_TO_32,
    whole: (below) => {
      // Numbers of the last, incomplete round would make the small ones likelier: they are drawn again.
      const limit = TWO_TO_32 - (TWO_TO_32 % below)
      let drawn = next()
      while (drawn >= limit) drawn = next()
      return drawn % below
    },
  }
}

function mixer(seed: number): () => number {
  let state = Math.trunc(seed) | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let value = state
    value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
    return value ^ (value >>> 16)
  }
}

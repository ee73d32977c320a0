/** Whole numbers from and to, both included; null when there is none. */
export interface WholeRange {
  readonly from: number
  readonly to: number
}

/*
 * What a printed share tells of the numbers behind it. A share is rounded half up: a printed p stands for p − 0.5 ≤ 100 · count / base
 * < p + 0.5. Everything is reckoned in whole numbers (doubled, so that halves are whole).
 */

/** The share as printed: 100 · count / base in whole per cent, halves up. */
export function printedPercent(count: number, base: number): number {
  requireCounts(count, base)
  if (base === 0) throw new RangeError('A share needs a base.')
  return Math.floor((200 * count + base) / (2 * base))
}

/**
 * The bases of which `count` is printed as `percent`: 1,975 printed as 6 % has a base of 30,385–35,909, as 197,500 / 6.5 = 30,384.6 and
 * 197,500 / 5.5 = 35,909.1. Null when there is none. A percent of 0 has no largest base: `to` is then Infinity.
 */
export function basesOfShare(count: number, percent: number): WholeRange | null {
  requireCounts(count, percent)
  if (count === 0) return percent === 0 ? { from: 1, to: Number.POSITIVE_INFINITY } : null
  // base > 200 · count / (2p + 1), base ≤ 200 · count / (2p − 1)
  const from = Math.max(count, Math.floor((200 * count) / (2 * percent + 1)) + 1)
  const to = percent === 0 ? Number.POSITIVE_INFINITY : Math.floor((200 * count) / (2 * percent - 1))
  return from <= to ? { from, to } : null
}

/** The counts that are printed as `percent` of `base`: 25 % of 183 is 45 or 46. Null when no whole number gives the printed share. */
export function countsOfShare(base: number, percent: number): WholeRange | null {
  requireCounts(base, percent)
  if (base === 0) return null
  // 2p − 1 ≤ 200 · count / base < 2p + 1
  const from = Math.max(0, Math.ceil(((2 * percent - 1) * base) / 200))
  const to = Math.min(base, Math.ceil(((2 * percent + 1) * base) / 200) - 1)
  return from <= to ? { from, to } : null
}

/** Of the shares, those that no whole number out of `base` gives: with 46 replies nothing is printed as 77 %. */
export function impossibleShares(base: number, percents: readonly number[]): readonly number[] {
  return percents.filter((percent) => countsOfShare(base, percent) === null)
}

/** The bases in the range of which every one of the printed shares can be a share. */
export function commonBases(percents: readonly number[], within: WholeRange): readonly number[] {
  const bases: number[] = []
  for (let base = Math.max(1, within.from); base <= within.to; base++) {
    if (impossibleShares(base, percents).length === 0) bases.push(base)
  }
  return bases
}

function requireCounts(...numbers: readonly number[]): void {
  for (const number of numbers) {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} is not a whole number from 0 on.`)
  }
}

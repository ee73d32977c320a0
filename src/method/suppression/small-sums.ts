import { intoField, multiply, type PrimeField } from './prime-field.ts'
import type { SparseColumn } from './sparse-column.ts'

/** An unsafe cell after everything published was eliminated from its column. */
export interface HiddenRemainder {
  readonly remainder: SparseColumn
  readonly count: number
}

/**
 * Groups of two to four unsafe cells whose sum readers can compute although it is below the threshold. Each cell of such a group is
 * hidden, but its upper bound is not: of 1 and 2, given away as a sum of 3, nobody can be five. A group is computable exactly when
 * the remainders of its cells add up to nothing.
 *
 * Larger groups are not looked for: five hidden cells of one person each already make a sum of five. Empty cells are looked for in
 * groups of two and three only. No group contains another.
 *
 * @returns index lists, ascending
 */
export function smallDerivableSums(
  cells: readonly HiddenRemainder[],
  { smallestShown, field }: { readonly smallestShown: number; readonly field: PrimeField },
): number[][] {
  const digests = cells.map(({ remainder }) => digestOf(remainder, field))
  const search: Search = { cells, digests, field, smallestShown, found: new Map() }
  const pairs = pairsBelow(search)
  for (const pair of pairs) if (isNothing(pair, search)) keep([...pair], search)
  findTriples(pairs, search)
  findQuadruples(pairs, search)
  return [...search.found.values()]
}

function findTriples(pairs: readonly Pair[], search: Search): void {
  const bySingle = new Map<number, number[]>()
  search.cells.forEach(({ remainder }, cell) => {
    if (remainder.rows.length > 0) add(bySingle, keyOf([cell], search, 1), cell)
  })
  for (const pair of pairs) {
    for (const third of bySingle.get(keyOf(pair, search, -1)) ?? []) if (third > pair[1]) consider([...pair, third], search)
  }
}

function findQuadruples(pairs: readonly Pair[], search: Search): void {
  const isOccupied = (cell: number): boolean => countOf([cell], search) > 0
  const open = pairs.filter(
    (pair) => pair.every(isOccupied) && countOf(pair, search) <= search.smallestShown - 3 && !search.found.has(pair.join()),
  )
  const byPair = new Map<number, Pair[]>()
  for (const pair of open) add(byPair, keyOf(pair, search, 1), pair)
  for (const pair of open) {
    for (const other of byPair.get(keyOf(pair, search, -1)) ?? []) if (other[0] > pair[0]) consider([...pair, ...other], search)
  }
}

type Pair = readonly [number, number]

interface Search {
  readonly cells: readonly HiddenRemainder[]
  /** A linear digest of each remainder, in two parts: that of a sum is the sum of the digests. */
  readonly digests: readonly Pair[]
  readonly field: PrimeField
  readonly smallestShown: number
  readonly found: Map<string, number[]>
}

/** Pairs of cells that are not given away by themselves and stay below the threshold together. */
function pairsBelow({ cells, smallestShown }: Search): Pair[] {
  const usable = cells.flatMap(({ remainder, count }, cell) => (remainder.rows.length > 0 && count < smallestShown ? [cell] : []))
  return usable.flatMap((first, at) =>
    usable.slice(at + 1).flatMap((second): Pair[] => {
      const sum = (cells[first]?.count ?? 0) + (cells[second]?.count ?? 0)
      return sum > 0 && sum < smallestShown ? [[first, second]] : []
    }),
  )
}

/** Notes the group when it is one: different cells, below the threshold, adding up to nothing, without a smaller group in it. */
function consider(members: number[], search: Search): void {
  members.sort((left, right) => left - right)
  const isRepeated = members.some((member, at) => member === members[at + 1])
  if (isRepeated || countOf(members, search) >= search.smallestShown) return
  const hasPair = members.some((first, at) => members.slice(at + 1).some((second) => search.found.has(`${first},${second}`)))
  if (!hasPair && isNothing(members, search)) keep(members, search)
}

function keep(members: number[], { found }: Search): void {
  found.set(members.join(), members)
}

function countOf(members: readonly number[], { cells }: Search): number {
  return members.reduce((sum, member) => sum + (cells[member]?.count ?? 0), 0)
}

/** Whether the remainders add up to nothing: by digest first, then exactly. */
function isNothing(members: readonly number[], search: Search): boolean {
  if (keyOf(members, search, 1) !== keyOf([], search, 1)) return false
  const sums = new Map<number, number>()
  for (const member of members) {
    const { rows, values } = search.cells[member]?.remainder ?? { rows: [], values: [] }
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number
      sums.set(row, intoField((sums.get(row) ?? 0) + (values[at] as number), search.field))
    }
  }
  return [...sums.values()].every((value) => value === 0)
}

/** One number for the digest of a sum (`sign` 1) or of its opposite (`sign` −1). */
function keyOf(members: readonly number[], { digests, field }: Search, sign: 1 | -1): number {
  let [high, low] = [0, 0]
  for (const member of members) {
    const digest = digests[member] ?? [0, 0]
    high = intoField(high + digest[0], field)
    low = intoField(low + digest[1], field)
  }
  return (sign * high + field.half) * 2 ** 21 + (((sign * low) % 2 ** 20) + 2 ** 20)
}

function digestOf({ rows, values }: SparseColumn, field: PrimeField): Pair {
  let [high, low] = [0, 0]
  rows.forEach((row, at) => {
    const value = values[at] ?? 0
    high = intoField(high + multiply(value, mixed(row, 0x9e3779b1), field), field)
    low = intoField(low + multiply(value, mixed(row, 0x85ebca6b), field), field)
  })
  return [high, low]
}

/** A number that looks random, fixed for each row. */
function mixed(row: number, salt: number): number {
  let state = Math.imul(row + 1, salt)
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  state = Math.imul(state ^ (state >>> 13), 0x297a2d39)
  return (state ^ (state >>> 16)) >> 2
}

function add<Item>(index: Map<number, Item[]>, key: number, item: Item): void {
  const known = index.get(key)
  if (known) known.push(item)
  else index.set(key, [item])
}

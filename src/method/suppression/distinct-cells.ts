/** Published cells with the same inner cells are one cell, shown in several places. */
export interface DistinctCells {
  /** For each published cell the number of its distinct cell. */
  readonly distinctOf: readonly number[]
  /** For each distinct cell its published cells, in order. */
  readonly places: readonly (readonly number[])[]
  /** For each distinct cell its inner cells, ascending. */
  readonly members: readonly Int32Array[]
}

export function distinctCells(cells: readonly (readonly number[])[]): DistinctCells {
  const byDigest = new Map<number, number[]>()
  const distinctOf: number[] = []
  const places: number[][] = []
  const members: Int32Array[] = []
  cells.forEach((inner, cell) => {
    const sorted = Int32Array.from(inner).sort()
    const bucket = byDigest.get(digestOf(sorted)) ?? []
    const known = bucket.find((candidate) => isSame(members[candidate] as Int32Array, sorted))
    const distinct = known ?? members.length
    if (known === undefined) {
      members.push(sorted)
      places.push([])
      byDigest.set(digestOf(sorted), [...bucket, distinct])
    }
    distinctOf.push(distinct)
    places[distinct]?.push(cell)
  })
  return { distinctOf, places, members }
}

function digestOf(members: Int32Array): number {
  let digest = members.length
  for (const member of members) digest = (Math.imul(digest ^ member, 0x01000193) + 0x9e3779b9) | 0
  return digest
}

function isSame(left: Int32Array, right: Int32Array): boolean {
  return left.length === right.length && left.every((member, at) => member === right[at])
}

import type { CellFlag, MissingReason } from './table.ts'

/** What changed between two releases of a cycle: `revisions.json`. Only published values; nothing that was hidden. */
export interface Revisions {
  /** Ids of the releases compared. */
  readonly previous: string
  readonly release: string
  readonly cells: readonly CellRevision[]
  readonly counts: Readonly<Record<CellChange, number>>
}

/** `added` and `removed`: the table had no such cell in the other release. */
export type CellChange = 'added' | 'changed' | 'removed'

export interface CellRevision {
  readonly table: string
  readonly at: readonly string[]
  readonly measure: string
  readonly change: CellChange
  readonly old: PublishedValue | null
  readonly new: PublishedValue | null
  /** New − old and the same in per cent of old, where both have a value (and old is not 0). */
  readonly difference: number | null
  readonly differencePercent: number | null
}

export interface PublishedValue {
  readonly value: number | null
  readonly missing: MissingReason | null
  readonly flags: readonly CellFlag[]
}

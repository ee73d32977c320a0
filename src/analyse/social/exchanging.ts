import type { AlikeSets } from './alike-sets.ts'
import type { CountsToProtect, Tally } from './counts-to-protect.ts'

/** What is hidden so far; further cells are hidden in place, and never shown again. */
export interface Hiding {
  readonly rows: readonly boolean[]
  readonly columns: boolean[]
  /** Columns whose zeros are shown. */
  readonly zeros: boolean[]
  readonly cells: readonly boolean[][]
}

export interface Exchanging {
  readonly table: CountsToProtect
  readonly tally: Tally
  readonly shown: Hiding
  /** What was worked out of each pair of columns, until a cell of either is hidden. */
  readonly alike: Map<string, AlikeSets>
}

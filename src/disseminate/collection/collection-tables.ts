import { COUNTRY } from '../../model/area.ts'
import { type CandidateCell, type CandidateTables, candidateTables, type LinkedSet } from '../../model/candidate.ts'
import type { CollectionIndicators } from '../../model/collection-indicator.ts'
import type { SeriesBreak } from '../../model/collection-release.ts'
import type { StatisticalTable, TableCategory } from '../../model/table.ts'
import type { Texts } from '../../model/text.ts'
import { basesCells, basesHead } from './bases-table.ts'
import { changesCells, changesHead } from './changes-table.ts'
import { figureSets } from './figure-cells.ts'
import { figuresHead } from './figures-head.ts'
import { responseCells, responseHead } from './response-table.ts'
import type { TableRound } from './table-round.ts'

/** Everything the tables of a data collection are made of. */
export interface CollectionTablesInput {
  readonly names: Texts
  readonly owner: Texts
  readonly indicators: CollectionIndicators
  /** Oldest first; the last one is the round of the release. */
  readonly rounds: readonly TableRound[]
  /** The country first, then the areas in the order of publication. */
  readonly areas: readonly TableCategory[]
  readonly breaks: readonly SeriesBreak[]
  /**
   * Changes and the sums behind ratios are left out where figures are protected: they would tell what is hidden.
   */
  readonly isProtected: boolean
}

export type TableHead = Omit<StatisticalTable, 'cells'>

/** The tables before disclosure control: figures by area, changes, what each national figure rests on, and who answered. */
export function collectionCandidates(input: CollectionTablesInput): CandidateTables {
  const plain: LinkedSet[] = [plainSet('response', responseCells(input))]
  if (!input.isProtected) plain.push(plainSet('changes', changesCells(input)), plainSet('bases', basesCells(input)))
  return candidateTables({
    tables: [figuresHead(input), ...(input.isProtected ? [] : [changesHead(input), basesHead(input)]), responseHead(input)],
    sets: [...figureSets(input), ...plain],
  })
}

/** Cells that rest on no persons. */
function plainSet(id: string, cells: readonly CandidateCell[]): LinkedSet {
  return { id, innerCounts: [], cells }
}

/** Areas of a round, the country first. */
export function areasOf({ figures }: TableRound): readonly string[] {
  return [COUNTRY, ...figures.areas]
}

import type { ProductionStage } from '../../../model/production-stage.ts'
import type { Language } from '../../../model/text.ts'
import type { Board, BoardCell, BoardRow } from '../../../operations/board/show-board.ts'

/** How the reader has narrowed the board: query of the page's address. */
export interface BoardFilter {
  readonly only: 'all' | 'late' | 'blocked'
  readonly stage: ProductionStage | null
  readonly sort: 'late' | 'name'
}

/** What a cell looks like beside its words. */
export type Tone = 'neutral' | 'attention' | 'good' | 'stop'

const TONES: Readonly<Record<ProductionStage, Tone>> = {
  open: 'neutral',
  received: 'neutral',
  processed: 'neutral',
  in_review: 'attention',
  answered: 'attention',
  settled: 'good',
  published: 'good',
  revised: 'good',
}

export function toneOf({ stage, isLate, blocks }: Pick<BoardCell, 'stage' | 'isLate' | 'blocks'>): Tone {
  return isLate || blocks.length > 0 ? 'stop' : TONES[stage]
}

/** Class of the state word: the plain bar, or one of the colours that always stand beside a word. */
export function stateClass(tone: Tone): string {
  return tone === 'neutral' ? 'state' : `state state-${tone}`
}

/** The filter in an address; what it does not know is as if it were not there. */
export function filterIn(search: URLSearchParams, stages: readonly ProductionStage[]): BoardFilter {
  const only = search.get('only')
  return {
    only: only === 'late' || only === 'blocked' ? only : 'all',
    stage: stages.find((stage) => stage === search.get('stage')) ?? null,
    sort: search.get('sort') === 'name' ? 'name' : 'late',
  }
}

/** Rows to show, in order: those with a cell that the filter asks for. Åland, outside the duty, stays last whatever the order. */
export function rowsShown(board: Pick<Board, 'rows'>, filter: BoardFilter, language: Language): BoardRow[] {
  const rows = board.rows.filter((row) => row.cells.some((cell) => isAsked(cell, filter)))
  const byName = new Intl.Collator(language)
  const orders: Readonly<Record<BoardFilter['sort'], (a: BoardRow, b: BoardRow) => number>> = {
    name: (a, b) => byName.compare(a.names[language], b.names[language]),
    late: (a, b) => b.late - a.late || b.blocked - a.blocked,
  }
  return rows.sort((a, b) => Number(b.hasDuty) - Number(a.hasDuty) || orders[filter.sort](a, b))
}

/** Whether a cell is one of those that the filter asks for; the others of its row are shown quietly. */
export function isAsked(cell: BoardCell, { only, stage }: Pick<BoardFilter, 'only' | 'stage'>): boolean {
  if (stage !== null && cell.stage !== stage) return false
  if (only === 'late') return cell.isLate
  return only === 'all' || cell.blocks.length > 0
}

/** Cells of those who have the duty that need nothing more before publication, or are published. */
export function settledCells({ stages }: Board['summary']): number {
  return stages.settled + stages.published + stages.revised
}

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** Where an arrow key leads from a cell of the table; null for other keys and at the edges. `Home` and `End` stay inside the row. */
export function cellAfterKey(key: string, { row, column }: CellPlace, size: { rows: number; columns: number }): CellPlace | null {
  if (key === 'Home') return { row, column: 0 }
  if (key === 'End') return { row, column: size.columns - 1 }
  const move = MOVES[key]
  if (!move) return null
  const to = { row: row + move[0], column: column + move[1] }
  const isInside = to.row >= 0 && to.row < size.rows && to.column >= 0 && to.column < size.columns
  return isInside ? to : null
}

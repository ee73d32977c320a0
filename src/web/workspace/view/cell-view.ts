import type { Block } from '../../../model/production-stage.ts'
import type { BoardCell } from '../../../operations/board/show-board.ts'
import type { CellEvent } from '../../../operations/board/show-cell.ts'
import type { WorkspaceSection } from '../address.ts'

/** Where something opens: a section of the workspace and what follows it. */
export interface Opens {
  readonly section: WorkspaceSection
  readonly parts: readonly string[]
}

/** Where the thing that stands in the way opens. */
export function blockOpens({ kind, target }: Block, organiser: string): Opens {
  if (kind === 'ticket') return { section: 'tickets', parts: [target] }
  if (kind === 'rejected-delivery' || kind === 'blocking-findings') return { section: 'deliveries', parts: [target] }
  return { section: 'review', parts: [target, organiser] }
}

/** Where an event of the cell's history opens; null when there is no page for it. */
export function eventOpens({ kind, target }: CellEvent, organiser: string): Opens | null {
  if (kind === 'run') return null
  if (kind === 'delivery') return { section: 'deliveries', parts: [target] }
  if (kind === 'release') return { section: 'releases', parts: [target] }
  return { section: 'review', parts: [target, organiser] }
}

/** The sentence under the stage: a content without a sheet in an opened round is settled by its standing class. */
export function whyKey({ stage, sheet }: Pick<BoardCell, 'stage' | 'sheet'>) {
  return stage === 'settled' && sheet === null ? ('board.cell.why.notReviewed' as const) : (`board.cell.why.${stage}` as const)
}

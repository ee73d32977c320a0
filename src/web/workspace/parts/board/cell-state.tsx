import { PRODUCTION_STAGES } from '../../../../model/production-stage.ts'
import type { BoardCell } from '../../../../operations/board/show-board.ts'
import { useWords } from '../../../site/words.tsx'
import { stateClass, toneOf } from '../../view/board-view.ts'

/** The state of a cell: its word with a colour bar, and under it what is late, blocked or waiting. */
export function CellState({ cell }: { cell: BoardCell }) {
  const { t, language } = useWords()
  const marks = [
    cell.isLate ? t('board.late') : null,
    cell.blocks.length > 0 ? t('board.blocked') : null,
    cell.lateData.length > 0 || cell.waitsForRun ? t('board.lateData') : null,
  ].filter((mark) => mark !== null)
  return (
    <span className={`${stateClass(toneOf(cell))} board-state`}>
      <span className="board-word">{PRODUCTION_STAGES.states[cell.stage][language]}</span>
      {cell.progress && cell.stage === 'in_review' && (
        <span className="board-note">
          {t('board.ofItems', { answered: cell.progress.answered, items: cell.progress.items })}{' '}
          <span className="visually-hidden">{t('board.ofItemsUnit')}</span>
        </span>
      )}
      {marks.length > 0 && <span className="board-note">{marks.join(' · ')}</span>}
    </span>
  )
}

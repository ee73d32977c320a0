import type { KeyboardEvent } from 'react'
import { periodLabel } from '../../../../disseminate/table/period-label.ts'
import type { Board, BoardCell, BoardRow } from '../../../../operations/board/show-board.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { type BoardFilter, cellAfterKey, isAsked } from '../../view/board-view.ts'
import { CellState } from './cell-state.tsx'

interface BoardTableProps {
  readonly board: Board
  readonly filter: BoardFilter
  readonly rows: readonly BoardRow[]
}

/** Organisers by contents. Every cell is a link; with scripts the arrow keys move between them. It scrolls on a phone; names stay in sight. */
export function BoardTable({ board, filter, rows }: BoardTableProps) {
  const { t, language } = useWords()
  const size = { rows: rows.length, columns: board.contents.length }
  return (
    <section className="work-scroll" aria-label={t('board.caption', { period: periodLabel(board.cycle)[language] })}>
      <table className="work-table board-table" onKeyDown={(event) => moveByKey(event, size)}>
        <caption>{t('board.caption', { period: periodLabel(board.cycle)[language] })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.organiser')}</th>
            {board.contents.map(({ key, names }) => (
              <th scope="col" key={key}>
                {names[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.organiser} className={row.hasDuty ? undefined : 'board-outside'}>
              <th scope="row">
                {row.names[language]}
                {!row.hasDuty && <span className="quiet">{t('board.outside')}</span>}
              </th>
              {row.cells.map((cell, column) => (
                <BoardCellLink
                  key={cell.content}
                  cell={cell}
                  address={`${workspaceAddress(language, 'board', row.organiser, cell.content)}?cycle=${board.cycle}`}
                  place={`${index}-${column}`}
                  isQuiet={!isAsked(cell, filter)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CellProps {
  readonly cell: BoardCell
  readonly address: string
  readonly place: string
  readonly isQuiet: boolean
}

function BoardCellLink({ cell, address, place, isQuiet }: CellProps) {
  return (
    <td className={isQuiet ? 'board-quiet' : undefined}>
      <a href={address} data-place={place}>
        <CellState cell={cell} />
      </a>
    </td>
  )
}

function moveByKey(event: KeyboardEvent<HTMLTableElement>, size: { rows: number; columns: number }): void {
  const place = (event.target as HTMLElement).dataset.place
  if (place === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  const [row = 0, column = 0] = place.split('-').map(Number)
  const to = cellAfterKey(event.key, { row, column }, size)
  if (to === null) return
  event.preventDefault()
  event.currentTarget.querySelector<HTMLElement>(`[data-place="${to.row}-${to.column}"]`)?.focus()
}

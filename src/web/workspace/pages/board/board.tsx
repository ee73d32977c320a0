import { useLoaderData } from 'react-router'
import { periodLabel } from '../../../../disseminate/table/period-label.ts'
import { STAGES_IN_ORDER } from '../../../../model/production-stage.ts'
import type { Board } from '../../../../operations/board/show-board.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { BoardFilterForm } from '../../parts/board/board-filter.tsx'
import { BoardKeys } from '../../parts/board/board-keys.tsx'
import { BoardTable } from '../../parts/board/board-table.tsx'
import { filterIn, rowsShown, settledCells } from '../../view/board-view.ts'
import { workspaceLoader } from '../../visit.ts'
import '../../style/board.css'
import '../../style/board-pages.css'

export const handle: PageHandle = { hasScripts: true }

export const loader = workspaceLoader(async ({ edge, url, language }) => {
  const cycle = url.searchParams.get('cycle')
  const board = (await edge.perform('board.show', cycle ? { cycle } : {})) as Board
  const filter = filterIn(url.searchParams, STAGES_IN_ORDER)
  return { board, filter, rows: rowsShown(board, filter, language) }
})

export default function BoardPage() {
  const { board, filter, rows } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const period = periodLabel(board.cycle)[language]
  return (
    <div className="board-page">
      <PageTitle>{`${t('board.title')}, ${period}`}</PageTitle>
      <h1>{`${t('board.title')}, ${period}`}</h1>
      <BoardLead board={board} />
      <BoardFilterForm board={board} filter={filter} />
      {rows.length === 0 ? (
        <p>
          {t('board.empty')} <a href={`?cycle=${board.cycle}`}>{t('board.showAll')}</a>
        </p>
      ) : (
        <BoardTable board={board} filter={filter} rows={rows} />
      )}
      <BoardKeys />
    </div>
  )
}

function BoardLead({ board: { summary, deliveryDue, round } }: { board: Board }) {
  const { t, language } = useWords()
  const { late, blocked, cells } = summary
  return (
    <div className="board-lead reading">
      <p>{t('board.lead', { settled: settledCells(summary), cells, late, blocked })}</p>
      <p className="quiet">
        {t('board.deliveryDue', { day: dayText(deliveryDue, language) })}{' '}
        {round ? t('board.reviewDue', { day: dayText(round.due, language) }) : t('board.noRound')}
      </p>
    </div>
  )
}

import { periodLabel } from '../../../../disseminate/table/period-label.ts'
import type { BoardRow } from '../../../../operations/board/show-board.ts'
import type { Home } from '../../../../operations/board/show-home.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { CellState } from './cell-state.tsx'

/** A county's own contents in the quarter, and the way to its review. */
export function HomeOwn({ home, row }: { home: Home; row: BoardRow }) {
  const { t, language } = useWords()
  const names = new Map(home.contents.map((content) => [content.key, content.names[language]]))
  const hasSheet = row.cells.some(({ sheet }) => sheet !== null)
  return (
    <section>
      <h2>{t('board.home.own', { name: row.names[language], period: periodLabel(home.cycle)[language] })}</h2>
      <p className="quiet">
        {t('board.deliveryDue', { day: dayText(home.deliveryDue, language) })}{' '}
        {home.round ? t('board.reviewDue', { day: dayText(home.round.due, language) }) : t('board.noRound')}
      </p>
      <table className="work-table home-own">
        <caption>{t('board.home.ownCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.home.content')}</th>
            <th scope="col">{t('board.stage')}</th>
          </tr>
        </thead>
        <tbody>
          {row.cells.map((cell) => (
            <tr key={cell.content}>
              <th scope="row">{names.get(cell.content)}</th>
              <td>
                <CellState cell={cell} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {home.round && hasSheet && (
        <p>
          <a className="home-open" href={workspaceAddress(language, 'review', home.round.id, row.organiser)}>
            {t('board.home.toSheet')}
          </a>
        </p>
      )}
    </section>
  )
}

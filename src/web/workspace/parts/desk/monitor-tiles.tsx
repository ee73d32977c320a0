import type { Monitor, MonitorFilter } from '../../../../operations/desk/show-monitor.ts'
import { useWords } from '../../../site/words.tsx'
import { type MonitorQuery, queryText } from '../../view/desk-query.ts'

const TILES = ['sent', 'to-check', 'accepted', 'draft', 'not-opened', 'overdue'] as const satisfies readonly MonitorFilter[]

/** How many respondents stand where; each number leads to its lines. */
export function MonitorTiles({ monitor, query }: { monitor: Monitor; query: MonitorQuery }) {
  const { t, count } = useWords()
  const { counts } = monitor.view
  return (
    <ul className="desk-tiles" aria-label={t('desk.monitor.counts')}>
      {TILES.map((tile) => (
        <li key={tile}>
          <a
            href={queryText({ ...query, filter: tile, page: 1 })}
            aria-current={query.filter === tile ? 'true' : undefined}
            className={tile === 'overdue' && counts.overdue > 0 ? 'desk-tile desk-tile-stop' : 'desk-tile'}
          >
            <strong>{count(counts[tile])}</strong> <span>{t(`desk.monitor.tile.${tile}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

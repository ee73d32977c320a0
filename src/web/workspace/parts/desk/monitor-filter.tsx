import type { Monitor, MonitorFilter, MonitorSort } from '../../../../operations/desk/show-monitor.ts'
import { useWords } from '../../../site/words.tsx'
import { FILTERS, type MonitorQuery, SORTS } from '../../view/desk-query.ts'

/** What of the list is shown, and in which order. A plain form of the address. */
export function MonitorFilterForm({ monitor, query }: { monitor: Monitor; query: MonitorQuery }) {
  const { t, count } = useWords()
  const { counts } = monitor.view
  return (
    <form method="get" className="desk-filter no-print" aria-label={t('desk.monitor.filterTitle')}>
      <div className="field">
        <label htmlFor="show">{t('desk.monitor.filter')}</label>
        <select id="show" name="show" defaultValue={query.filter}>
          {(Object.keys(FILTERS) as MonitorFilter[]).map((filter) => (
            <option key={filter} value={filter}>
              {`${t(`desk.monitor.filters.${filter}`)} (${count(counts[filter])})`}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="find">{t('desk.monitor.find')}</label>
        <input id="find" name="find" type="search" maxLength={80} defaultValue={query.find} />
      </div>
      <div className="field">
        <label htmlFor="sort">{t('desk.monitor.sort')}</label>
        <select id="sort" name="sort" defaultValue={query.sort}>
          {(Object.keys(SORTS) as MonitorSort[]).map((sort) => (
            <option key={sort} value={sort}>
              {t(`desk.monitor.sorts.${sort}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="second-button">
        {t('desk.monitor.apply')}
      </button>
    </form>
  )
}

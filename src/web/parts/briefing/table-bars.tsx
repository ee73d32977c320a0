import type { DrawnTable } from '../../../disseminate/briefing/drawn-table.ts'
import type { Texts } from '../../../model/text.ts'
import { useWords } from '../../site/words.tsx'
import { useNamed } from './text-language.tsx'

/**
 * Bars of a table's counts. Hidden counts have no bar but their sign. Names are words of the page, so that they wrap on a phone and keep
 * their size; the table stands below, so the drawing says in words only what it shows.
 */
export function TableBars({ drawn: { names, bars, largest }, caption }: { drawn: DrawnTable; caption: Texts }) {
  const { count, t } = useWords()
  const named = useNamed()
  const what = named(names)
  return (
    <div className="briefing-bars">
      <p className="briefing-bars-title" aria-hidden="true">
        <strong>{what}</strong>
        <span className="small">{named(caption)}</span>
      </p>
      <div role="img" aria-label={`${named(caption)}. ${t('socialPages.barsDescription', { column: what, count: bars.length })}`}>
        {bars.map(({ key, names: own, cell }) => (
          <div className="briefing-bar" key={key}>
            <span className="briefing-bar-name">{named(own)}</span>
            <span className="briefing-bar-line">
              <svg width={`${((cell?.value ?? 0) / largest) * 100}%`} height="18" aria-hidden="true">
                <rect width="100%" height="100%" />
              </svg>
              <span>{cell?.value == null ? cell?.mark || '..' : count(cell.value)}</span>
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}

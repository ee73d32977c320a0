import { useId } from 'react'
import type { ShownTable } from '../../../model/briefing-content.ts'
import { useWords } from '../../site/words.tsx'
import { useNamed } from './text-language.tsx'

const WIDTH = 640
const LABEL = 220
const VALUE = 60
const ROW = 30
const BAR = 18
const MOST_BARS = 24

/**
 * Bars of a table's counts, drawn on the server: the column that tells all, else the first. Hidden counts have no bar but their sign. The
 * table stands below, so the drawing says in words only what it shows.
 */
export function TableBars({ table }: { table: ShownTable }) {
  const { count, t } = useWords()
  const named = useNamed()
  const id = useId()
  const at = Math.max(
    table.columns.findIndex(({ key }) => key === 'all'),
    0,
  )
  const column = table.columns[at]
  const bars = table.rows.filter(({ key }) => key !== 'all').map((row) => ({ ...row, cell: row.cells[at] }))
  const largest = Math.max(...bars.map(({ cell }) => cell?.value ?? 0))
  if (!column || bars.length === 0 || bars.length > MOST_BARS || largest === 0) return null
  const length = (value: number) => (value / largest) * (WIDTH - LABEL - VALUE)
  const title = named(table.caption)
  return (
    <svg
      className="briefing-bars"
      viewBox={`0 0 ${WIDTH} ${bars.length * ROW + 4}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{t('socialPages.barsDescription', { column: named(column.names), count: bars.length })}</desc>
      {bars.map(({ key, names, cell }, place) => (
        <g key={key} transform={`translate(0 ${place * ROW})`}>
          <text x={LABEL - 10} y={ROW / 2 + 5} textAnchor="end">
            {shortened(named(names))}
          </text>
          <rect className="briefing-bar" x={LABEL} y={(ROW - BAR) / 2} width={length(cell?.value ?? 0)} height={BAR} />
          <text x={LABEL + length(cell?.value ?? 0) + 6} y={ROW / 2 + 5}>
            {cell?.value == null ? cell?.mark || '..' : count(cell.value)}
          </text>
        </g>
      ))}
    </svg>
  )
}

const LONGEST_LABEL = 30

function shortened(text: string): string {
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text
}

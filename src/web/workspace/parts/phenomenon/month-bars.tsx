import { POLARITIES, type Polarity } from '../../../../model/social-report.ts'
import type { MonthCount } from '../../../../operations/phenomenon/show-phenomenon.ts'
import { useWords } from '../../../site/words.tsx'
import { monthText } from './names.ts'

const KINDS = Object.keys(POLARITIES) as Polarity[]
const HEIGHT = 96
const WIDTH = 14

/** Reports by month as columns, so that growth is seen at a glance; the table under it says the same in numbers. */
export function MonthBars({ months }: { months: readonly MonthCount[] }) {
  const { t, language } = useWords()
  const totals = months.map(({ reports }) => KINDS.reduce((sum, kind) => sum + reports[kind], 0))
  const highest = Math.max(...totals, 1)
  const [first, last] = [months[0]?.month ?? '', months.at(-1)?.month ?? '']
  return (
    <figure className="month-bars">
      <figcaption>
        {t('phenomena.counts.byMonth')}, {monthText(first, language)}–{monthText(last, language)}
      </figcaption>
      <svg width={months.length * WIDTH} height={HEIGHT} viewBox={`0 0 ${months.length * WIDTH} ${HEIGHT}`} aria-hidden="true">
        {months.map(({ month, reports }, place) => (
          <Column
            key={month}
            x={place * WIDTH}
            parts={KINDS.map((kind) => [kind, (reports[kind] / highest) * HEIGHT] as const)}
          />
        ))}
      </svg>
      <ul className="month-key">
        {KINDS.map((kind) => (
          <li key={kind} className={`month-${kind}`}>
            {POLARITIES[kind][language]}
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Column({ x, parts }: { x: number; parts: readonly (readonly [Polarity, number])[] }) {
  const places = parts.map(([kind, height], index) => ({
    kind,
    height,
    below: parts.slice(0, index).reduce((sum, [, other]) => sum + other, 0),
  }))
  return (
    <g>
      {places.map(({ kind, height, below }) => (
        <rect key={kind} className={`month-${kind}`} x={x} y={HEIGHT - below - height} width={WIDTH - 3} height={height} />
      ))}
    </g>
  )
}

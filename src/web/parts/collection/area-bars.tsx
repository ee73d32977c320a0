import { useId } from 'react'
import { type Axis, axisFromZero } from '../../../disseminate/chart/axis.ts'
import { formatNumber } from '../../number/format.ts'
import { figureText } from '../../site/figure.ts'
import { useWords, type Words } from '../../site/words.tsx'
import type { ShownRelease } from '../../view/collection.ts'
import type { AreaFigureRow } from '../../view/collection-figures.ts'

/** Height of a row; names and values beside the drawing have the same (see charts.css). */
const ROW = 30
const TOP = 36
const BOTTOM = 28
const BAR = 14

interface BarsProps {
  readonly rows: readonly AreaFigureRow[]
  readonly main: ShownRelease['main']
  readonly round: string
}

/** One bar an area, largest first, with the country as a dashed line and the maximum as a solid one. */
export function AreaBars({ rows, main, round }: BarsProps) {
  const words = useWords()
  const { t, language } = words
  const id = useId()
  const sorted = withFigures(rows)
  if (sorted.length === 0) return <p>{t('collectionPages.chartNone')}</p>
  const title = t('collectionPages.areasChart', { name: main.name })
  const axis = axisOf(sorted, main)
  return (
    <figure className="chart">
      <figcaption>
        <strong>{title}</strong>
        <span>{barsSubtitle({ main, round }, words)}</span>
      </figcaption>
      <div className="dot-chart">
        <ul className="dot-names" aria-hidden="true">
          {sorted.map((row) => (
            <li key={row.area}>{row.name}</li>
          ))}
        </ul>
        <svg width="100%" height={TOP + sorted.length * ROW + BOTTOM} role="img" aria-labelledby={`${id}t ${id}d`}>
          <title id={`${id}t`}>{title}</title>
          <desc id={`${id}d`}>{barsSummary({ rows, main }, words)}</desc>
          <Drawing sorted={sorted} main={main} axis={axis} />
        </svg>
        <ul className="dot-values" aria-hidden="true">
          {sorted.map((row) => (
            <li key={row.area}>{figureText(row.main, language)}</li>
          ))}
        </ul>
      </div>
    </figure>
  )
}

/** The drawing without its frame, for a file: names, bars, values. */
export function BarsPicture({ rows, main, width }: Omit<BarsProps, 'round'> & { readonly width: number }) {
  const { language } = useWords()
  const sorted = withFigures(rows)
  const baseline = (place: number) => TOP + place * ROW + ROW / 2 + 5
  return (
    <>
      {sorted.map((row, place) => (
        <g key={row.area}>
          <text x="0" y={baseline(place)}>
            {row.name}
          </text>
          <text x={width} y={baseline(place)} textAnchor="end">
            {figureText(row.main, language)}
          </text>
        </g>
      ))}
      <svg
        aria-hidden="true"
        x={NAME_ROOM}
        y="0"
        width={width - NAME_ROOM - VALUE_ROOM}
        height={barsHeight(rows)}
        overflow="visible"
      >
        <Drawing sorted={sorted} main={main} axis={axisOf(sorted, main)} />
      </svg>
    </>
  )
}

const NAME_ROOM = 190
const VALUE_ROOM = 64

export function barsHeight(rows: readonly AreaFigureRow[]): number {
  return TOP + withFigures(rows).length * ROW + BOTTOM
}

function withFigures(rows: readonly AreaFigureRow[]): readonly AreaFigureRow[] {
  return rows.filter(({ main }) => main.value !== null).toSorted((a, b) => (b.main.value ?? 0) - (a.main.value ?? 0))
}

function axisOf(rows: readonly AreaFigureRow[], { country, limit }: ShownRelease['main']): Axis {
  return axisFromZero([...rows.map(({ main }) => main.value), country.value, limit].filter((value) => value !== null))
}

interface DrawingProps {
  readonly sorted: readonly AreaFigureRow[]
  readonly main: ShownRelease['main']
  readonly axis: Axis
}

function Drawing({ sorted, main, axis }: DrawingProps) {
  const { t, language } = useWords()
  const bottom = TOP + sorted.length * ROW
  const percent = (value: number) => Math.round(axis.place(value) * 10_000) / 100
  const { country, limit } = main
  const isCountryLeft = limit === null || (country.value ?? 0) <= limit
  return (
    <>
      {axis.ticks.map((tick) => (
        <g className="grid" key={tick}>
          <line x1={`${percent(tick)}%`} x2={`${percent(tick)}%`} y1={TOP - 4} y2={bottom} />
          <text className="axis-label" x={`${percent(tick)}%`} y={bottom + 20}>
            {formatNumber(tick, language, null)}
          </text>
        </g>
      ))}
      {sorted.map((row, place) => (
        <Bar key={row.area} value={row.main.value ?? 0} limit={limit} y={TOP + place * ROW + (ROW - BAR) / 2} percent={percent} />
      ))}
      {country.value !== null && (
        <Reference
          className="country average"
          x={percent(country.value)}
          bottom={bottom}
          isLeft={isCountryLeft}
          label={t('collectionPages.country', { value: figureText(country, language) ?? '' })}
        />
      )}
      {limit !== null && (
        <Reference
          className="country"
          x={percent(limit)}
          bottom={bottom}
          isLeft={!isCountryLeft}
          label={t('collectionPages.limit', { value: formatNumber(limit, language, null) })}
        />
      )}
    </>
  )
}

interface BarProps {
  readonly value: number
  readonly limit: number | null
  readonly y: number
  readonly percent: (value: number) => number
}

/** What is above the maximum is drawn darker; that it lies beyond the line says the same without colour. */
function Bar({ value, limit, y, percent }: BarProps) {
  const within = limit === null ? value : Math.min(value, limit)
  return (
    <g className="bar">
      <rect x="0" y={y} width={`${percent(within)}%`} height={BAR} />
      {value > within && (
        <rect className="above" x={`${percent(within)}%`} y={y} width={`${percent(value) - percent(within)}%`} height={BAR} />
      )}
    </g>
  )
}

interface ReferenceProps {
  readonly className: string
  readonly x: number
  readonly bottom: number
  readonly isLeft: boolean
  readonly label: string
}

/** Two lines may stand close: the label of the one on the left runs to the left, the other's to the right, a line higher if need be. */
function Reference({ className, x, bottom, isLeft, label }: ReferenceProps) {
  const isTurned = isLeft ? x < 30 : x > 70
  return (
    <g className={className}>
      <line x1={`${x}%`} x2={`${x}%`} y1={TOP - 8} y2={bottom} />
      <text x={`${x}%`} y={isLeft ? TOP - 12 : TOP - 26} textAnchor={isLeft !== isTurned ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  )
}

export function barsSubtitle({ main, round }: Omit<BarsProps, 'rows'>, { t }: Words): string {
  const words = { unit: main.unit, round }
  return main.limit === null ? t('collectionPages.chartSubtitle', words) : t('collectionPages.chartLimit', words)
}

/** The largest and the smallest in a sentence, how many are above the maximum, how many have no figure. */
export function barsSummary({ rows, main }: Omit<BarsProps, 'round'>, { t, language }: Words): string {
  const sorted = withFigures(rows)
  const [top, bottom] = [sorted[0], sorted.at(-1)]
  if (!top || !bottom) return ''
  const text = (figure: AreaFigureRow['main']) => figureText(figure, language) ?? '..'
  const { limit } = main
  const above = limit === null ? 0 : sorted.filter(({ main: own }) => (own.value ?? 0) > limit).length
  const missing = rows.length - sorted.length
  return [
    t('collectionPages.chartSummary', {
      top: top.name,
      topValue: text(top.main),
      bottom: bottom.name,
      bottomValue: text(bottom.main),
      country: text(main.country),
    }),
    ...(limit !== null && above > 0
      ? [t('collectionPages.chartAbove', { count: above, limit: formatNumber(limit, language, null) })]
      : []),
    ...(missing > 0 ? [t('collectionPages.chartMissing', { count: missing })] : []),
  ].join(' ')
}

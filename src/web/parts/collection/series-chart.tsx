import { useId } from 'react'
import { type Axis, axisFromZero } from '../../../disseminate/chart/axis.ts'
import { formatNumber } from '../../number/format.ts'
import { useWords, type Words } from '../../site/words.tsx'
import type { SeriesRoundView, SeriesView } from '../../view/collection-series.ts'

const HEIGHT = 220
const TOP = 20
const BOTTOM = 32
const SIDE = 8
/** More labels than this would touch each other on a phone. */
const MOST_LABELS = 4

/**
 * The country by round: filled circles are ours, empty ones somebody else's, two where sources differ. The line is broken where figures
 * cannot be compared; a dashed upright stands there. Texts keep their size at any width.
 */
export function SeriesChart({ series }: { series: SeriesView }) {
  const words = useWords()
  const id = useId()
  const summary = seriesSummary(series, words)
  if (summary === null) return <p>{words.t('collectionPages.seriesNone')}</p>
  const axis = axisFromZero(series.rounds.flatMap(({ points }) => points.map(({ value }) => value)))
  return (
    <figure className="chart">
      <figcaption>
        <strong>{series.name}</strong>
        <span>{series.unit}</span>
      </figcaption>
      <div className="quarter-chart">
        <AxisLabels axis={axis} />
        <svg width="100%" height={HEIGHT} role="img" aria-labelledby={`${id}t ${id}d`}>
          <title id={`${id}t`}>{series.name}</title>
          <desc id={`${id}d`}>{summary}</desc>
          <g className="grid">
            {axis.ticks.map((tick) => (
              <line key={tick} x1="0" x2="100%" y1={yOf(axis, tick)} y2={yOf(axis, tick)} />
            ))}
          </g>
          <Lines series={series} axis={axis} />
          <Breaks series={series} />
          <Points series={series} axis={axis} />
        </svg>
      </div>
    </figure>
  )
}

/** First and last figure in a sentence; null when there is none. */
function seriesSummary({ name, rounds }: SeriesView, { t }: Words): string | null {
  const known = rounds.filter(({ points }) => points.length > 0)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return null
  const text = ({ points }: SeriesRoundView) => points.map((point) => point.text).join(' / ')
  return t('collectionPages.seriesSummary', {
    name,
    firstRound: first.label,
    firstValue: text(first),
    lastRound: last.label,
    lastValue: text(last),
  })
}

function yOf(axis: Axis, value: number): number {
  return Math.round((TOP + (1 - axis.place(value)) * (HEIGHT - TOP - BOTTOM)) * 10) / 10
}

function xOf({ rounds }: SeriesView, place: number): number {
  return rounds.length === 1 ? 50 : SIDE + (place * (100 - 2 * SIDE)) / (rounds.length - 1)
}

function AxisLabels({ axis }: { axis: Axis }) {
  const { language } = useWords()
  return (
    <svg className="grid" width="100%" height={HEIGHT} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <text className="tick" key={tick} x="100%" y={yOf(axis, tick) + 5}>
          {formatNumber(tick, language, null)}
        </text>
      ))}
    </svg>
  )
}

/** Between neighbouring rounds that both have one figure and no break between them. */
function Lines({ series, axis }: { series: SeriesView; axis: Axis }) {
  return series.rounds.slice(1).map((round, place) => {
    const before = series.rounds[place]
    const [from, to] = [before?.points[0], round.points[0]]
    const isOne = before?.points.length === 1 && round.points.length === 1
    if (!from || !to || !isOne || round.breaks.length > 0) return null
    return (
      <line
        className="line"
        key={round.round}
        x1={`${xOf(series, place)}%`}
        x2={`${xOf(series, place + 1)}%`}
        y1={yOf(axis, from.value)}
        y2={yOf(axis, to.value)}
      />
    )
  })
}

function Breaks({ series }: { series: SeriesView }) {
  return series.rounds.map(({ round, breaks }, place) => {
    const x = `${(xOf(series, place) + xOf(series, place - 1)) / 2}%`
    if (breaks.length === 0 || place === 0) return null
    return <line className="series-break" key={round} x1={x} x2={x} y1={TOP - 8} y2={HEIGHT - BOTTOM} />
  })
}

function Points({ series, axis }: { series: SeriesView; axis: Axis }) {
  const every = Math.ceil(series.rounds.length / MOST_LABELS)
  const isWritten = (place: number) => (series.rounds.length - 1 - place) % every === 0
  return series.rounds.map(({ round, label, points }, place) => {
    const x = `${xOf(series, place)}%`
    return (
      <g key={round} className="point labelled">
        {isWritten(place) && (
          <text className="axis-label" x={x} y={HEIGHT - 8}>
            {label}
          </text>
        )}
        {points.map(({ value, text, source }, at) => (
          <g key={`${value} ${source ?? ''}`}>
            <circle className={source === null ? undefined : 'foreign'} cx={x} cy={yOf(axis, value)} r="5" />
            <text className="value" x={x} y={yOf(axis, value) + (at === 0 ? -10 : 22)}>
              {text}
            </text>
          </g>
        ))}
      </g>
    )
  })
}

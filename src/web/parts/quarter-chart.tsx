import { useId } from 'react'
import { type QuarterLine, quarterLine } from '../../disseminate/chart/quarter-line.ts'
import { figureText } from '../site/figure.ts'
import { useWords, type Words } from '../site/words.tsx'
import type { SeriesRow } from '../view/series.ts'

export const QUARTER_HEIGHT = 260
const HEIGHT = QUARTER_HEIGHT
/** Room for the labels of the axis where no style sheet sets it. */
const AXIS_ROOM = 60
const TOP = 20
const BOTTOM = 32
/** More labels than this would touch each other on a narrow screen, so every second or third is written. */
const MOST_LABELS = 5

/**
 * Line of quarters with the interval as a band and gaps where there is no figure. Lines are stretched to the width of the page,
 * texts stand at percentages and keep their size, so the drawing needs no script and reads well from a phone to a print.
 */
export function QuarterChart({ name, series }: { name: string; series: readonly SeriesRow[] }) {
  const words = useWords()
  const { t, count } = words
  const id = useId()
  const drawing = drawingOf(series)
  const summary = lineSummary({ name, series }, words)
  if (summary === null) return <p>{t('figure.none')}</p>
  return (
    <figure className="chart">
      <figcaption>
        <strong>{t('chart.lineTitle')}</strong>
        <span>{t('chart.lineSubtitle')}</span>
      </figcaption>
      <div className="quarter-chart">
        <AxisLabels drawing={drawing} format={count} />
        <svg width="100%" height={HEIGHT} role="img" aria-labelledby={`${id}t ${id}d`}>
          <title id={`${id}t`}>{t('chart.lineTitle')}</title>
          <desc id={`${id}d`}>{summary}</desc>
          <Drawing drawing={drawing} series={series} />
        </svg>
      </div>
    </figure>
  )
}

interface LineOf {
  readonly name: string
  readonly series: readonly SeriesRow[]
}

/** First and last figure in a sentence, and how many quarters have none; null when no quarter has a figure. */
export function lineSummary({ name, series }: LineOf, { t, language }: Words): string | null {
  const known = series.filter((row) => row.clients.value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return null
  const text = (row: SeriesRow) => figureText(row.clients, language) ?? ''
  const main = t('chart.lineSummary', {
    name,
    firstPeriod: first.label,
    firstValue: text(first),
    lastPeriod: last.label,
    lastValue: text(last),
  })
  const missing = series.length - known.length
  return missing > 0 ? `${main} ${t('chart.lineGaps', { count: missing })}` : main
}

/** The drawing without its frame, 800 wide at most: axis labels on the left, the line beside them. */
export function QuarterPicture({ series, width }: { series: readonly SeriesRow[]; width: number }) {
  const { count } = useWords()
  const drawing = drawingOf(series)
  return (
    <>
      <svg aria-hidden="true" x="0" y="0" width={AXIS_ROOM} height={HEIGHT}>
        <AxisLabels drawing={drawing} format={count} />
      </svg>
      <svg aria-hidden="true" x={AXIS_ROOM + 8} y="0" width={width - AXIS_ROOM - 8} height={HEIGHT}>
        <Drawing drawing={drawing} series={series} />
      </svg>
    </>
  )
}

function drawingOf(series: readonly SeriesRow[]): QuarterLine {
  return quarterLine(
    series.map(({ period, clients }) => ({ period, value: clients.value, low: clients.low, high: clients.high })),
  )
}

function Drawing({ drawing, series }: { drawing: QuarterLine; series: readonly SeriesRow[] }) {
  return (
    <>
      <Grid drawing={drawing} />
      <svg
        aria-hidden="true"
        x="0"
        y={TOP}
        width="100%"
        height={HEIGHT - TOP - BOTTOM}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
      >
        <path className="band" d={drawing.band} />
        <path className="line" d={drawing.line} />
      </svg>
      <Points drawing={drawing} series={series} />
      <Gaps drawing={drawing} />
    </>
  )
}

function toY(percent: number): number {
  return Math.round((TOP + (percent / 100) * (HEIGHT - TOP - BOTTOM)) * 10) / 10
}

function tickY(drawing: QuarterLine, tick: number): number {
  return toY(100 * (1 - drawing.axis.place(tick)))
}

function Grid({ drawing }: { drawing: QuarterLine }) {
  return (
    <g className="grid">
      {drawing.axis.ticks.map((tick) => (
        <line key={tick} x1="0" x2="100%" y1={tickY(drawing, tick)} y2={tickY(drawing, tick)} />
      ))}
    </g>
  )
}

/** Beside the drawing, not over it, so that no figure of the axis meets a figure of the line. */
function AxisLabels({ drawing, format }: { drawing: QuarterLine; format: (value: number) => string }) {
  return (
    <svg className="grid" width="100%" height={HEIGHT} aria-hidden="true">
      {drawing.axis.ticks.map((tick) => (
        <text className="tick" key={tick} x="100%" y={tickY(drawing, tick) + 5}>
          {format(tick)}
        </text>
      ))}
    </svg>
  )
}

function Points({ drawing, series }: { drawing: QuarterLine; series: readonly SeriesRow[] }) {
  const { language } = useWords()
  const step = Math.ceil(series.length / MOST_LABELS)
  const isLabelled = (place: number) => (series.length - 1 - place) % step === 0
  const first = series.findIndex((row) => row.clients.value !== null)
  const last = series.findLastIndex((row) => row.clients.value !== null)
  return (
    <g>
      {drawing.points.map((point, place) => {
        const row = series[place]
        const text = row ? figureText(row.clients, language) : null
        return (
          <g className={place === last || place === first ? 'point labelled' : 'point'} key={point.period}>
            {point.y !== null && <circle cx={`${point.x}%`} cy={toY(point.y)} r="4" />}
            {point.y !== null && text && (
              <text className="value" x={`${point.x}%`} y={toY(point.y) - 12}>
                {text}
              </text>
            )}
            {isLabelled(place) && (
              <text className="axis-label" x={`${point.x}%`} y={HEIGHT - 8}>
                {row?.short}
              </text>
            )}
            <rect className="reach" x={`${point.x - 3}%`} width="6%" y="0" height={HEIGHT}>
              <title>{`${row?.label}: ${text ?? ''}`}</title>
            </rect>
          </g>
        )
      })}
    </g>
  )
}

function Gaps({ drawing }: { drawing: QuarterLine }) {
  const { t } = useWords()
  return (
    <g className="gaps">
      {drawing.gaps.map((gap) => (
        <text key={gap.from} x={`${(gap.from + gap.to) / 2}%`} y={HEIGHT - BOTTOM - 8}>
          {t('figure.gap')}
        </text>
      ))}
    </g>
  )
}

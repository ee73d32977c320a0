import { useId } from 'react'
import { type DotPlot, dotPlot } from '../../disseminate/chart/dot-plot.ts'
import { formatPercent } from '../number/format.ts'
import { type Figure, figureText } from '../site/figure.ts'
import { useWords, type Words } from '../site/words.tsx'
import type { CountyRow } from '../view/service-task.ts'
import { MarkSign } from './quality-mark.tsx'

/** Height of a row; the names and values beside the drawing have the same (see charts.css). */
const ROW = 30
const TOP = 36
const BOTTOM = 28

interface DotChartProps {
  readonly rows: readonly CountyRow[]
  readonly country: Figure
  readonly subtitle: string
}

/** One dot an area, sorted by value, with the country as a line; marks stand before the names. */
export function DotChart({ rows, country, subtitle }: DotChartProps) {
  const words = useWords()
  const { t, language } = words
  const id = useId()
  const { plot, sorted } = comparisonOf(rows, country)
  if (sorted.length === 0) return <p>{t('chart.dotNone')}</p>
  const summary = dotSummary(rows, country, words)
  return (
    <figure className="chart">
      <figcaption>
        <strong>{t('chart.dotTitle')}</strong>
        <span>{subtitle}</span>
      </figcaption>
      <div className="dot-chart">
        <ul className="dot-names" aria-hidden="true">
          {sorted.map((row) => (
            <li key={row.area}>
              {row.share.mark && <MarkSign mark={row.share.mark} />} {row.shortName}
            </li>
          ))}
        </ul>
        <svg width="100%" height={TOP + sorted.length * ROW + BOTTOM} role="img" aria-labelledby={`${id}t ${id}d`}>
          <title id={`${id}t`}>{t('chart.dotTitle')}</title>
          <desc id={`${id}d`}>{summary}</desc>
          <Drawing plot={plot} label={t('chart.country', { value: figureText(country, language) ?? '' })} />
        </svg>
        <ul className="dot-values" aria-hidden="true">
          {sorted.map((row) => (
            <li key={row.area}>{figureText(row.share, language)}</li>
          ))}
        </ul>
      </div>
    </figure>
  )
}

/** Areas that have a figure, largest first, and their places in the drawing. */
function comparisonOf(rows: readonly CountyRow[], country: Figure): { plot: DotPlot; sorted: readonly CountyRow[] } {
  const shown = rows.filter((row) => row.share.value !== null)
  const plot = dotPlot(
    shown.map((row) => ({ id: row.area, value: row.share.value })),
    country.value,
  )
  return { plot, sorted: plot.rows.flatMap((place) => shown.find((row) => row.area === place.id) ?? []) }
}

/** How high the drawing is for these areas. */
export function dotHeight(rows: readonly CountyRow[]): number {
  return TOP + rows.filter((row) => row.share.value !== null).length * ROW + BOTTOM
}

const NAME_ROOM = 190
const VALUE_ROOM = 64

/** The drawing without its frame: names, dots, values. */
export function DotPicture({ rows, country, width }: { rows: readonly CountyRow[]; country: Figure; width: number }) {
  const { t, language } = useWords()
  const { plot, sorted } = comparisonOf(rows, country)
  const baseline = (place: number) => TOP + place * ROW + ROW / 2 + 5
  return (
    <>
      {sorted.map((row, place) => (
        <g key={row.area}>
          {row.share.mark && (
            <svg aria-hidden="true" x="0" y={baseline(place) - 11} width="12" height="12">
              <MarkSign mark={row.share.mark} />
            </svg>
          )}
          <text x="20" y={baseline(place)}>
            {row.shortName}
          </text>
          <text x={width} y={baseline(place)} textAnchor="end">
            {figureText(row.share, language)}
          </text>
        </g>
      ))}
      <svg
        aria-hidden="true"
        x={NAME_ROOM}
        y="0"
        width={width - NAME_ROOM - VALUE_ROOM}
        height={dotHeight(rows)}
        overflow="visible"
      >
        <Drawing plot={plot} label={t('chart.country', { value: figureText(country, language) ?? '' })} />
      </svg>
    </>
  )
}

function Drawing({ plot, label }: { plot: DotPlot; label: string }) {
  const { language } = useWords()
  const bottom = TOP + plot.rows.length * ROW
  const decimals = plot.axis.ticks.every((tick) => Number.isInteger(tick)) ? 0 : 1
  return (
    <>
      {plot.axis.ticks.map((tick) => {
        const x = `${100 * plot.axis.place(tick)}%`
        return (
          <g className="grid" key={tick}>
            <line x1={x} x2={x} y1={TOP - 4} y2={bottom} />
            <text className="axis-label" x={x} y={bottom + 20}>
              {formatPercent(tick, language, decimals)}
            </text>
          </g>
        )
      })}
      {plot.reference !== null && (
        <g className="country">
          <line x1={`${plot.reference}%`} x2={`${plot.reference}%`} y1={TOP - 8} y2={bottom} />
          <text x={`${plot.reference}%`} y={TOP - 16} textAnchor={anchorAt(plot.reference)}>
            {label}
          </text>
        </g>
      )}
      {plot.rows.map(({ id, x }, place) => {
        const y = TOP + place * ROW + ROW / 2
        return x === null ? null : (
          <g className="dot" key={id}>
            <line x1={`${plot.reference ?? 0}%`} x2={`${x}%`} y1={y} y2={y} />
            <circle cx={`${x}%`} cy={y} r="6" />
          </g>
        )
      })}
    </>
  )
}

/** Near an edge the label turns inwards, so that it stays in the drawing. */
function anchorAt(percent: number): 'start' | 'middle' | 'end' {
  if (percent > 65) return 'end'
  return percent < 35 ? 'start' : 'middle'
}

/** The largest and the smallest share in a sentence, and how many areas have none. */
export function dotSummary(rows: readonly CountyRow[], country: Figure, { t, language }: Words): string {
  const { sorted } = comparisonOf(rows, country)
  const missing = rows.length - sorted.length
  const [top, bottom] = [sorted[0], sorted.at(-1)]
  if (!top || !bottom) return ''
  const text = (figure: Figure) => figureText(figure, language) ?? t('figure.gap')
  const main = t('chart.dotSummary', {
    top: top.name,
    topValue: text(top.share),
    bottom: bottom.name,
    bottomValue: text(bottom.share),
    country: text(country),
  })
  return missing > 0 ? `${main} ${t('chart.dotMissing', { count: missing })}` : main
}

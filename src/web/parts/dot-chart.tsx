import { useId } from 'react'
import { dotPlot } from '../../disseminate/chart/dot-plot.ts'
import { formatPercent } from '../number/format.ts'
import { type Figure, figureText } from '../site/figure.ts'
import { useWords } from '../site/words.tsx'
import type { CountyRow } from '../view/service-task.ts'
import { MarkSign } from './quality-mark.tsx'

const ROW = 30
const TOP = 40
const BOTTOM = 12

/** One dot an area, sorted by value, with the country as a line; marks stand before the names. */
export function DotChart({ rows, country, subtitle }: { rows: readonly CountyRow[]; country: Figure; subtitle: string }) {
  const { t, language } = useWords()
  const id = useId()
  const shown = rows.filter((row) => row.share.value !== null)
  if (shown.length === 0) return <p>{t('chart.dotNone')}</p>
  const plot = dotPlot(
    shown.map((row) => ({ id: row.area, value: row.share.value })),
    country.value,
  )
  const sorted = plot.rows.flatMap(({ id: area, x }) => {
    const row = shown.find((candidate) => candidate.area === area)
    return row && x !== null ? [{ row, x }] : []
  })
  const height = TOP + sorted.length * ROW + BOTTOM
  return (
    <figure className="chart">
      <figcaption>
        <strong>{t('chart.dotTitle')}</strong>
        <span>{subtitle}</span>
      </figcaption>
      <svg className="dot-chart" width="100%" height={height} role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{t('chart.dotTitle')}</title>
        <desc id={`${id}d`}>{summaryOf({ sorted: sorted.map(({ row }) => row), country, missing: rows.length - shown.length }, { t, language })}</desc>
        <svg className="dot-plot" y="0" height={height}>
          {plot.axis.ticks.map((tick) => (
            <g className="grid" key={tick}>
              <line x1={`${100 * plot.axis.place(tick)}%`} x2={`${100 * plot.axis.place(tick)}%`} y1={TOP - 8} y2={height - BOTTOM} />
            </g>
          ))}
          {plot.reference !== null && (
            <g className="country">
              <line x1={`${plot.reference}%`} x2={`${plot.reference}%`} y1={TOP - 12} y2={height - BOTTOM} />
              <text x={`${plot.reference}%`} y={TOP - 18}>
                {t('chart.country', { value: figureText(country, language) ?? '' })}
              </text>
            </g>
          )}
          {sorted.map(({ row, x }, place) => (
            <g className="dot" key={row.area}>
              <line x1={plot.reference === null ? '0%' : `${plot.reference}%`} x2={`${x}%`} y1={rowY(place)} y2={rowY(place)} />
              <circle cx={`${x}%`} cy={rowY(place)} r="6" />
            </g>
          ))}
        </svg>
        {sorted.map(({ row }, place) => (
          <g key={row.area}>
            {row.share.mark && (
              <svg x="0" y={rowY(place) - 6} width="12" height="12">
                <MarkSign mark={row.share.mark} />
              </svg>
            )}
            <text className="name" x="18" y={rowY(place) + 5}>
              {row.shortName}
            </text>
            <text className="value" x="100%" y={rowY(place) + 5}>
              {formatPercent(row.share.value ?? 0, language, row.share.decimals)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}

function rowY(place: number): number {
  return TOP + place * ROW + ROW / 2
}

type Said = Pick<ReturnType<typeof useWords>, 't' | 'language'>

function summaryOf(
  { sorted, country, missing }: { sorted: readonly CountyRow[]; country: Figure; missing: number },
  { t, language }: Said,
): string {
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

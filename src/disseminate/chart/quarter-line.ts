import { area, line } from 'd3-shape'
import { type Axis, axisFromZero } from './axis.ts'

/** One period of a series. `value` null = no figure for the period: the line is broken there. */
export interface SeriesPoint {
  readonly period: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/** A point in per cent of the width and height of the drawing, y downwards. */
interface PlacedPoint {
  readonly period: string
  readonly value: number | null
  readonly x: number
  readonly y: number | null
}

/**
 * A line of quarters in a drawing of 100 × 100 units: the component stretches the lines to any width and sets the texts at the
 * same percentages, so they keep their size. Paths are SVG path data; empty when there is nothing to draw.
 */
export interface QuarterLine {
  readonly axis: Axis
  readonly points: readonly PlacedPoint[]
  readonly line: string
  /** The interval of estimates; broken where the line is. */
  readonly band: string
  /** Stretches without figures, as runs of periods, so that the reason can be written at the gap. */
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly periods: readonly string[] }[]
}

/** Points keep this much distance (per cent) from both sides, so that their texts fit. */
const SIDE_ROOM = 6

export function quarterLine(series: readonly SeriesPoint[]): QuarterLine {
  const axis = axisFromZero(series.flatMap((point) => [point.value, point.high].filter((value) => value !== null)))
  const x = (index: number) => (series.length > 1 ? SIDE_ROOM + (index * (100 - 2 * SIDE_ROOM)) / (series.length - 1) : 50)
  const y = (value: number) => rounded(100 * (1 - axis.place(value)))
  const indexed = series.map((point, index) => ({ ...point, x: rounded(x(index)) }))
  const drawLine = line<(typeof indexed)[number]>()
    .defined((point) => point.value !== null)
    .x((point) => point.x)
    .y((point) => y(point.value ?? 0))
  const drawBand = area<(typeof indexed)[number]>()
    .defined((point) => point.value !== null && point.low !== null && point.high !== null)
    .x((point) => point.x)
    .y0((point) => y(point.low ?? 0))
    .y1((point) => y(point.high ?? 0))
  return {
    axis,
    points: indexed.map((point) => ({
      period: point.period,
      value: point.value,
      x: point.x,
      y: point.value === null ? null : y(point.value),
    })),
    line: drawLine(indexed) ?? '',
    band: drawBand(indexed) ?? '',
    gaps: gapsOf(indexed),
  }
}

function gapsOf(points: readonly { period: string; value: number | null; x: number }[]): QuarterLine['gaps'] {
  const gaps: { from: number; to: number; periods: string[] }[] = []
  points.forEach((point, index) => {
    if (point.value !== null) return
    const open = gaps.at(-1)
    if (open && points[index - 1]?.value === null) {
      open.to = point.x
      open.periods.push(point.period)
    } else gaps.push({ from: point.x, to: point.x, periods: [point.period] })
  })
  return gaps
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

import { type Axis, axisFromZero } from './axis.ts'

export interface DotPlotRow {
  readonly id: string
  /** Null = no figure; such rows stand last, in the order given. */
  readonly value: number | null
}

/** Rows sorted by value, largest first. `x` and `reference` are per cent of the width of the drawing. */
export interface DotPlot {
  readonly axis: Axis
  readonly rows: readonly { readonly id: string; readonly x: number | null }[]
  readonly reference: number | null
}

/** One dot a row on a zero-based axis, with a line for the value that all are compared to (the country). */
export function dotPlot(rows: readonly DotPlotRow[], reference: number | null): DotPlot {
  const axis = axisFromZero([...rows.map((row) => row.value), reference].filter((value) => value !== null))
  const place = (value: number | null) => (value === null ? null : Math.round(axis.place(value) * 10_000) / 100)
  const sorted = [...rows].sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY))
  return { axis, rows: sorted.map(({ id, value }) => ({ id, x: place(value) })), reference: place(reference) }
}

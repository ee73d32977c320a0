import { line } from 'd3-shape'

/** A small line in a drawing of 100 × 100 units. `last` is the newest period's point; null when it has no figure. */
export interface Sparkline {
  readonly line: string
  /** Single figures with no neighbour on either side, which a line cannot show. */
  readonly dots: readonly { readonly x: number; readonly y: number }[]
  readonly last: { readonly x: number; readonly y: number } | null
}

/**
 * The shape of a series without numbers, so its baseline is not zero: it fills the height between the smallest and the
 * largest figure, but a change of less than a tenth of the level stays visibly small.
 */
export function sparkline(values: readonly (number | null)[]): Sparkline {
  const known = values.filter((value) => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const span = Math.max(high - low, Math.abs(high) / 10) || 1
  const middle = (low + high) / 2
  const placed = values.map((value, index) => ({
    x: values.length > 1 ? rounded(4 + (index * 92) / (values.length - 1)) : 50,
    y: value === null ? null : rounded(50 - ((value - middle) / span) * 80),
  }))
  const isDrawn = (index: number) => placed[index]?.y !== null && placed[index] !== undefined
  const shape = line<(typeof placed)[number]>()
    .defined((point) => point.y !== null)
    .x((point) => point.x)
    .y((point) => point.y ?? 0)
  const last = placed.at(-1)
  return {
    line: shape(placed) ?? '',
    dots: placed.flatMap(({ x, y }, index) => (y !== null && !isDrawn(index - 1) && !isDrawn(index + 1) ? [{ x, y }] : [])),
    last: last && last.y !== null ? { x: last.x, y: last.y } : null,
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

import { scaleLinear } from 'd3-scale'

/** A number axis: `ticks` are round values, `place` maps a value to a share of the length (0 at the start, 1 at the end). */
export interface Axis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  place(value: number): number
}

/**
 * An axis with a zero baseline that holds all the values and ends at a round one. At most about five ticks.
 * Without values (or with zeros only) it runs from 0 to 1.
 */
export function axisFromZero(values: readonly number[], tickCount = 4): Axis {
  const largest = Math.max(0, ...values)
  return axisOf(scaleLinear([0, largest > 0 ? largest : 1], [0, 1]).nice(tickCount), tickCount)
}

function axisOf(scale: ReturnType<typeof scaleLinear<number>>, tickCount: number): Axis {
  const [from = 0, to = 1] = scale.domain()
  return { from, to, ticks: scale.ticks(tickCount), place: (value) => scale(value) }
}

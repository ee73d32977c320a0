import { type Period, type QuarterCode, quarterNumber, quarterOfDate } from '../../../model/period.ts'
import type { CountingFrame } from '../../counting-frame.ts'

/**
 * Quarters as bits: bit 0 is the first quarter of the series. A client in a period is then "mask AND the period's bits is not 0", and
 * the union of evidence is the OR of masks. 32 bits hold eight years.
 */

/** The bits of the quarters that satisfy a condition, as a number below 2 to the 32nd. */
export function bitsWhere(frame: Pick<CountingFrame, 'quarters'>, holds: (quarter: QuarterCode) => boolean): number {
  return frame.quarters.reduce((bits, quarter, index) => (holds(quarter) ? bits + 2 ** index : bits), 0)
}

export function periodBits(frame: Pick<CountingFrame, 'quarters'>, period: Period): number {
  return bitsWhere(frame, (quarter) => period.quarters.includes(quarter))
}

/** SQL: the index of the quarter of a day; negative before the series. */
export function quarterIndexSql(day: string, frame: Pick<CountingFrame, 'quarters'>): string {
  const [first] = frame.quarters
  const base = first === undefined ? 0 : quarterNumber(first)
  return `(year(${day}) * 4 + quarter(${day}) - ${base + 1})`
}

/** SQL: the bits of the quarters that a period from `start` to `end` (null = open) overlaps by a day or more. */
export function overlapBitsSql(start: string, end: string, frame: Pick<CountingFrame, 'quarters'>): string {
  const last = frame.quarters.length - 1
  const from = `least(greatest(${quarterIndexSql(start, frame)}, 0), ${last + 1})`
  const to = `greatest(least(coalesce(${quarterIndexSql(end, frame)}, ${last}), ${last}) + 1, 0)`
  return `greatest((1::BIGINT << (${to})::BIGINT) - (1::BIGINT << (${from})::BIGINT), 0)::UINTEGER`
}

/** SQL: the bits of the quarters that end on a day or later; none for a day after the series or a day that is NULL. */
export function sinceBitsSql(day: string, frame: Pick<CountingFrame, 'quarters'>): string {
  const from = `least(greatest(${quarterIndexSql(day, frame)}, 0), ${frame.quarters.length})`
  // `greatest` passes over a NULL, so it is asked for first.
  return `CASE WHEN ${day} IS NULL THEN 0 ELSE ${2 ** frame.quarters.length} - (1::BIGINT << (${from})::BIGINT) END::UINTEGER`
}

/** The quarters of the series at which periods end, with their periods: what attributes are looked up for. */
export interface PeriodEnd {
  readonly index: number
  readonly day: string
  readonly year: number
  readonly periods: readonly Period[]
}

export function periodEnds(frame: CountingFrame): readonly PeriodEnd[] {
  return frame.quarters.map((quarter, index) => {
    const periods = frame.periods.filter((period) => quarterOfDate(period.end) === quarter)
    const day = periods[0]?.end ?? ''
    return { index, day, year: Number(day.slice(0, 4)), periods }
  })
}

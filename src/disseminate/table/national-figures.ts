import type { NationalEstimate } from '../../model/estimate.ts'
import type { AgeGroupCode } from '../../model/person.ts'
import type { CellRemarks } from './candidate-cell.ts'
import { WEAK_BASE_NOTE } from './cell-notes.ts'

/** A figure of the whole country as it goes into a table, unrounded. */
export interface NationalFigure {
  readonly number: number
  readonly interval: readonly [number, number] | null
  readonly isWeak: boolean
}

export type NationalFigures = (query: {
  readonly content: string
  readonly period: string
  readonly age: AgeGroupCode
  readonly sex: 'M' | 'F' | '_T'
}) => NationalFigure | null

/** Groups that can be added up where no estimate of the group itself was made; the sum has no interval. */
const PARTS: Readonly<Partial<Record<AgeGroupCode, readonly AgeGroupCode[]>>> = {
  Y0T64: ['Y0T17', 'Y18T64'],
  Y_GE65: ['Y65T84', 'Y_GE85'],
}

/** Look-up of the estimates of a run. Null where none was made, because nothing was comprehensive. */
export function nationalFigures(estimates: readonly NationalEstimate[]): NationalFigures {
  const index = new Map(estimates.map((estimate) => [keyOf(estimate), estimate]))
  return function figure(query) {
    const known = index.get(keyOf(query))
    if (known) return { number: known.estimate, interval: known.interval, isWeak: known.warnings.includes('weak-base') }
    const parts = (PARTS[query.age] ?? []).map((age) => index.get(keyOf({ ...query, age })))
    const found = parts.filter((part) => part !== undefined)
    if (parts.length === 0 || found.length < parts.length) return null
    return {
      number: found.reduce((sum, { estimate }) => sum + estimate, 0),
      interval: null,
      isWeak: found.some(({ warnings }) => warnings.includes('weak-base')),
    }
  }
}

/** Flag, interval and warning of an estimate. The interval is in persons and never below 0. */
export function estimateRemarks({ interval, isWeak }: NationalFigure): CellRemarks {
  return {
    flags: ['e'],
    ...(interval ? { low: Math.max(0, interval[0]), high: interval[1] } : {}),
    ...(isWeak ? { note: WEAK_BASE_NOTE } : {}),
  }
}

function keyOf({ content, period, age, sex }: { content: string; period: string; age: string; sex: string }): string {
  return `${content} ${period} ${age} ${sex}`
}

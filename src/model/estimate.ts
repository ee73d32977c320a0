import type { AgeClassCode, AgeGroupCode, SexCode } from './person.ts'
import type { ContentKey } from './service-task.ts'

export const ESTIMATE_METHODS = ['ratio', 'separate-ratio', 'poststratified', 'mean-share', 'known-plus-estimate'] as const
export type EstimateMethod = (typeof ESTIMATE_METHODS)[number]

/** A national total estimated from representative areas, unrounded, with what it rests on. */
export interface Estimate {
  readonly estimate: number
  readonly standardError: number | null
  /** 95 %; null when the base is a single unit. */
  readonly interval: readonly [number, number] | null
  readonly degreesOfFreedom: number | null
  readonly base: { readonly units: number; readonly population: number; readonly share: number }
  /** Smallest and largest estimate with one unit left out. */
  readonly leaveOneOut: readonly [number, number] | null
  /** Codes: `weak-base` (under 5 % of the population or fewer than ten units), `single-unit`, `extrapolated-stratum`. */
  readonly warnings: readonly string[]
}

/** The estimate of one published figure. `sex` `_T` and `age` `_T` are totals. */
export interface NationalEstimate extends Estimate {
  readonly content: ContentKey
  readonly period: string
  readonly age: AgeGroupCode | AgeClassCode
  readonly sex: SexCode | '_T'
  readonly method: EstimateMethod
  /** Clients counted in the representative municipalities, and the population of the whole country it is scaled to. */
  readonly clientsInBase: number
  readonly population: number
}

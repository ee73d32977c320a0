import type { Estimate, EstimateMethod } from '../model/estimate.ts'
import {
  type EstimationUnit,
  type PointQuestion,
  pointEstimate,
  populationOf,
  type RestMethod,
  sum,
  type WeightedUnit,
} from './estimators.ts'
import { studentQuantile } from './quantiles.ts'
import { type IntervalMethod, type Sampling, standardErrorOf } from './standard-errors.ts'

export interface EstimateRequest {
  /** One row per unit of the whole country. */
  readonly units: readonly EstimationUnit[]
  readonly method: EstimateMethod
  /** The rest of `known-plus-estimate`; ratio when left out. */
  readonly restMethod?: RestMethod
  /** What is drawn as one: units, or strata where whole counties deliver or do not. */
  readonly psu: 'unit' | 'stratum'
  readonly interval: IntervalMethod
  /** Draws and seed of the bootstrap. */
  readonly draws?: number
  readonly seed?: number
}

const CONFIDENCE = 0.95
const WEAK_SHARE = 0.05
const WEAK_UNITS = 10
const SMALL_STRATUM = 5

/**
 * A national total estimated from the representative units, with its uncertainty. The formulas stand in `estimators.ts` and
 * `standard-errors.ts`. The interval is Student's, with n_eff − 1 degrees of freedom (at least 1), n_eff = (ΣP)²/ΣP² over the
 * representative PSUs, because large units weigh more than their number says.
 *
 * Without any representative unit the estimate is NaN: the caller refuses that.
 */
export function estimateTotal(request: EstimateRequest): Estimate {
  const question: PointQuestion = {
    method: request.method,
    restMethod: request.restMethod ?? 'ratio',
    country: request.units,
    population: populationOf(request.units),
  }
  const base = representativeUnits(request.units)
  const estimate = pointEstimate(base, question)
  const sampling = samplingOf(request, base)
  const standardError = standardErrorOf({ ...request, question, base, sampling, estimate })
  const degreesOfFreedom = standardError === null ? null : effectiveDegrees(sampling)
  return {
    estimate,
    standardError,
    interval: standardError === null || degreesOfFreedom === null ? null : intervalOf(estimate, standardError, degreesOfFreedom),
    degreesOfFreedom,
    base: baseOf(request.units, base),
    leaveOneOut: leaveOneOut(base, question),
    warnings: warningsOf(request, base),
  }
}

function representativeUnits(units: readonly EstimationUnit[]): WeightedUnit[] {
  return units.flatMap((unit) => (unit.clients === null ? [] : [{ unit, clients: unit.clients, weight: 1 }]))
}

/**
 * The PSUs of the base, and the share of PSUs that is in it. A stratum that is represented in part counts for the part of its
 * population that is.
 */
function samplingOf({ units, psu }: EstimateRequest, base: readonly WeightedUnit[]): Sampling {
  const keyOf = (unit: EstimationUnit) => (psu === 'unit' ? unit.unit : unit.stratum)
  const inBase = Map.groupBy(base, ({ unit }) => keyOf(unit))
  const ofCountry = Map.groupBy(units, keyOf)
  const represented = sum([...inBase], ([key, own]) => {
    const whole = populationOf(ofCountry.get(key) ?? [])
    return whole === 0 ? 0 : sum(own, ({ unit }) => unit.population) / whole
  })
  return { psus: [...inBase.values()], fraction: represented / ofCountry.size }
}

function effectiveDegrees({ psus }: Sampling): number {
  const populations = psus.map((units) => sum(units, ({ unit }) => unit.population))
  const effective = sum(populations, (one) => one) ** 2 / sum(populations, (one) => one ** 2)
  return Math.max(1, effective - 1)
}

/** No fewer than none: a lower limit below 0 says only that the base is too weak. */
function intervalOf(estimate: number, standardError: number, degreesOfFreedom: number): readonly [number, number] {
  const reach = studentQuantile(1 - (1 - CONFIDENCE) / 2, degreesOfFreedom) * standardError
  return [Math.max(0, estimate - reach), estimate + reach]
}

function baseOf(units: readonly EstimationUnit[], base: readonly WeightedUnit[]): Estimate['base'] {
  const population = sum(base, ({ unit }) => unit.population)
  return { units: base.length, population, share: population / populationOf(units) }
}

function leaveOneOut(base: readonly WeightedUnit[], question: PointQuestion): readonly [number, number] | null {
  if (base.length < 2) return null
  if (question.method === 'ratio') return extremes(ratiosWithoutOne(base, question.population))
  const estimates = base.map((left) => {
    const others = base.filter((one) => one !== left)
    // Only what is known as it is depends on which units count as known.
    const country = question.method === 'known-plus-estimate' ? withoutClients(question.country, left) : question.country
    return pointEstimate(others, { ...question, country })
  })
  return extremes(estimates)
}

/** The ratio estimate without each unit in turn, from the sums of all: one pass where the general way takes one for each unit. */
function ratiosWithoutOne(base: readonly WeightedUnit[], population: number): number[] {
  const clients = sum(base, (one) => one.weight * one.clients)
  const inhabitants = sum(base, ({ unit, weight }) => weight * unit.population)
  return base.map((left) => {
    const rest = inhabitants - left.weight * left.unit.population
    return (population * (clients - left.weight * left.clients)) / rest
  })
}

function extremes(estimates: readonly number[]): readonly [number, number] {
  return [Math.min(...estimates), Math.max(...estimates)]
}

/** The country as it would look if the unit had not been representative. */
function withoutClients(country: readonly EstimationUnit[], left: WeightedUnit): readonly EstimationUnit[] {
  return country.map((unit) => (unit === left.unit ? { ...unit, clients: null } : unit))
}

function warningsOf({ units, method }: EstimateRequest, base: readonly WeightedUnit[]): string[] {
  const { share } = baseOf(units, base)
  const isSeparate = method === 'separate-ratio'
  const representedIn = (stratum: string) => base.filter(({ unit }) => unit.stratum === stratum).length
  const strata = isSeparate ? [...new Set(units.map(({ stratum }) => stratum))].map(representedIn) : []
  const warnings: readonly (readonly [string, boolean])[] = [
    ['weak-base', share < WEAK_SHARE || base.length < WEAK_UNITS],
    ['single-unit', base.length === 1],
    ['extrapolated-stratum', isSeparate && strata.includes(0)],
    ['small-stratum', isSeparate && strata.some((count) => count > 0 && count < SMALL_STRATUM)],
  ]
  return warnings.filter(([, applies]) => applies).map(([warning]) => warning)
}

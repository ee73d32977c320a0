import {
  type EstimationUnit,
  type PointQuestion,
  pointEstimate,
  populationOf,
  sum,
  type UnitGroup,
  type WeightedUnit,
} from './estimators.ts'
import { seededChance } from './seeded-chance.ts'

export const INTERVAL_METHODS = ['linearised', 'jackknife', 'bootstrap'] as const
export type IntervalMethod = (typeof INTERVAL_METHODS)[number]

/** The representative PSUs, and the share f of all PSUs that they are. */
export interface Sampling {
  readonly psus: readonly (readonly WeightedUnit[])[]
  readonly fraction: number
}

export interface ErrorQuestion {
  readonly interval: IntervalMethod
  readonly question: PointQuestion
  readonly base: readonly WeightedUnit[]
  readonly sampling: Sampling
  readonly estimate: number
  readonly draws?: number
  readonly seed?: number
}

const DEFAULT_DRAWS = 1_000
const DEFAULT_SEED = 1

/** Standard error of a total; null when the base is a single PSU, which says nothing about the others. */
export function standardErrorOf(question: ErrorQuestion): number | null {
  if (question.sampling.psus.length < 2) return null
  return STANDARD_ERRORS[question.interval](question)
}

const STANDARD_ERRORS: Readonly<Record<IntervalMethod, (question: ErrorQuestion) => number>> = {
  linearised,
  jackknife,
  bootstrap,
}

/**
 * Linearised: v = (1 − f) · n/(n − 1) · Σ (z − z̄)², z = the sum over the units of a PSU of how the estimate changes with the unit's
 * weight. For the ratio z = P/ΣP · (N − r·P), the textbook formula. The separate ratio has its own strata, each with its f and n.
 */
function linearised({ question, base, sampling }: ErrorQuestion): number {
  if (question.method === 'separate-ratio') return linearisedByStratum(question, base)
  const influences = influencesOf(base, question)
  const ofPsu = sampling.psus.map((units) => sum(units, (unit) => influences.get(unit.unit) ?? 0))
  return Math.sqrt((1 - sampling.fraction) * spread(ofPsu))
}

/** n/(n − 1) · Σ (z − z̄)² */
function spread(values: readonly number[]): number {
  const mean = sum(values, (value) => value) / values.length
  return (values.length / (values.length - 1)) * sum(values, (value) => (value - mean) ** 2)
}

function linearisedByStratum({ country }: PointQuestion, base: readonly WeightedUnit[]): number {
  const ratio = sum(base, ({ clients }) => clients) / sum(base, ({ unit }) => unit.population)
  const inBase = Map.groupBy(base, ({ unit }) => unit.stratum)
  const variances = [...Map.groupBy(country, ({ stratum }) => stratum)].map(([stratum, units]) => {
    const own = inBase.get(stratum) ?? []
    const scale = populationOf(units) / sum(own, ({ unit }) => unit.population)
    if (own.length > 1) {
      const ownRatio = sum(own, ({ clients }) => clients) / sum(own, ({ unit }) => unit.population)
      const residuals = own.map(({ unit, clients }) => scale * (clients - ownRatio * unit.population))
      return (1 - own.length / units.length) * spread(residuals)
    }
    // A single unit has no spread of its own: its distance from the ratio of all stands in. No unit at all: the spread of all.
    if (own.length === 1)
      return (1 - 1 / units.length) * sum(own, ({ unit, clients }) => (scale * (clients - ratio * unit.population)) ** 2)
    return (
      (populationOf(units) / sum(base, ({ unit }) => unit.population)) ** 2 *
      spread(base.map(({ unit, clients }) => clients - ratio * unit.population))
    )
  })
  return Math.sqrt(sum(variances, (variance) => variance))
}

/** z of each representative unit: the derivative of the estimate by the unit's weight. */
function influencesOf(base: readonly WeightedUnit[], question: PointQuestion): ReadonlyMap<EstimationUnit, number> {
  const { method, country } = asSample(question)
  if (method === 'mean-share') return meanShareInfluences(base, country)
  if (method !== 'poststratified') return ratioInfluences(base, country, (unit) => unit)
  const groups = new Set(country.flatMap((unit) => [...unit.groups.keys()]))
  const byGroup = [...groups].map((group) => ratioInfluences(base, country, (unit) => unit.groups.get(group) ?? NOBODY))
  return new Map(base.map(({ unit }) => [unit, sum(byGroup, (influences) => influences.get(unit) ?? 0)]))
}

const NOBODY: UnitGroup = { clients: 0, population: 0 }

/** P/ΣP · (N − r·P), of the whole unit or of one group of it. */
function ratioInfluences(
  base: readonly WeightedUnit[],
  country: readonly EstimationUnit[],
  part: (unit: EstimationUnit) => UnitGroup,
): ReadonlyMap<EstimationUnit, number> {
  const basePopulation = sum(base, ({ unit }) => part(unit).population)
  const ratio = sum(base, ({ unit }) => part(unit).clients ?? 0) / basePopulation
  const scale = sum(country, (unit) => part(unit).population) / basePopulation
  return new Map(base.map(({ unit }) => [unit, scale * ((part(unit).clients ?? 0) - ratio * part(unit).population)]))
}

/** P/n · (N/P of the unit − the mean of N/P) */
function meanShareInfluences(
  base: readonly WeightedUnit[],
  country: readonly EstimationUnit[],
): ReadonlyMap<EstimationUnit, number> {
  const mean = sum(base, ({ unit, clients }) => clients / unit.population) / base.length
  const scale = populationOf(country) / base.length
  return new Map(base.map(({ unit, clients }) => [unit, scale * (clients / unit.population - mean)]))
}

/**
 * Known areas plus an estimate is, for its uncertainty, the estimate of the rest scaled to the whole: with the ratio the two are the
 * same number.
 */
function asSample(question: PointQuestion): PointQuestion {
  return question.method === 'known-plus-estimate' ? { ...question, method: question.restMethod } : question
}

/** Jackknife JK1: v = (1 − f) · (n − 1)/n · Σ (T without the PSU − T)². */
function jackknife({ question, base, sampling }: ErrorQuestion): number {
  const sample = asSample(question)
  const estimate = pointEstimate(base, sample)
  const without = sampling.psus.map((left) => {
    const out = new Set(left.map(({ unit }) => unit))
    return pointEstimate(
      base.filter(({ unit }) => !out.has(unit)),
      sample,
    )
  })
  const n = sampling.psus.length
  return Math.sqrt((1 - sampling.fraction) * ((n - 1) / n) * sum(without, (one) => (one - estimate) ** 2))
}

/** Bootstrap: n − 1 of the n PSUs drawn with replacement, the estimate made again; the spread of the draws times √(1 − f). */
function bootstrap({ question, sampling, draws = DEFAULT_DRAWS, seed = DEFAULT_SEED }: ErrorQuestion): number {
  const chance = seededChance(seed)
  const { psus } = sampling
  const sample = asSample(question)
  const estimates = Array.from({ length: draws }, () => {
    const drawn = Array.from({ length: psus.length - 1 }, () => psus[chance.whole(psus.length)] ?? [])
    return pointEstimate(drawn.flat(), sample)
  })
  const mean = sum(estimates, (one) => one) / draws
  return Math.sqrt(((1 - sampling.fraction) * sum(estimates, (one) => (one - mean) ** 2)) / (draws - 1))
}

import type { EstimateMethod } from '../model/estimate.ts'

/** Clients and population of one age or other group of a unit. `clients` null = not representative. */
export interface UnitGroup {
  readonly clients: number | null
  readonly population: number
}

/** One unit (municipality) of the country: representative when its clients are known. */
export interface EstimationUnit {
  readonly unit: string
  /** County, size class: what units of one PSU or one stratum share. */
  readonly stratum: string
  readonly clients: number | null
  readonly population: number
  readonly groups: ReadonlyMap<string, UnitGroup>
}

/** A representative unit, and how often it is taken: 1, or another weight when a sample is drawn again. */
export interface WeightedUnit {
  readonly unit: EstimationUnit
  readonly clients: number
  readonly weight: number
}

/** How the part of the country that is not representative is estimated when the rest is known. */
export type RestMethod = Exclude<EstimateMethod, 'known-plus-estimate' | 'separate-ratio'>

export interface PointQuestion {
  readonly method: EstimateMethod
  readonly restMethod: RestMethod
  /** Every unit of the country, representative or not, and their population. */
  readonly country: readonly EstimationUnit[]
  readonly population: number
}

/**
 * The national total by one of the methods (register.md 8.12), R = representative units, P = population, N = clients:
 *
 * - `ratio`: P(country) · ΣN / ΣP over R
 * - `separate-ratio`: the same in each stratum, added up; a stratum without representative units takes the ratio of all
 * - `poststratified`: the same in each group (age, sex), added up
 * - `mean-share`: P(country) · the mean over R of N/P
 * - `known-plus-estimate`: ΣN over R, and the rest of the country by `restMethod`
 *
 * NaN when nothing is representative.
 */
export function pointEstimate(base: readonly WeightedUnit[], question: PointQuestion): number {
  return POINT_ESTIMATORS[question.method](base, question)
}

type PointEstimator = (base: readonly WeightedUnit[], question: PointQuestion) => number

const POINT_ESTIMATORS: Readonly<Record<EstimateMethod, PointEstimator>> = {
  ratio: (base, { population }) => byRatio(population, base),
  'separate-ratio': separateRatio,
  poststratified: (base, { country }) => poststratified(base, country),
  'mean-share': (base, { population }) => population * meanShare(base),
  'known-plus-estimate': knownPlusEstimate,
}

function separateRatio(base: readonly WeightedUnit[], { country }: PointQuestion): number {
  const byStratum = Map.groupBy(base, ({ unit }) => unit.stratum)
  const strata = Map.groupBy(country, ({ stratum }) => stratum)
  return sum([...strata], ([stratum, units]) => {
    const own = byStratum.get(stratum) ?? []
    const isEmpty = sum(own, ({ weight, unit }) => weight * unit.population) === 0
    return byRatio(populationOf(units), isEmpty ? base : own)
  })
}

function poststratified(base: readonly WeightedUnit[], area: readonly EstimationUnit[]): number {
  const groups = new Set(area.flatMap(({ groups: own }) => [...own.keys()]))
  return sum([...groups], (group) => {
    const population = sum(area, (unit) => unit.groups.get(group)?.population ?? 0)
    const clients = sum(base, ({ unit, weight }) => weight * (unit.groups.get(group)?.clients ?? 0))
    const basePopulation = sum(base, ({ unit, weight }) => weight * (unit.groups.get(group)?.population ?? 0))
    // A group nobody of the base belongs to cannot be estimated from it.
    return population === 0 ? 0 : (population * clients) / basePopulation
  })
}

/** The representative units stand as they are (each once, whatever its weight); only the rest is estimated. */
function knownPlusEstimate(base: readonly WeightedUnit[], { country, restMethod }: PointQuestion): number {
  const known = sum(country, ({ clients }) => clients ?? 0)
  const rest = country.filter(({ clients }) => clients === null)
  if (restMethod === 'poststratified') return known + poststratified(base, rest)
  return known + (restMethod === 'ratio' ? byRatio(populationOf(rest), base) : populationOf(rest) * meanShare(base))
}

/** Multiplied before it is divided: whole numbers stay exact as long as they can. */
function byRatio(population: number, base: readonly WeightedUnit[]): number {
  return (
    (population * sum(base, ({ clients, weight }) => weight * clients)) /
    sum(base, ({ unit, weight }) => weight * unit.population)
  )
}

function meanShare(base: readonly WeightedUnit[]): number {
  return sum(base, ({ unit, clients, weight }) => (weight * clients) / unit.population) / sum(base, ({ weight }) => weight)
}

export function populationOf(units: readonly EstimationUnit[]): number {
  return sum(units, ({ population }) => population)
}

export function sum<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((total, row) => total + value(row), 0)
}

import type { PopulationCell } from '../model/definitions.ts'
import { AGE_CLASSES, AGE_GROUPS, type AgeClassCode } from '../model/person.ts'
import { Chance, mixText } from './chance.ts'
import { AGE_TARGETS, firstTaskShare, PUBLISHED_CLIENTS, relativeRate, TASKS, type TaskNumber } from './published-shares.ts'
import { everFactor } from './service-spells.ts'

/** Persons of one municipality, age class, sex and first task who are clients at some time of the series. */
export interface ClientCellPlan {
  readonly age: AgeClassCode
  readonly sex: 'M' | 'F'
  readonly task: TaskNumber
  readonly persons: number
}

/** Spread of the logarithm of a task's rate: between counties, and between municipalities of a county. */
const COUNTY_SPREAD = 0.1
const MUNICIPALITY_SPREAD = 0.2
/** A municipality's own level, shared by all its tasks. */
const LEVEL_SPREAD = 0.09

interface PlanInput {
  readonly seed: number
  readonly clients: number
  readonly seriesDays: number
  /** Real population of one year. */
  readonly population: readonly PopulationCell[]
  readonly countyOf: ReadonlyMap<string, string>
}

/**
 * How many persons each municipality gets: published clients of the task and age group × (clients asked for / 770,000), spread
 * over municipalities, age classes and sexes by population and rate, with random effects. National totals come out exactly
 * (to one person a task, class and sex) at any size: the fractions are carried from municipality to municipality.
 * Returns the plan of each municipality by code; municipalities in the order of the population.
 */
export function planClients(input: PlanInput): Map<string, ClientCellPlan[]> {
  const municipalities = [...new Set(input.population.map((cell) => cell.municipality))]
  const persons = new Map(input.population.map((cell) => [`${cell.municipality} ${cell.age} ${cell.sex}`, cell.persons]))
  const plans = new Map<string, ClientCellPlan[]>(municipalities.map((code) => [code, []]))
  for (const [number, task] of TASKS.entries()) {
    const effects = municipalities.map((code) => rateEffect(input, task, code))
    for (const target of AGE_TARGETS) {
      const group = AGE_GROUPS.find((candidate) => candidate.code === target.group)
      const classes = AGE_CLASSES.filter((age) => group && age.from >= group.from && age.to <= group.to)
      const cells = classes.flatMap((age) =>
        (['M', 'F'] as const).map((sex) => {
          const rate = relativeRate(task, age.code, sex)
          const weights = municipalities.map((code, at) => {
            return (persons.get(`${code} ${age.code} ${sex}`) ?? 0) * rate * (effects[at] as number)
          })
          return { age: age.code, sex, weights }
        }),
      )
      const sum = cells.reduce((total, cell) => total + cell.weights.reduce((part, weight) => part + weight, 0), 0)
      const quarterly = target.clients * firstTaskShare(target, task) * (input.clients / PUBLISHED_CLIENTS)
      for (const cell of cells) {
        const ever = everFactor(number as TaskNumber, cell.age, input.seriesDays)
        const factor = sum === 0 ? 0 : (quarterly * ever) / sum
        spread({ plans, municipalities, cell, factor, task: number as TaskNumber, seed: input.seed })
      }
    }
  }
  return plans
}

function rateEffect(input: PlanInput, task: string, municipality: string): number {
  const county = input.countyOf.get(municipality) ?? ''
  const ofCounty = new Chance(input.seed, mixText('county'), mixText(county), mixText(task)).normal()
  const level = new Chance(input.seed, mixText('level'), mixText(municipality)).normal()
  const own = new Chance(input.seed, mixText('municipality'), mixText(municipality), mixText(task)).normal()
  return Math.exp(COUNTY_SPREAD * ofCounty + LEVEL_SPREAD * level + MUNICIPALITY_SPREAD * own)
}

interface Spread {
  readonly plans: Map<string, ClientCellPlan[]>
  readonly municipalities: readonly string[]
  readonly cell: { readonly age: AgeClassCode; readonly sex: 'M' | 'F'; readonly weights: readonly number[] }
  readonly factor: number
  readonly task: TaskNumber
  readonly seed: number
}

/** Whole persons out of fractions: the running sum's whole part moves on, from a random start, so no cell is off by more than one. */
function spread({ plans, municipalities, cell, factor, task, seed }: Spread): void {
  let sum = new Chance(seed, mixText(cell.age + cell.sex), task).next()
  for (const [at, municipality] of municipalities.entries()) {
    const before = Math.floor(sum)
    sum += (cell.weights[at] as number) * factor
    const persons = Math.floor(sum) - before
    if (persons > 0) plans.get(municipality)?.push({ age: cell.age, sex: cell.sex, task, persons })
  }
}

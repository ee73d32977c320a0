import { estimateTotal } from '../../method/estimate-total.ts'
import type { EstimationUnit } from '../../method/estimators.ts'
import { type AreaCode, unknownMunicipality } from '../../model/area.ts'
import type { ClientCell } from '../../model/cell.ts'
import type { EstimateMethod, NationalEstimate } from '../../model/estimate.ts'
import type { Period } from '../../model/period.ts'
import { AGE_GROUPS, type AgeGroupCode, ageClassesOf, type SexCode } from '../../model/person.ts'
import type { CountedContent } from '../../model/service-task.ts'
import type { ComprehensiveAreas } from '../coverage/comprehensive.ts'

type EstimatedSex = Exclude<SexCode, '_U'> | '_T'
const SEXES: readonly EstimatedSex[] = ['_T', 'M', 'F']

export interface NationalQuestion {
  /** Cells of the source "both"; those of other sources are left out. */
  readonly cells: readonly ClientCell[]
  readonly contents: readonly CountedContent[]
  readonly periods: readonly Period[]
  readonly comprehensive: ComprehensiveAreas
  readonly method: Exclude<EstimateMethod, 'poststratified'>
  /** Municipalities of the division of a period's year, with their counties. */
  municipalitiesOf(period: Period): readonly { readonly code: AreaCode; readonly county: AreaCode }[]
  /** Population of a municipality that a period's figures are measured against. */
  populationOf(at: {
    readonly municipality: AreaCode
    readonly period: Period
    readonly age: AgeGroupCode
    readonly sex: EstimatedSex
  }): number
}

/**
 * Estimates for the whole country from the comprehensive municipalities, for each content, period, age group and sex.
 *
 * Age `_T` counts clients of every age and is scaled by the population of the content's denominator (families: 0–64); an age group
 * counts the clients of that age and is scaled by the population of that age, so the group of the denominator gives the restricted
 * numerator of a share. Nothing is estimated where nothing is comprehensive.
 */
export function nationalEstimates(question: NationalQuestion): NationalEstimate[] {
  const counts = countsByMunicipality(question.cells)
  return question.periods.flatMap((period) =>
    question.contents.flatMap((content) => {
      const representative = question.comprehensive.of(content.key, period)
      if (representative.size === 0) return []
      const own = counts.get(`${content.key}/${period.code}`) ?? []
      const context: Context = { question, content, period, representative, cells: own }
      return AGE_GROUPS.flatMap(({ code: age }) => SEXES.flatMap((sex) => estimateOf(context, age, sex)))
    }),
  )
}

interface Context {
  readonly question: NationalQuestion
  readonly content: CountedContent
  readonly period: Period
  readonly representative: ReadonlySet<AreaCode>
  readonly cells: readonly ClientCell[]
}

function estimateOf(context: Context, age: AgeGroupCode, sex: EstimatedSex): NationalEstimate[] {
  const { content, period, question } = context
  const units = unitsOf(context, age, sex)
  const base = units.filter(({ clients }) => clients !== null)
  if (base.reduce((sum, { population }) => sum + population, 0) === 0) return []
  const counties = new Set(base.map(({ stratum }) => stratum))
  const estimate = estimateTotal({
    units,
    method: question.method,
    // Whole counties come or stay away; only inside a single county is the municipality what varies.
    psu: counties.size > 1 ? 'stratum' : 'unit',
    interval: 'linearised',
  })
  return [
    {
      ...estimate,
      content: content.key,
      period: period.code,
      age,
      sex,
      method: question.method,
      clientsInBase: base.reduce((sum, { clients }) => sum + (clients ?? 0), 0),
      population: units.reduce((sum, { population }) => sum + population, 0),
    },
  ]
}

/**
 * The municipalities of the country as units. Clients of a wholly comprehensive county whose municipality is not known are counted
 * with its largest municipality: they belong to the base, and the total is the same wherever they stand.
 */
function unitsOf(context: Context, age: AgeGroupCode, sex: EstimatedSex): EstimationUnit[] {
  const { question, content, period, representative } = context
  const clients = clientsByArea(context.cells, age, sex)
  const populationAge = age === '_T' ? content.denominator : age
  const municipalities = question.municipalitiesOf(period).map(({ code, county }) => ({
    code,
    county,
    population: question.populationOf({ municipality: code, period, age: populationAge, sex }),
  }))
  const unknown = unknownByMunicipality(municipalities, representative, clients)
  return municipalities.map(({ code, county, population }) => ({
    unit: code,
    stratum: county,
    clients: representative.has(code) ? (clients.get(code) ?? 0) + (unknown.get(code) ?? 0) : null,
    population,
    groups: new Map(),
  }))
}

interface Municipality {
  readonly code: AreaCode
  readonly county: AreaCode
  readonly population: number
}

function unknownByMunicipality(
  municipalities: readonly Municipality[],
  representative: ReadonlySet<AreaCode>,
  clients: ReadonlyMap<AreaCode, number>,
): ReadonlyMap<AreaCode, number> {
  const counties = [...Map.groupBy(municipalities, ({ county }) => county)]
  const whole = counties.filter(([, own]) => own.every(({ code }) => representative.has(code)))
  return new Map(
    whole.map(([county, own]) => {
      const largest = own.reduce((best, one) => (one.population > best.population ? one : best))
      return [largest.code, clients.get(unknownMunicipality(county)) ?? 0] as const
    }),
  )
}

function clientsByArea(cells: readonly ClientCell[], age: AgeGroupCode, sex: EstimatedSex): ReadonlyMap<AreaCode, number> {
  const classes = new Set<string>(ageClassesOf(age))
  const counts = new Map<AreaCode, number>()
  for (const cell of cells) {
    if (!classes.has(cell.age) || (sex !== '_T' && cell.sex !== sex)) continue
    counts.set(cell.area, (counts.get(cell.area) ?? 0) + cell.clients)
  }
  return counts
}

function countsByMunicipality(cells: readonly ClientCell[]): ReadonlyMap<string, readonly ClientCell[]> {
  const both = cells.filter(({ source }) => source === 'SHA+ET')
  return Map.groupBy(both, ({ content, period }) => `${content}/${period}`)
}

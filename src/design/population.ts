import { type AreaCode, COUNTRY } from '../model/area.ts'
import type { Definitions, PopulationSource } from '../model/definitions.ts'
import { AGE_CLASSES, AGE_GROUPS, type AgeClassCode, type AgeGroupCode } from '../model/person.ts'
import { countyByCode, divisionOf, municipalityOn } from './areas.ts'

type PopulationAge = AgeGroupCode | Exclude<AgeClassCode, '_U'>
type PopulationSex = 'M' | 'F' | '_T'

/** Population on 31 December of one year, of every area on one regional division. */
export interface PopulationTable {
  /** The year asked for. */
  readonly askedYear: number
  /** The year the figures are of: the newest not later than the one asked for. Another year must be told beside the figure. */
  readonly year: number
  /** The division the areas are on. */
  readonly division: number
  /** Persons of an area of any level; the whole country includes Åland. 0 where nobody lives or there is no such area. */
  persons(area: AreaCode, age?: PopulationAge, sex?: PopulationSex): number
}

export interface PopulationQuestion {
  readonly area: AreaCode
  readonly year: number
  readonly ageGroup?: PopulationAge
  readonly sex?: PopulationSex
  /** The division the area is on; without it the one that the year's figures are on. */
  readonly division?: number
}

const built = new WeakMap<PopulationSource, Map<string, PopulationTable>>()

/** The newest year not later than `year` that has a population; the first one when all are later. */
export function populationYear(definitions: Definitions, year: number): number {
  const years = [...new Set(definitions.population.totals.map((total) => total.year))].sort((a, b) => a - b)
  const found = years.findLast((candidate) => candidate <= year) ?? years[0]
  if (found === undefined) throw new Error('The definitions hold no population')
  return found
}

/** Persons on 31 December of a year; the newest earlier year when that one is missing (see `populationYear`). */
export function populationOf(definitions: Definitions, question: PopulationQuestion): number {
  const table = populationTable(definitions, question.year, question.division)
  return table.persons(question.area, question.ageGroup, question.sex)
}

/**
 * The population of a year as a quick look-up, built once. On a later division than that of the figures, merged municipalities are added
 * up; on an earlier one, a municipality that has since become part of another has no figure of its own (0).
 */
export function populationTable(definitions: Definitions, askedYear: number, division?: number): PopulationTable {
  const year = populationYear(definitions, askedYear)
  const onDivision = divisionOf(definitions, division ?? definitions.population.divisionYears[year] ?? year).year
  const tables = built.get(definitions.population) ?? new Map<string, PopulationTable>()
  built.set(definitions.population, tables)
  const key = `${askedYear} ${onDivision}`
  const known = tables.get(key)
  if (known) return known
  const counts = countsOf(definitions, year, onDivision)
  const table: PopulationTable = {
    askedYear,
    year,
    division: onDivision,
    persons: (area, age = '_T', sex = '_T') => {
      const ofArea = counts.get(area)
      if (!ofArea) return 0
      const cells = (POSITIONS.get(age) ?? []).flatMap((position) => SEXES[sex].map((offset) => position * 2 + offset))
      return cells.reduce((sum, cell) => sum + (ofArea[cell] ?? 0), 0)
    },
  }
  tables.set(key, table)
  return table
}

/** Positions of the fine classes that make up a class or group. */
const POSITIONS = new Map<string, readonly number[]>(
  [...AGE_CLASSES, ...AGE_GROUPS].map(({ code, from, to }) => [
    code,
    AGE_CLASSES.flatMap((age, index) => (age.from >= from && age.to <= to ? [index] : [])),
  ]),
)
const SEXES: Readonly<Record<PopulationSex, readonly number[]>> = { M: [0], F: [1], _T: [0, 1] }

/** By area: persons by age class and sex, two numbers a class. */
function countsOf(definitions: Definitions, year: number, division: number): Map<AreaCode, Float64Array> {
  const counts = new Map<AreaCode, Float64Array>()
  const areasAbove = new Map<AreaCode, readonly AreaCode[]>()
  for (const cell of definitions.population.cells) {
    if (cell.year !== year) continue
    const areas = areasAbove.get(cell.municipality) ?? areasOf(definitions, cell.municipality, division)
    areasAbove.set(cell.municipality, areas)
    const at = (POSITIONS.get(cell.age)?.[0] ?? 0) * 2 + (cell.sex === 'M' ? 0 : 1)
    for (const area of areas) {
      const ofArea = counts.get(area) ?? new Float64Array(AGE_CLASSES.length * 2)
      counts.set(area, ofArea)
      ofArea[at] = (ofArea[at] ?? 0) + cell.persons
    }
  }
  return counts
}

/** A municipality on the division, its county, collaborative area and country. One that the division does not know counts in the country. */
function areasOf(definitions: Definitions, municipality: AreaCode, division: number): AreaCode[] {
  const code = municipalityOn(definitions, municipality, division)
  const county = divisionOf(definitions, division).municipalities.find((candidate) => candidate.code === code)?.county
  const collaborative = county === undefined ? undefined : countyByCode(definitions, county)?.collaborativeArea
  return [code, county, collaborative, COUNTRY].filter((area) => area !== null && area !== undefined)
}

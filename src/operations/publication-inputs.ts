import { divisionOf, municipalityOn } from '../design/areas.ts'
import { type PopulationTable, populationTable } from '../design/population.ts'
import type { PublicationInputs } from '../disseminate/table/publication-inputs.ts'
import type { DraftCells } from '../model/cell.ts'
import type { Coverage } from '../model/coverage.ts'
import type { Definitions } from '../model/definitions.ts'
import type { RegisterKind } from '../model/delivery.ts'
import type { NationalEstimate } from '../model/estimate.ts'
import type { QuarterCode } from '../model/period.ts'

/** What one run found out. */
export interface RunResults {
  readonly cycle: QuarterCode
  readonly cells: DraftCells
  readonly coverage: readonly Coverage[]
  readonly estimates: readonly NationalEstimate[]
}

/** The results of a run beside the areas and the population that its tables are published on: those of the cycle's year. */
export function publicationInputs(results: RunResults, definitions: Definitions, registerKind: RegisterKind): PublicationInputs {
  const year = Number(results.cycle.slice(0, 4))
  const carried = new Map<string, string>()
  return {
    ...results,
    definitions,
    registerKind,
    division: divisionOf(definitions, year),
    carriedForward: (area) => {
      const known = carried.get(area) ?? municipalityOn(definitions, area, year) ?? area
      carried.set(area, known)
      return known
    },
    populationOf: rememberedPopulation(definitions, year),
  }
}

/** Asked for hundreds of thousands of times in a release, for a few ten thousand figures. */
function rememberedPopulation(definitions: Definitions, division: number): PublicationInputs['populationOf'] {
  const groups = new Map<string, Map<string, number>>()
  const tables = new Map<number, PopulationTable>()
  return ({ municipality, year, age, sex }) => {
    const key = `${year}${age}${sex}`
    const group = groups.get(key) ?? new Map<string, number>()
    groups.set(key, group)
    const known = group.get(municipality)
    if (known !== undefined) return known
    const table = tables.get(year) ?? populationTable(definitions, year, division)
    tables.set(year, table)
    const persons = table.persons(municipality, age, sex)
    group.set(municipality, persons)
    return persons
  }
}

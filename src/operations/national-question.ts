import { populationTable } from '../design/population.ts'
import type { ClientCell } from '../model/cell.ts'
import type { Coverage, CoverageClass } from '../model/coverage.ts'
import type { Definitions } from '../model/definitions.ts'
import { denominatorYear, type Period } from '../model/period.ts'
import { divisionYear, type HomeCodes } from '../process/counting-frame.ts'
import { comprehensiveAreas } from '../process/coverage/comprehensive.ts'
import type { NationalQuestion } from '../process/estimate/national-estimates.ts'
import { municipalitiesOn } from './counting-rules.ts'

/** The estimator of published totals: see docs/explanation/estimates.md for why. */
const ESTIMATE_METHOD = 'ratio'

/** What the national estimates of a run are made of: its cells of both sources, and the coverage that decides the base. */
export function nationalQuestion({
  definitions,
  periods,
  homes,
  coverage,
  cells,
}: {
  readonly definitions: Definitions
  readonly periods: readonly Period[]
  readonly homes: HomeCodes
  readonly coverage: readonly Coverage[]
  readonly cells: readonly ClientCell[]
}): NationalQuestion {
  const published = new Set<CoverageClass>(definitions.coverageClasses.filter((one) => one.isPublished).map(({ key }) => key))
  const populations = new Map(
    periods.map((period) => [period.code, populationTable(definitions, denominatorYear(period), divisionYear(period))]),
  )
  return {
    cells,
    contents: definitions.contents,
    periods,
    comprehensive: comprehensiveAreas(coverage, homes, (one) => published.has(one)),
    method: ESTIMATE_METHOD,
    municipalitiesOf: (period) => municipalitiesOn(definitions, divisionYear(period)),
    populationOf: ({ municipality, period, age, sex }) => populations.get(period.code)?.persons(municipality, age, sex) ?? 0,
  }
}

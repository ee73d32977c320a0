import { periodsOfSeries, type QuarterCode } from '../../model/period.ts'
import type { CoverageFacts } from '../../model/release.ts'
import { baseOf } from './coverage-cells.ts'
import { coverageIndex, publicationFrame } from './publication-frame.ts'
import type { PublicationInputs } from './publication-inputs.ts'

/** How many municipalities and what share of the population (0 to 1) each content rests on, by quarter. */
export function coverageFacts(inputs: PublicationInputs): CoverageFacts[] {
  const coverage = coverageIndex(inputs)
  const periods = periodsOfSeries(inputs.definitions.programme.firstQuarter as QuarterCode, inputs.cycle)
  const quarters = periods.filter(({ kind }) => kind === 'quarter')
  return inputs.definitions.contents.flatMap((content) =>
    quarters.map((period) => {
      const { representative, number, denominator } = baseOf(publicationFrame({ content, period }, inputs, coverage).counties)
      return {
        content: content.key,
        period: period.code,
        municipalities: representative,
        populationShare: denominator === 0 ? 0 : number / denominator,
      }
    }),
  )
}

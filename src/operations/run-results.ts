import type { QuarterCode } from '../model/period.ts'
import { readCoverage, readDraftCells, readEstimates } from '../register/draft-cells.ts'
import type { OperationContext } from './operation.ts'
import type { RunResults } from './publication-inputs.ts'

/** Reads what a run left in its folder: cells of both sources together, coverage, estimates. */
export async function readRunResults(
  { cycle, folder }: { readonly cycle: string; readonly folder: string },
  { withDuckDB }: Pick<OperationContext, 'withDuckDB'>,
): Promise<RunResults> {
  return withDuckDB(async (connection) => ({
    cycle: cycle as QuarterCode,
    cells: await readDraftCells(connection, folder),
    coverage: await readCoverage(connection, folder),
    estimates: readEstimates(folder),
  }))
}

import type { AreaCode } from '../../model/area.ts'
import type { Measure } from '../../model/measure.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { OperationContext } from '../operation.ts'

/** Which indications warn of a municipality's data. */
export interface CoverageWarnings {
  of(at: { readonly municipality: AreaCode; readonly content: string }): readonly string[]
}

export interface WarningsQuestion {
  readonly cycle: QuarterCode
  readonly measure: Measure
  readonly organisers: 'all' | readonly string[]
}

/** Warnings of a cycle's newest run. */
export async function coverageWarnings(_question: WarningsQuestion, _context: OperationContext): Promise<CoverageWarnings> {
  return { of: () => [] }
}

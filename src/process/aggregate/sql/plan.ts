import type { CountingFrame } from '../../counting-frame.ts'
import { type Batch, preparation } from './batches.ts'
import { countStatements, resultStatements, resultTables } from './cells.ts'
import { classStatements } from './classes.ts'
import { evidenceStatements } from './evidence.ts'
import { ruleTables } from './rules.ts'
import { STEP_TABLE, stepStatements } from './steps.ts'

/**
 * The statements of the SQL engine. The runner first provides the source tables (see `batches.ts`) and `link`, then runs `before`,
 * `ofBatch` for each batch, and `after`; the answer stands in the tables of `RESULT_ORDER`, in `flag_count` and in `step_part`.
 */
export interface CountingPlan {
  readonly before: readonly string[]
  ofBatch(batch: Batch): readonly string[]
  readonly after: readonly string[]
}

export function countingPlan(frame: CountingFrame, hasLinks: boolean): CountingPlan {
  return {
    before: [...ruleTables(frame), ...preparation(frame, hasLinks), ...resultTables(frame), STEP_TABLE],
    ofBatch: (batch) => [
      ...evidenceStatements(frame, batch, hasLinks),
      ...classStatements(frame, batch, hasLinks),
      ...countStatements(frame),
      ...stepStatements(),
    ],
    after: resultStatements(frame),
  }
}

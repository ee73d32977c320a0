import type { CountingFrame } from '../../counting-frame.ts'
import { type Batch, newestOfBatch, preparation } from './batches.ts'
import { cellResults, cellTables, countCells } from './cells.ts'
import { classStatements } from './classes.ts'
import { contentBits } from './content-bits.ts'
import { evidenceStatements } from './evidence.ts'
import { countOrganisers, organiserResults, organiserTables } from './organiser-counts.ts'
import { countOthers, OTHER_TABLES, otherResults } from './other-counts.ts'
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

/** The order rows are read and written in: the one order of cells (see `inCellOrder`). */
export const RESULT_ORDER = {
  client_cell: 'period, content, source, area, age, sex',
  task_set_cell: 'period, tasks, area, age',
  activity_cell: 'period, content, area',
  organiser_cell: 'period, content, source, organiser, area',
  indication_facts: 'period, content, organiser, area',
} as const

export function countingPlan(frame: CountingFrame, hasLinks: boolean): CountingPlan {
  return {
    before: [
      ...ruleTables(frame),
      ...preparation(frame, hasLinks),
      ...cellTables(frame),
      ...OTHER_TABLES,
      ...organiserTables(),
      STEP_TABLE,
    ],
    ofBatch: (batch) => [
      ...newestOfBatch(batch),
      ...evidenceStatements(frame, batch, hasLinks),
      ...classStatements(frame, batch, hasLinks),
      ...contentBits(frame),
      ...countCells(frame),
      ...countOthers(frame),
      ...countOrganisers(frame),
      ...stepStatements(frame),
    ],
    after: [...cellResults(frame), ...otherResults(frame), ...organiserResults(frame)],
  }
}

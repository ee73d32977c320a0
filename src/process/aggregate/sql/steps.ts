import { type CountingFrame, TOTAL_CONTENT } from '../../counting-frame.ts'
import { contentNumber } from './codes.ts'

/** Rows into and out of the steps of counting, added up over the batches: what a run says about itself. */

export const STEP_TABLE = 'CREATE OR REPLACE TEMP TABLE step_part (step VARCHAR, rows_in BIGINT, rows_out BIGINT)'

/** Statements that note the steps of a batch after it was counted. */
export function stepStatements(frame: CountingFrame): readonly string[] {
  const count = (rows: string) => `(SELECT count(*) FROM ${rows})`
  const derived = ['matter_evidence', 'activity_evidence', 'block', 'separate_period WHERE truth_bits <> 0']
    .map(count)
    .join(' + ')
  return [
    `INSERT INTO step_part SELECT 'derive', ${derived}, ${count('evidence')}`,
    `INSERT INTO step_part SELECT 'enrich', ${count('needed')}, ${count('needed')} - ${count('unplaced')}`,
    `INSERT INTO step_part SELECT 'persons', ${count('(SELECT DISTINCT client FROM evidence)')}, ${count(`content_bits WHERE content = ${contentNumber(TOTAL_CONTENT, frame)}`)}`,
  ]
}

import { z } from 'zod'
import { listRunRows } from '../store/runs.ts'
import { defineOperation } from './operation.ts'

export interface RunLine {
  readonly id: string
  readonly cycle: string
  readonly finishedAt: string
  readonly inputsDigest: string
  readonly cellsDigest: string
}

/** The catalogue of runs, newest first. */
export const listRuns = defineOperation({
  name: 'cycle.list-runs',
  title: { fi: 'Luettele ajot', sv: 'Lista körningar', en: 'List runs' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<readonly RunLine[]> {
    const rows = await listRunRows(context.db)
    return rows.map((row) => ({
      id: row.id,
      cycle: row.cycle,
      finishedAt: row.finished_at,
      inputsDigest: row.inputs_digest,
      cellsDigest: row.cells_digest,
    }))
  },
})

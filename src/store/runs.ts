import type { Generated } from 'kysely'

/** Runs of the production process. `inputs` is JSON: deliveries with digests, definitions digest, population version. */
export interface RunTable {
  number: Generated<number>
  id: string
  cycle: string
  started_at: string
  finished_at: string
  status: string
  inputs: string
  inputs_digest: string
  cells_digest: string
  summary: string
}

import type { Kysely } from 'kysely'
import type { CoverageDecision } from '../../model/coverage-decision.ts'
import type { QuarterCode } from '../../model/period.ts'
import { decisionsInForce } from '../../process/coverage/decisions.ts'
import { acceptedLines } from '../../store/coverage/decisions.ts'
import type { Schema } from '../../store/schema.ts'

/**
 * The decisions that a run rested on. Lines are only added, so those up to the newest line that the run knew are the same today. None
 * for a run made before decisions were kept, or that is not in the catalogue.
 */
export async function decisionsOfRun(db: Kysely<Schema>, run: string): Promise<CoverageDecision[]> {
  const row = await db.selectFrom('run').select(['cycle', 'inputs']).where('id', '=', run).executeTakeFirst()
  if (!row) return []
  const newest = newestLineOf(row.inputs)
  const lines = await acceptedLines(db, row.cycle as QuarterCode)
  return decisionsInForce(lines.filter(({ line }) => line <= newest))
}

/** The newest line among the decisions that a run's inputs name; 0 when there were none. */
export function newestLineOf(inputs: string): number {
  const { decisions } = JSON.parse(inputs) as { readonly decisions?: { readonly newestLine: number } }
  return decisions?.newestLine ?? 0
}

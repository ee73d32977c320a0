import type { Kysely, Transaction } from 'kysely'
import type { ReleasePlan } from '../../model/release-plan.ts'
import type { Schema } from '../schema.ts'

/** The plan in force; null when none has been saved for the cycle. */
export async function newestPlan(db: Kysely<Schema>, cycle: string): Promise<ReleasePlan | null> {
  const rows = db.selectFrom('release_plan').selectAll().where('cycle', '=', cycle)
  const row = await rows.orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row ? { ...(JSON.parse(row.plan) as ReleasePlan), version: row.version } : null
}

export async function addPlan(
  transaction: Transaction<Schema>,
  { plan, by, at }: { readonly plan: ReleasePlan; readonly by: string; readonly at: string },
): Promise<void> {
  await transaction
    .insertInto('release_plan')
    .values({ cycle: plan.cycle, version: plan.version, plan: JSON.stringify(plan), saved_by: by, saved_at: at })
    .execute()
}

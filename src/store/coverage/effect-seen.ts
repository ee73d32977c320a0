import type { Kysely, Transaction } from 'kysely'
import type { EffectSeen } from '../../model/effect-seen.ts'
import type { Measure } from '../../model/measure.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { Schema } from '../schema.ts'

/** Enters that somebody was shown the effect of some places. */
export async function addEffectsSeen(
  transaction: Transaction<Schema>,
  seen: readonly (EffectSeen & { readonly by: string; readonly at: string; readonly run: string })[],
): Promise<void> {
  if (seen.length === 0) return
  const rows = seen.map(({ by, at, ...one }) => ({ ...one, seen_by: by, seen_at: at }))
  await transaction.insertInto('coverage_effect_seen').values(rows).execute()
}

/** What one human being has been shown, whatever account was used. */
export async function effectsSeenBy(db: Kysely<Schema>, person: string): Promise<EffectSeen[]> {
  const rows = await db
    .selectFrom('coverage_effect_seen')
    .select(['municipality', 'content', 'measure', 'period', 'person'])
    .distinct()
    .where('person', '=', person)
    .execute()
  return rows.map((row) => ({ ...row, measure: row.measure as Measure, period: row.period as QuarterCode }))
}

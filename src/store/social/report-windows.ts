import type { Kysely } from 'kysely'
import { COUNTED_STATES } from '../../model/social-report.ts'
import type { Schema } from '../schema.ts'

/** How many reports of a county came in a span of days (both ends included), of whatever theme, and from how many different units. */
export async function reportsInWindow(
  db: Kysely<Schema>,
  { organiser, from, until }: { readonly organiser: string; readonly from: string; readonly until: string },
): Promise<{ readonly reports: number; readonly units: number }> {
  const row = await db
    .selectFrom('social_report')
    .select(({ fn }) => [fn.countAll<string>().as('reports'), fn.count<string>('unit').distinct().as('units')])
    .where('organiser', '=', organiser)
    .where('state', 'in', COUNTED_STATES)
    .where('sent_on', '>=', from)
    .where('sent_on', '<=', until)
    .executeTakeFirstOrThrow()
  return { reports: Number(row.reports), units: Number(row.units) }
}

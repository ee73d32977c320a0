import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** All texts of these reports, as they are worked with. */
export async function textsOf(
  db: Kysely<Schema>,
  reports: readonly string[],
): Promise<{ readonly report: string; readonly part: string; readonly text: string }[]> {
  if (reports.length === 0) return []
  return db.selectFrom('social_report_text').select(['report', 'part', 'text']).where('report', 'in', reports).execute()
}

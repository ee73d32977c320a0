import { type Kysely, sql, type Transaction } from 'kysely'
import { COUNTED_STATES, type ReportState } from '../../model/social-report.ts'
import type { Schema } from '../schema.ts'

/** Days: sealed originals whose day of destruction is not after `today` go, and raw texts of reports sent before `textsBefore`. */
export interface ReportLimits {
  readonly today: string
  readonly textsBefore: string
}

export interface OutlivedReports {
  readonly reportOriginals: number
  readonly reportTexts: number
}

export async function countOutlivedReports(db: Kysely<Schema>, limits: ReportLimits): Promise<OutlivedReports> {
  const originals = await db
    .selectFrom('social_report_original')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('destroy_on', '<=', limits.today)
    .executeTakeFirstOrThrow()
  const texts = await db
    .selectFrom('social_report')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('sent_on', '<', limits.textsBefore)
    .where('text_destroyed_on', 'is', null)
    .executeTakeFirstOrThrow()
  return { reportOriginals: Number(originals.count), reportTexts: Number(texts.count) }
}

/** States from which a report becomes archived when its text goes; others stay as they are. */
const ARCHIVED_FROM: readonly ReportState[] = COUNTED_STATES.filter((state) => state !== 'archived')

/**
 * Destroys sealed originals and raw texts whose time is over, with everything else in the reporter's own words. Coded facts, states, the
 * receipt and the answer stay. `newId` gives each event its random id.
 */
export async function removeOutlivedReports(
  transaction: Transaction<Schema>,
  { today, textsBefore }: ReportLimits,
  newId: () => string,
): Promise<void> {
  await transaction.deleteFrom('social_report_original').where('destroy_on', '<=', today).execute()
  const old = await transaction
    .selectFrom('social_report')
    .select(['id', 'state'])
    .where('sent_on', '<', textsBefore)
    .where('text_destroyed_on', 'is', null)
    .execute()
  for (const { id, state } of old) {
    const isArchived = ARCHIVED_FROM.some((one) => one === state)
    const next = isArchived ? 'archived' : state
    await transaction.deleteFrom('social_report_text').where('report', '=', id).execute()
    await transaction.deleteFrom('social_report_original').where('report', '=', id).execute()
    await transaction
      .updateTable('social_report')
      .set({ state: next, sub_area: null, event: null, text_destroyed_on: today, version: sql`version + 1` })
      .where('id', '=', id)
      .execute()
    await transaction
      .insertInto('social_report_event')
      .values({ id: newId(), report: id, at: today, kind: 'retention.run', by: null, state: next, note: null })
      .execute()
  }
}

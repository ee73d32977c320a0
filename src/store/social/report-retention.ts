import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely'
import { COUNTED_STATES, type ReportState } from '../../model/social-report.ts'
import type { Schema } from '../schema.ts'
import { forgetQuotes } from './evidence-quotes.ts'
import { removeTexts } from './reports.ts'

/**
 * Days: sealed originals whose day of destruction is not after `today` go, raw texts of reports sent before `textsBefore`, drafts last saved
 * before `draftsBefore`, and people of the network who were last saved before `networkBefore`.
 */
export interface ReportLimits {
  readonly today: string
  readonly textsBefore: string
  readonly draftsBefore: string
  readonly networkBefore: string
}

export interface OutlivedReports {
  readonly reportOriginals: number
  readonly reportTexts: number
  readonly reportDrafts: number
  readonly networkPeople: number
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
  const drafts = await db
    .selectFrom('social_report_draft')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('saved_at', '<', limits.draftsBefore)
    .executeTakeFirstOrThrow()
  const people = await db
    .selectFrom('network_member')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where(isOldPerson(limits))
    .executeTakeFirstOrThrow()
  return {
    reportOriginals: Number(originals.count),
    reportTexts: Number(texts.count),
    reportDrafts: Number(drafts.count),
    networkPeople: Number(people.count),
  }
}

function isOldPerson({ networkBefore }: ReportLimits) {
  return sql<SqlBool>`added_on < ${networkBefore} and (name is not null or email is not null)`
}

/** States from which a report becomes archived when its text goes; others stay as they are. */
const ARCHIVED_FROM: readonly ReportState[] = COUNTED_STATES.filter((state) => state !== 'archived')

/**
 * Destroys sealed originals and raw texts whose time is over, with everything else in the reporter's own words and the notes of coders about
 * them; drafts, and people of the network. Coded facts, states, the receipt and the answer stay. `newId` gives each event its random id.
 */
export async function removeOutlivedReports(
  transaction: Transaction<Schema>,
  limits: ReportLimits,
  newId: () => string,
): Promise<void> {
  const { today, textsBefore, draftsBefore } = limits
  await transaction.deleteFrom('social_report_draft').where('saved_at', '<', draftsBefore).execute()
  await transaction
    .updateTable('network_member')
    .set({ name: null, email: null, left_on: today, version: sql`version + 1` })
    .where(isOldPerson(limits))
    .execute()
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
    await removeTexts(transaction, id, today)
    await forgetQuotes(transaction, id)
    await transaction.updateTable('social_report').set({ state: next, version: sql`version + 1` }).where('id', '=', id).execute()
    await transaction
      .insertInto('social_report_event')
      .values({ id: newId(), report: id, at: today, kind: 'retention.run', by: null, state: next, note: null })
      .execute()
  }
}

import type { Transaction } from 'kysely'
import type { ReportState } from '../../model/social-report.ts'
import type { Schema } from '../schema.ts'
import { insertCodings, type StoredCoding } from './codings.ts'
import { insertReports, type NewReport, type StateChange } from './reports.ts'

/** A report that has come all the way to being coded, with the two events on that way. */
export interface CodedReport {
  readonly report: NewReport
  readonly codings: readonly StoredCoding[]
  readonly taken: StateChange['event']
  readonly coded: StateChange['event']
}

/** A statement may not have too many values. */
const AT_ONCE = 200

/** Writes reports that were taken in and coded already: of an invented country, where nobody waits in between. */
export async function insertCodedReports(tx: Transaction<Schema>, reports: readonly CodedReport[]): Promise<void> {
  for (let from = 0; from < reports.length; from += AT_ONCE) await insertSome(tx, reports.slice(from, from + AT_ONCE))
}

async function insertSome(tx: Transaction<Schema>, reports: readonly CodedReport[]): Promise<void> {
  await insertReports(
    tx,
    reports.map(({ report }) => report),
  )
  await insertCodings(
    tx,
    reports.flatMap(({ codings }) => codings),
  )
  const event = (report: string, state: ReportState, done: StateChange['event']) => ({
    ...done,
    note: done.note ?? null,
    report,
    state,
  })
  const events = reports.flatMap(({ report: { id }, taken, coded }) => [event(id, 'accepted', taken), event(id, 'coded', coded)])
  await tx.insertInto('social_report_event').values(events).execute()
  // Last, in one statement: what is counted of a report is made anew with each change of it.
  const ids = reports.map(({ report }) => report.id)
  await tx.updateTable('social_report').set({ state: 'coded', version: 3 }).where('id', 'in', ids).execute()
}

import type { Kysely } from 'kysely'
import type { ReportState } from '../../model/social-report.ts'
import type { Schema } from '../../store/schema.ts'
import type { OperationContext } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'

/** What coding needs to know of a report, without its texts. */
export interface HeldReport {
  readonly id: string
  readonly organiser: string
  readonly state: ReportState
}

/** A report of the actor's own county. @throws Problem `not-permitted`, also when there is no such report: nobody learns which there are. */
export async function heldReport(
  context: Pick<OperationContext, 'db' | 'reach'>,
  id: string,
  operation: string,
): Promise<HeldReport> {
  const [report] = await heldReports(context, [id], operation)
  if (!report) throw notPermitted(operation)
  return report
}

/** The same for several; all must be the actor's. In the order asked. */
export async function heldReports(
  { db, reach }: Pick<OperationContext, 'db' | 'reach'>,
  ids: readonly string[],
  operation: string,
): Promise<HeldReport[]> {
  const own = reach.organisers()
  const wanted = [...new Set(ids)]
  const rows = wanted.length === 0 ? [] : await rowsOf(db, wanted)
  const isOwn = rows.length === wanted.length && (own === 'all' || rows.every(({ organiser }) => own.includes(organiser)))
  if (!isOwn) throw notPermitted(operation)
  return wanted.flatMap((id) => rows.filter((row) => row.id === id)).map((row) => ({ ...row, state: row.state as ReportState }))
}

async function rowsOf(db: Kysely<Schema>, ids: readonly string[]) {
  return db.selectFrom('social_report').select(['id', 'organiser', 'state']).where('id', 'in', ids).execute()
}

/** The state as it is now, held still until the transaction ends: two coders of one report take turns. */
export async function heldState(transaction: Kysely<Schema>, report: string): Promise<ReportState> {
  const { state } = await transaction
    .selectFrom('social_report')
    .select('state')
    .where('id', '=', report)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return state as ReportState
}

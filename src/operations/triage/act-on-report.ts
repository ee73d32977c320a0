import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { type StateChange, type StoredReport, setReportState } from '../../store/social/reports.ts'
import type { AuditSubject, OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { heldReport, stateAfter } from './held-report.ts'

/** What an act adds to the change of state. */
export interface ActOfTriage {
  readonly operation: string
  readonly report: string
  readonly version: number
  readonly message?: string | null
  readonly duplicateOf?: string | null
  readonly movedTo?: string | null
  readonly details?: AuditSubject['details']
  /** Looks at the report before anything happens. */
  check?(report: StoredReport): void
}

/**
 * Moves a report of the own county to the state that follows from the act, with its event and its audit entry. What stood beside an
 * earlier state (a message, what it is the same as, where it was moved to) goes unless the act names it.
 */
export async function actOnReport(context: OperationContext, act: ActOfTriage): Promise<{ report: string; version: number }> {
  const held = await heldReport(context, act.report)
  requireSameVersion({ expected: act.version, stored: held.row.version, what: act.report })
  const state = stateAfter(held, act.operation)
  act.check?.(held)
  const change: StateChange = {
    report: act.report,
    state,
    event: { id: randomId(), kind: act.operation, at: context.now(), by: context.actor.id },
    message: act.message ?? null,
    duplicateOf: act.duplicateOf ?? null,
    movedTo: act.movedTo ?? null,
  }
  const details = { organiser: held.row.organiser, state, ...act.details }
  await context.commit({ subject: `social-report/${act.report}`, details }, async (transaction) => {
    const now = await transaction
      .selectFrom('social_report')
      .select('version')
      .where('id', '=', act.report)
      .forUpdate()
      .executeTakeFirstOrThrow()
    requireSameVersion({ expected: act.version, stored: now.version, what: act.report })
    await setReportState(transaction, change)
  })
  return { report: act.report, version: act.version + 1 }
}

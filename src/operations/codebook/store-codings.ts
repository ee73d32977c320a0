import type { Transaction } from 'kysely'
import { REPORT_STATES } from '../../model/social-report.ts'
import { nextState } from '../../model/state-machine.ts'
import type { Schema } from '../../store/schema.ts'
import { assignmentsOf } from '../../store/social/coding-assignments.ts'
import { moveReport, newCoding, storeOnce } from '../coding/add-coding.ts'
import { codersPart } from '../coding/coding-sight.ts'
import { heldState } from '../coding/held-report.ts'
import type { OperationContext } from '../operation.ts'
import type { PlannedCoding } from './planned-codings.ts'

/** Enters codings of a file as codings of the actor, report by report. Those that are here already, or cannot be given now, are passed over. */
export async function storeCodings(
  transaction: Transaction<Schema>,
  codings: readonly PlannedCoding[],
  context: OperationContext,
): Promise<number> {
  const byReport = new Map<string, PlannedCoding[]>()
  for (const coding of codings) byReport.set(coding.report, [...(byReport.get(coding.report) ?? []), coding])
  let stored = 0
  // In one order for everybody, so that two who import at the same time wait for each other and not for ever.
  for (const report of [...byReport.keys()].sort())
    stored += await storeOfReport(transaction, { report, codings: byReport.get(report) ?? [] }, context)
  return stored
}

async function storeOfReport(
  transaction: Transaction<Schema>,
  { report, codings }: { readonly report: string; readonly codings: readonly PlannedCoding[] },
  context: OperationContext,
): Promise<number> {
  const state = await heldState(transaction, report)
  const next = nextState(REPORT_STATES, state, { by: 'coding.add' })
  if (next === null) return 0
  const { isSecond } = codersPart(await assignmentsOf(transaction, [report]), context.actor.id)
  let stored = 0
  for (const coding of codings) {
    const { isNew } = await storeOnce(transaction, { ...newCoding(context), ...coding, isCounted: !isSecond })
    if (isNew) stored += 1
  }
  if (stored > 0 && !isSecond && next !== state) await moveReport(transaction, { report, state: next, by: 'coding.add' }, context)
  return stored
}

import { z } from 'zod'
import { REPORT_STATES } from '../../model/social-report.ts'
import { nextState, requireNextState } from '../../model/state-machine.ts'
import { assignmentsOf } from '../../store/social/coding-assignments.ts'
import { codingById, hasCountedCodings, removeCodings, type StoredCoding } from '../../store/social/codings.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { moveReport, REPORT_ID } from './add-coding.ts'
import { codingGone } from './coding-problems.ts'
import { seenCodings } from './coding-sight.ts'
import { heldReport, heldState } from './held-report.ts'

/** Takes a theme away again. Who may see a coding may remove it. Answers what it was, so that it can be given again. */
export const removeCoding = defineOperation({
  name: 'coding.remove',
  title: { fi: 'Poista luokittelu', sv: 'Ta bort kodningen', en: 'Remove a coding' },
  access: 'state',
  input: z.strictObject({ report: REPORT_ID, coding: z.string().max(32) }),
  async perform({ report: id, coding: wanted }, context): Promise<StoredCoding> {
    const report = await heldReport(context, id, 'coding.remove')
    const coding = await seenCoding(context, id, wanted)
    const details = { organiser: report.organiser, theme: coding.theme, coding: coding.id }
    await context.commit({ subject: `social-report/${id}`, details }, async (tx) => {
      const state = await heldState(tx, id)
      requireNextState(REPORT_STATES, state, { by: 'coding.add' })
      await removeCodings(tx, [coding.id])
      const isLast = coding.isCounted && !(await hasCountedCodings(tx, id))
      const next = isLast ? nextState(REPORT_STATES, state, { by: 'coding.remove', when: 'last' }) : null
      if (next) await moveReport(tx, { report: id, state: next, by: 'coding.remove' }, context)
    })
    return coding
  },
})

/** @throws Problem `coding-gone` when there is none, it stands in another report, or the actor may not see it yet */
export async function seenCoding(context: OperationContext, report: string, id: string): Promise<StoredCoding> {
  const coding = await codingById(context.db, id)
  const assignments = await assignmentsOf(context.db, [report])
  const [seen] = coding?.report === report ? seenCodings([coding], assignments, context.actor.id) : []
  if (!seen) throw codingGone()
  return seen
}

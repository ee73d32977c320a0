import { z } from 'zod'
import { assignmentsOf, removeAssignment } from '../../store/social/coding-assignments.ts'
import { codingsOf, removeCodings } from '../../store/social/codings.ts'
import { defineOperation } from '../operation.ts'
import { REPORT_ID } from './add-coding.ts'
import { notAssigned } from './coding-problems.ts'
import { heldReport, heldState } from './held-report.ts'

/** Takes a report back from a coder who has not finished. What a second coder gave so far is thrown away: it was never compared. */
export const unassignCoder = defineOperation({
  name: 'coding.unassign',
  title: {
    fi: 'Ota havainto pois luokittelijalta',
    sv: 'Ta tillbaka observationen från kodaren',
    en: 'Take an observation from a coder',
  },
  access: 'state',
  input: z.strictObject({ report: REPORT_ID, place: z.union([z.literal(1), z.literal(2)]) }),
  async perform({ report: id, place }, context): Promise<{ readonly removed: number }> {
    const report = await heldReport(context, id, 'coding.unassign')
    const details = { organiser: report.organiser, place }
    return context.commit({ subject: `social-report/${id}`, details }, async (tx) => {
      await heldState(tx, id)
      const assignments = await assignmentsOf(tx, [id])
      const taken = assignments.find((one) => one.place === place)
      // A first coder cannot be taken away from under a second one.
      if (!taken || taken.isDone || (place === 1 && assignments.length > 1)) throw notAssigned()
      await removeAssignment(tx, { report: id, place })
      const blind =
        place === 1 ? [] : (await codingsOf(tx, id)).filter(({ coder, isCounted }) => coder === taken.coder && !isCounted)
      await removeCodings(
        tx,
        blind.map((one) => one.id),
      )
      return { removed: blind.length }
    })
  },
})

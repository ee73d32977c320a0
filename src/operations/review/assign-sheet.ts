import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { colleaguesOf } from '../../store/review/colleagues.ts'
import { changeSheet } from '../../store/review/sheets.ts'
import { defineOperation } from '../operation.ts'
import { holdOpenSheet } from './held-sheet.ts'
import { sheetShape, versionShape } from './input-shapes.ts'
import { accountNotOfCounty } from './review-problems.ts'

/**
 * Gives a sheet to one account of the same county, or back to everybody (null). Others may still answer it: it says who is counted
 * on, not who may.
 * @throws Problem `account-not-of-county` (refused), `review-round-closed`, `changed-meanwhile` (conflict).
 */
export const assignSheet = defineOperation({
  name: 'review.assign',
  title: { fi: 'Anna lomake työtoverille', sv: 'Ge blanketten till en kollega', en: 'Give the sheet to a colleague' },
  access: 'state',
  input: z.strictObject({ ...sheetShape, assignee: z.string().min(1).max(40).nullable(), version: versionShape.optional() }),
  async perform({ assignee, version, ...place }, context): Promise<{ readonly assignee: string | null }> {
    context.reach.requireOrganiser(place.organiser)
    const colleagues = await colleaguesOf(context.db, { organiser: place.organiser, day: helsinkiDay(context.now()) })
    if (assignee !== null && !colleagues.some(({ account }) => account === assignee)) throw accountNotOfCounty()
    const details = { content: place.content, measure: place.measure, assignee }
    return context.commit({ subject: `${place.round}/${place.organiser}`, details }, async (transaction) => {
      const { sheet } = await holdOpenSheet(transaction, place)
      if (version !== undefined) requireSameVersion({ expected: version, stored: sheet.version, what: place.content })
      await changeSheet(transaction, place, { assignee })
      return { assignee }
    })
  },
})

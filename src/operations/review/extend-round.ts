import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { ReviewRound } from '../../model/review.ts'
import { changeRound, lockRound } from '../../store/review/rounds.ts'
import { defineOperation } from '../operation.ts'
import { requireFutureDay } from './due-date.ts'
import { dayShape, roundShape } from './input-shapes.ts'
import { roundClosed, roundNotFound } from './review-problems.ts'

/**
 * Gives an open round another due date.
 * @throws Problem `review-round-not-found`, `review-round-closed` (conflict), `review-due-in-past` (refused).
 */
export const extendRound = defineOperation({
  name: 'review.extend',
  title: { fi: 'Muuta määräpäivää', sv: 'Ändra svarsdagen', en: 'Change the due date' },
  access: 'state',
  input: z.strictObject({ round: roundShape, due: dayShape }),
  async perform({ round: id, due }, context): Promise<ReviewRound> {
    requireFutureDay(due, helsinkiDay(context.now()))
    return context.commit({ subject: id, details: { due } }, async (transaction) => {
      const round = await lockRound(transaction, id)
      if (!round) throw roundNotFound(id)
      if (round.state !== 'open') throw roundClosed(id)
      await changeRound(transaction, id, { due })
      return { ...round, due }
    })
  },
})

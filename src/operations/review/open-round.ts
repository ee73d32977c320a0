import { z } from 'zod'
import type { QuarterCode } from '../../model/period.ts'
import type { ReviewRound } from '../../model/review.ts'
import { addItems } from '../../store/review/items.ts'
import { addRound } from '../../store/review/rounds.ts'
import { addSheets } from '../../store/review/sheets.ts'
import { defineOperation } from '../operation.ts'
import { freezeRound } from './freeze-round.ts'
import { cycleShape, dayShape } from './input-shapes.ts'
import { planRound } from './plan-round.ts'
import { roundOpenAlready } from './review-problems.ts'

export interface OpenedRound {
  readonly round: ReviewRound
  readonly sheets: number
  readonly items: number
}

/**
 * Opens a review round of a cycle: freezes, for each organiser and content that the cadence asks for, the figures of the newest run.
 * @throws Problem `no-run`, `review-round-open`, `nothing-to-review` (conflict), `review-due-in-past` (refused).
 */
export const openRound = defineOperation({
  name: 'review.open',
  title: { fi: 'Avaa tarkastuskierros', sv: 'Öppna en granskningsrunda', en: 'Open a review round' },
  access: 'state',
  input: z.strictObject({ cycle: cycleShape, due: dayShape.optional() }),
  async perform({ cycle, due }, context): Promise<OpenedRound> {
    const planned = await planRound({ cycle: cycle as QuarterCode, due }, context)
    const { sheets, items } = freezeRound(planned, context)
    const { round } = planned
    const details = { cycle, run: round.run, due: round.due, sheets: sheets.length, items: items.length }
    await context.commit({ subject: round.id, details }, async (transaction) => {
      if (!(await addRound(transaction, round))) throw roundOpenAlready(round.id)
      await addSheets(transaction, sheets)
      await addItems(transaction, items)
    })
    return { round, sheets: sheets.length, items: items.length }
  },
})

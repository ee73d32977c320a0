import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { REVIEW_SHEET_STATES } from '../../model/review.ts'
import { nextState } from '../../model/state-machine.ts'
import { changeRound, lockRound } from '../../store/review/rounds.ts'
import { changeSheet, listSheets } from '../../store/review/sheets.ts'
import { defineOperation } from '../operation.ts'
import { roundShape } from './input-shapes.ts'
import { notDueYet, roundClosed, roundNotFound } from './review-problems.ts'

export interface ClosedRound {
  readonly signed: number
  readonly notAnswered: number
}

/**
 * Closes a round after its due date, or before it when every sheet is signed. A sheet that is not signed becomes *not answered*: its
 * answers are kept, and the classes stay as they are until the institute decides.
 * @throws Problem `review-round-not-found`, `review-round-closed`, `review-not-due` (conflict).
 */
export const closeRound = defineOperation({
  name: 'review.close',
  title: { fi: 'Sulje tarkastuskierros', sv: 'Stäng granskningsrundan', en: 'Close the review round' },
  access: 'state',
  input: z.strictObject({ round: roundShape }),
  async perform({ round: id }, context): Promise<ClosedRound> {
    const now = context.now()
    return context.commit({ subject: id }, async (transaction) => {
      const round = await lockRound(transaction, id)
      if (!round) throw roundNotFound(id)
      if (round.state !== 'open') throw roundClosed(id)
      const sheets = await listSheets(transaction, { round: id })
      const unsigned = sheets.filter(({ state }) => nextState(REVIEW_SHEET_STATES, state, { by: 'review.close' }) !== null)
      if (unsigned.length > 0 && helsinkiDay(now) <= round.due) throw notDueYet({ round: id, due: round.due })
      for (const sheet of unsigned) await changeSheet(transaction, sheet, { state: 'not_answered' })
      await changeRound(transaction, id, { state: 'closed', closedAt: now })
      return { signed: sheets.length - unsigned.length, notAnswered: unsigned.length }
    })
  },
})

import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { ReviewRound } from '../../model/review.ts'
import { waitingThreads } from '../../store/review/comments.ts'
import { findRound } from '../../store/review/rounds.ts'
import { newestRunRow } from '../../store/runs.ts'
import { defineOperation } from '../operation.ts'
import { roundShape } from './input-shapes.ts'
import { roundNotFound } from './review-problems.ts'
import { type SheetLine, sheetLines } from './sheet-lines.ts'

export interface ShownRound {
  readonly round: ReviewRound
  readonly isLate: boolean
  /** Newest run of the cycle when it is newer than the figures of the round. */
  readonly newerRun: string | null
  readonly sheets: readonly SheetLine[]
  /** Sheets whose county asks the institute something. */
  readonly questions: readonly { readonly organiser: string; readonly content: string; readonly comments: number }[]
}

/** One round with the progress of every organiser and content. @throws Problem `review-round-not-found`. */
export const showRound = defineOperation({
  name: 'review.round',
  title: { fi: 'Näytä tarkastuskierros', sv: 'Visa en granskningsrunda', en: 'Show a review round' },
  access: 'read',
  input: z.strictObject({ round: roundShape }),
  async perform({ round: id }, { db, now }): Promise<ShownRound> {
    const round = await findRound(db, id)
    if (!round) throw roundNotFound(id)
    const today = helsinkiDay(now())
    const newest = await newestRunRow(db, round.cycle)
    const threads = await waitingThreads(db, 'institute')
    return {
      round,
      isLate: round.state === 'open' && today > round.due,
      newerRun: newest && newest.id !== round.run ? newest.id : null,
      sheets: await sheetLines(db, { round: id }, today),
      questions: threads
        .filter((thread) => thread.round === id)
        .map(({ organiser, content, comments }) => ({ organiser, content, comments })),
    }
  },
})

import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { ReviewRound, SheetState } from '../../model/review.ts'
import { listRounds } from '../../store/review/rounds.ts'
import { listSheets } from '../../store/review/sheets.ts'
import { newestRunRow } from '../../store/runs.ts'
import { defineOperation } from '../operation.ts'

export interface RoundLine extends ReviewRound {
  /** Open although the due date has gone by. */
  readonly isLate: boolean
  /** Number of sheets in each state; a state without sheets is absent. */
  readonly sheets: Readonly<Partial<Record<SheetState, number>>>
  /** Newest run of the cycle when it is newer than the figures of an open round. */
  readonly newerRun: string | null
}

/** All review rounds, newest first. */
export const listReviewRounds = defineOperation({
  name: 'review.rounds',
  title: { fi: 'Luettele tarkastuskierrokset', sv: 'Lista granskningsrundorna', en: 'List the review rounds' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, { db, now }): Promise<readonly RoundLine[]> {
    const [rounds, sheets] = await Promise.all([listRounds(db), listSheets(db, {})])
    const today = helsinkiDay(now())
    const byRound = Map.groupBy(sheets, ({ round }) => round)
    return Promise.all(
      rounds.map(async (round): Promise<RoundLine> => {
        const states = Map.groupBy(byRound.get(round.id) ?? [], ({ state }) => state)
        const newest = round.state === 'open' ? ((await newestRunRow(db, round.cycle))?.id ?? null) : null
        return {
          ...round,
          isLate: round.state === 'open' && today > round.due,
          sheets: Object.fromEntries([...states].map(([state, own]) => [state, own.length])),
          newerRun: newest === round.run ? null : newest,
        }
      }),
    )
  },
})

import { z } from 'zod'
import type { DueSheet } from '../../analyse/review-round/cadence.ts'
import { municipalitiesOf } from '../../design/areas.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { ReviewRound } from '../../model/review.ts'
import { defineOperation } from '../operation.ts'
import { cycleShape, dayShape } from './input-shapes.ts'
import { planRound } from './plan-round.ts'

export interface RoundPreview {
  readonly round: ReviewRound
  readonly sheets: readonly DueSheet[]
  readonly organisers: number
  /** Municipalities to judge, all sheets together. */
  readonly lines: number
}

/** What opening a round would open. Nothing is written. */
export const previewRound = defineOperation({
  name: 'review.preview',
  title: { fi: 'Esikatsele tarkastuskierros', sv: 'Förhandsgranska en granskningsrunda', en: 'Preview a review round' },
  access: 'read',
  input: z.strictObject({ cycle: cycleShape, due: dayShape.optional() }),
  async perform({ cycle, due }, context): Promise<RoundPreview> {
    const { round, sheets } = await planRound({ cycle: cycle as QuarterCode, due }, context)
    const year = Number(cycle.slice(0, 4))
    const lines = sheets.map(({ organiser }) => municipalitiesOf(context.definitions, organiser, year).length)
    return {
      round,
      sheets,
      organisers: new Set(sheets.map(({ organiser }) => organiser)).size,
      lines: lines.reduce((sum, count) => sum + count, 0),
    }
  },
})

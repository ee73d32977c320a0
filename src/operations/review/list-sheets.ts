import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { defineOperation } from '../operation.ts'
import { organiserShape, roundShape } from './input-shapes.ts'
import { type SheetLine, sheetLines } from './sheet-lines.ts'

/** Sheets with their progress: a county sees its own, the institute those of all or of the organiser named. No figures. */
export const listReviewSheets = defineOperation({
  name: 'review.sheets',
  title: { fi: 'Luettele tarkastuslomakkeet', sv: 'Lista granskningsblanketterna', en: 'List the review sheets' },
  access: 'read',
  input: z.strictObject({ round: roundShape.optional(), organiser: organiserShape.optional() }),
  async perform({ round, organiser }, { db, reach, now }): Promise<readonly SheetLine[]> {
    const reached = reach.organisers()
    if (organiser !== undefined) reach.requireOrganiser(organiser)
    const organisers = organiser === undefined ? reached : [organiser]
    return sheetLines(db, { organisers, ...(round === undefined ? {} : { round }) }, helsinkiDay(now()))
  },
})

import { z } from 'zod'
import { codingById, setMemo as storeMemo } from '../../store/social/codings.ts'
import { defineOperation } from '../operation.ts'
import { MEMO, REPORT_ID } from './add-coding.ts'
import { codingGone, memoChanged } from './coding-problems.ts'
import { heldReport } from './held-report.ts'
import { seenCoding } from './remove-coding.ts'

/** Notes why a theme was given. `was` is the note that was changed: another one there now is not overwritten. */
export const setMemo = defineOperation({
  name: 'coding.memo',
  title: { fi: 'Kirjoita luokittelun muistiinpano', sv: 'Skriv en anteckning om kodningen', en: 'Note why a theme was given' },
  access: 'state',
  input: z.strictObject({ report: REPORT_ID, coding: z.string().max(32), memo: MEMO, was: z.string().max(4000) }),
  async perform({ report: id, coding: wanted, memo, was }, context): Promise<{ readonly memo: string | null }> {
    const report = await heldReport(context, id, 'coding.memo')
    const coding = await seenCoding(context, id, wanted)
    const kept = memo === '' ? null : memo
    const details = { organiser: report.organiser, coding: coding.id, hasMemo: kept !== null }
    await context.commit({ subject: `social-report/${id}`, details }, async (tx) => {
      const now = await codingById(tx, coding.id)
      if (!now) throw codingGone()
      if (lines(now.memo ?? '') !== lines(was)) throw memoChanged()
      await storeMemo(tx, coding.id, kept)
    })
    return { memo: kept }
  },
})

/** Browsers send every line break of a form as two signs. */
function lines(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}

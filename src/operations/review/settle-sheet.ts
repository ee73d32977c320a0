import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { cleanedText } from '../../model/typed-text.ts'
import { changeSheet } from '../../store/review/sheets.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { waitingProposals } from './coverage-lines.ts'
import { holdSheet, nextSheetState } from './held-sheet.ts'
import { sheetShape, versionShape } from './input-shapes.ts'
import { proposalsWaiting, reasonMissing } from './review-problems.ts'

const LONGEST_REASON = 500

/**
 * The institute's end of a sheet. Of a signed one once every class that it proposed has been decided on; of one that was not answered
 * with the reason for which the classes stay or were changed.
 * @throws Problem `coverage-proposals-waiting`, `not-in-this-state`, `changed-meanwhile` (conflict), `review-reason-missing`,
 * `identity-code-in-text` (refused).
 */
export const settleSheet = defineOperation({
  name: 'review.settle',
  title: { fi: 'Ratkaise tarkastus', sv: 'Avgör granskningen', en: 'Settle the review' },
  access: 'state',
  input: z.strictObject({
    ...sheetShape,
    version: versionShape,
    reason: z
      .string()
      .max(2 * LONGEST_REASON)
      .transform(cleanedText)
      .refine((text) => text.length <= LONGEST_REASON, `at most ${LONGEST_REASON} characters`)
      .default(''),
  }),
  async perform({ version, reason, ...place }, context): Promise<{ readonly state: string }> {
    context.reach.requireOrganiser(place.organiser)
    requireNoIdentityCode({ reason })
    const settled = { by: context.actor.id, at: context.now(), reason }
    const details = { content: place.content, measure: place.measure, reasonCharacters: reason.length }
    return context.commit({ subject: `${place.round}/${place.organiser}`, details }, async (transaction) => {
      const { sheet } = await holdSheet(transaction, place)
      const state = nextSheetState(sheet, 'review.settle')
      requireSameVersion({ expected: version, stored: sheet.version, what: place.content })
      if (sheet.state === 'not_answered' && reason === '') throw reasonMissing()
      const waiting = await waitingProposals(transaction, place)
      if (waiting.length > 0) throw proposalsWaiting({ ...place, places: waiting.length })
      await changeSheet(transaction, place, { state, settled })
      return { state }
    })
  },
})

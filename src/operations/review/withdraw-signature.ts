import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { changeSheet } from '../../store/review/sheets.ts'
import { defineOperation } from '../operation.ts'
import { withdrawProposals } from './coverage-lines.ts'
import { holdOpenSheet, nextSheetState } from './held-sheet.ts'
import { sheetShape, versionShape } from './input-shapes.ts'

/**
 * Opens a signed sheet again while its round is open. Proposals that the institute has not decided on are taken back.
 * @throws Problem `not-in-this-state`, `changed-meanwhile`, `review-round-closed` (conflict).
 */
export const withdrawSignature = defineOperation({
  name: 'review.withdraw-signature',
  title: { fi: 'Peru vahvistus', sv: 'Återta bekräftelsen', en: 'Withdraw the signature' },
  access: 'state',
  input: z.strictObject({ ...sheetShape, version: versionShape }),
  async perform({ version, ...place }, context): Promise<{ readonly state: string }> {
    context.reach.requireOrganiser(place.organiser)
    const signer = { by: context.actor.id, person: context.actor.person, at: context.now() }
    const details = { content: place.content, measure: place.measure }
    return context.commit({ subject: `${place.round}/${place.organiser}`, details }, async (transaction) => {
      const { sheet } = await holdOpenSheet(transaction, place)
      const state = nextSheetState(sheet, 'review.withdraw-signature')
      requireSameVersion({ expected: version, stored: sheet.version, what: place.content })
      await changeSheet(transaction, place, { state, signed: null })
      await withdrawProposals(transaction, { place, municipalities: 'all', because: 'withdrawn' }, signer)
      return { state }
    })
  },
})

import { z } from 'zod'
import { missingAnswers } from '../../analyse/review-round/missing-answers.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { listItems } from '../../store/review/items.ts'
import { changeSheet } from '../../store/review/sheets.ts'
import { defineOperation } from '../operation.ts'
import { proposeClasses } from './coverage-lines.ts'
import { holdOpenSheet, nextSheetState } from './held-sheet.ts'
import { contentShape, measureShape, organiserShape, roundShape, versionShape } from './input-shapes.ts'
import { answersMissing } from './review-problems.ts'

/** What the county told the institute. */
export interface SignedSheets {
  readonly signedAt: string
  readonly sheets: readonly { readonly content: string; readonly lines: number; readonly proposals: number }[]
}

/**
 * The county's word on its sheets: all of them or none. Each names the version it was read in, so nobody signs what a colleague has
 * changed meanwhile. The judgements of the municipalities become proposals of their coverage classes.
 * @throws Problem `review-answers-missing`, `changed-meanwhile`, `not-in-this-state`, `review-round-closed` (conflict).
 */
export const signSheets = defineOperation({
  name: 'review.sign',
  title: { fi: 'Vahvista tarkastus', sv: 'Bekräfta granskningen', en: 'Sign the review' },
  access: 'state',
  input: z.strictObject({
    round: roundShape,
    organiser: organiserShape,
    sheets: z
      .array(z.strictObject({ content: contentShape, measure: measureShape, version: versionShape }))
      .min(1)
      .max(50),
  }),
  async perform({ round: id, organiser, sheets }, context): Promise<SignedSheets> {
    context.reach.requireOrganiser(organiser)
    const { actor, definitions } = context
    const signer = { by: actor.id, person: actor.person, at: context.now() }
    const details = { sheets: sheets.length, contents: sheets.map(({ content }) => content).join(' ') }
    return context.commit({ subject: `${id}/${organiser}`, details }, async (transaction) => {
      const told: SignedSheets['sheets'][number][] = []
      for (const { content, measure, version } of sheets) {
        const place = { round: id, organiser, content, measure }
        const { round, sheet } = await holdOpenSheet(transaction, place)
        requireSameVersion({ expected: version, stored: sheet.version, what: content })
        const items = await listItems(transaction, { ...place, organisers: [organiser] })
        const missing = missingAnswers(items, definitions.review.difference)
        if (missing.length > 0) throw answersMissing({ content, lines: missing.length, areas: missing.map(({ area }) => area) })
        const state = nextSheetState(sheet, 'review.sign')
        await changeSheet(transaction, place, { state, signed: { by: signer.by, at: signer.at } })
        const proposals = await proposeClasses(transaction, { round, items }, { signer, policy: definitions.review })
        told.push({ content, lines: items.filter(({ answer }) => answer !== null).length, proposals })
      }
      return { signedAt: signer.at, sheets: told }
    })
  },
})

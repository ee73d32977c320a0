import { z } from 'zod'
import { INSTITUTE_ROLES } from '../../access/roles.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { COMMENT_LENGTH } from '../../model/review.ts'
import { cleanedText } from '../../model/typed-text.ts'
import { colleaguesOf } from '../../store/review/colleagues.ts'
import { addComment } from '../../store/review/comments.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { type Actor, defineOperation } from '../operation.ts'
import { holdSheet } from './held-sheet.ts'
import { sheetShape } from './input-shapes.ts'
import { accountNotOfCounty } from './review-problems.ts'

const textShape = z
  .string()
  .max(2 * COMMENT_LENGTH)
  .transform(cleanedText)
  .refine((text) => text.length >= 1 && text.length <= COMMENT_LENGTH, `1 to ${COMMENT_LENGTH} characters`)

/**
 * Writes into the thread of a sheet. A county may ask the institute or a colleague; the question waits until the one who was asked
 * writes in the same thread. Also after the round has closed: that is how one asks for a correction.
 * @throws Problem `review-sheet-not-found`, `identity-code-in-text`, `account-not-of-county` (refused).
 */
export const commentSheet = defineOperation({
  name: 'review.comment',
  title: { fi: 'Kirjoita kommentti', sv: 'Skriv en kommentar', en: 'Write a comment' },
  access: 'state',
  input: z.strictObject({
    ...sheetShape,
    text: textShape,
    mentionsInstitute: z.boolean().default(false),
    mentions: z.string().min(1).max(40).nullable().default(null),
  }),
  async perform({ text, mentionsInstitute, mentions, ...place }, context): Promise<{ readonly number: number }> {
    context.reach.requireOrganiser(place.organiser)
    requireNoIdentityCode({ comment: text })
    const at = context.now()
    if (mentions !== null) {
      const colleagues = await colleaguesOf(context.db, { organiser: place.organiser, day: helsinkiDay(at) })
      if (!colleagues.some(({ account }) => account === mentions)) throw accountNotOfCounty()
    }
    const side = sideOf(context.actor)
    const comment = { by: context.actor.id, side, at, text, mentions, mentionsInstitute: side === 'county' && mentionsInstitute }
    const details = {
      content: place.content,
      measure: place.measure,
      characters: text.length,
      asksInstitute: comment.mentionsInstitute,
    }
    return context.commit({ subject: `${place.round}/${place.organiser}`, details }, async (transaction) => {
      await holdSheet(transaction, place)
      return { number: await addComment(transaction, place, comment) }
    })
  },
})

function sideOf({ grants }: Actor): 'county' | 'institute' {
  return grants.some(({ role }) => INSTITUTE_ROLES.includes(role)) ? 'institute' : 'county'
}

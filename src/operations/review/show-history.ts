import { z } from 'zod'
import type { AnswerVersion } from '../../model/review.ts'
import { answerVersions } from '../../store/review/items.ts'
import { defineOperation } from '../operation.ts'
import { itemShape } from './input-shapes.ts'

/** Every version of the answer of one line, oldest first; empty when nobody has answered. */
export const showAnswerHistory = defineOperation({
  name: 'review.history',
  title: { fi: 'Näytä vastauksen historia', sv: 'Visa svarets historik', en: 'Show the history of an answer' },
  access: 'read',
  input: z.strictObject(itemShape),
  async perform({ area, ...place }, context): Promise<readonly AnswerVersion[]> {
    context.reach.requireOrganiser(place.organiser)
    const history = await answerVersions(context.db, { ...place, area: area as Parameters<typeof answerVersions>[1]['area'] })
    const details = { shown: 'exact-counts', content: place.content, area }
    return context.commit({ subject: `${place.round}/${place.organiser}`, details }, async () => history)
  },
})

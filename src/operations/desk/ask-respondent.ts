import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { insertLine, insertThread, listThreads } from '../../store/collection/queries.ts'
import { defineOperation } from '../operation.ts'
import { boundForm } from '../submission/bound-form.ts'
import { editorOf } from '../submission/editor.ts'
import { type ActedOn, commitDeskAct } from './desk-act.ts'
import { dueShape, fieldShape, onSubmission, wordsShape } from './desk-input.ts'
import { queueDeskLetter } from './desk-letters.ts'
import { dayPassed, threadNotFound, unknownField } from './desk-problems.ts'
import { isFieldOf } from './form-facts.ts'

export interface Asked extends ActedOn {
  readonly thread: number
  /** To how many a letter went. */
  readonly letters: number
}

/**
 * Asks the respondent about one field or the whole form, or asks on in a question that is open, and tells its contacts by letter.
 * @throws Problem `submission-not-found`, `changed-meanwhile`, `not-in-this-state`, `form-field-unknown`, `day-passed`, `query-not-found`
 */
export const askRespondent = defineOperation({
  name: 'submission.ask',
  title: { fi: 'Kysy vastaajalta', sv: 'Fråga den svarande', en: 'Ask the respondent' },
  access: 'state',
  input: z.strictObject({
    ...onSubmission,
    words: wordsShape,
    field: fieldShape.nullable().default(null),
    due: dueShape,
    /** Number of an open question to ask on in; its field and day stay. */
    thread: z.int().positive().nullable().default(null),
  }),
  async perform({ version, words, field, due, thread, ...place }, context): Promise<Asked> {
    const at = context.now()
    const today = helsinkiDay(at)
    if (due < today) throw dayPassed({ day: due, today, place: 'due' })
    let asked = { thread: 0, letters: 0 }
    const acted = await commitDeskAct(context, { place, version, act: 'submission.ask' }, async (transaction, held) => {
      const { submission } = held
      const { collection, form } = await boundForm(context, transaction, {
        collection: place.collection,
        version: submission.questionnaire_version,
      })
      if (field !== null && !isFieldOf(form, field)) throw unknownField(field)
      const { label } = await editorOf(transaction, context.actor)
      const line = { submission: submission.number, side: 'institute', words, by: context.actor.id, label, at } as const
      const isOpen = (await listThreads(transaction, submission.number)).some(
        (one) => one.thread === thread && one.closedAt === null,
      )
      if (thread !== null && !isOpen) throw threadNotFound(thread)
      const begun = thread ?? (await insertThread(transaction, line, { field, due }))
      if (thread !== null) await insertLine(transaction, line, thread)
      const letters = await queueDeskLetter(transaction, { occasion: 'query', collection, held, values: { due } }, context)
      asked = { thread: begun, letters }
      return { details: asked }
    })
    return { ...acted, ...asked }
  },
})

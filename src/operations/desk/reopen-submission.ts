import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { defineOperation } from '../operation.ts'
import { boundForm } from '../submission/bound-form.ts'
import { type ActedOn, commitDeskAct } from './desk-act.ts'
import { dueShape, fieldShape, onSubmission, reasonShape } from './desk-input.ts'
import { queueDeskLetter } from './desk-letters.ts'
import { dayPassed, unknownField } from './desk-problems.ts'
import { isFieldOf } from './form-facts.ts'

const MOST_FIELDS = 200

export interface Reopened extends ActedOn {
  /** To how many a letter went. */
  readonly letters: number
}

/**
 * Opens a form again until a day: wholly, or some fields of it. The draft says what the newest version says. Also how an answer is taken after the last day for new ones.
 * @throws Problem `submission-not-found`, `changed-meanwhile`, `not-in-this-state`, `form-field-unknown`, `day-passed`
 */
export const reopenSubmission = defineOperation({
  name: 'submission.reopen',
  title: { fi: 'Avaa lomake uudelleen', sv: 'Öppna formuläret på nytt', en: 'Open a form again' },
  access: 'state',
  input: z.strictObject({
    ...onSubmission,
    reason: reasonShape,
    until: dueShape,
    /** Variables, or ids of matrices and groups; empty = the whole form. */
    fields: z.array(fieldShape).max(MOST_FIELDS).default([]),
  }),
  async perform({ version, reason, until, fields, ...place }, context): Promise<Reopened> {
    const today = helsinkiDay(context.now())
    if (until < today) throw dayPassed({ day: until, today, place: 'until' })
    let letters = 0
    const acted = await commitDeskAct(context, { place, version, act: 'submission.reopen' }, async (transaction, held, next) => {
      const { submission } = held
      const { collection, form } = await boundForm(context, transaction, {
        collection: place.collection,
        version: submission.questionnaire_version,
      })
      const unknown = fields.find((field) => !isFieldOf(form, field))
      if (unknown !== undefined) throw unknownField(unknown)
      letters = await queueDeskLetter(transaction, { occasion: 'reopened', collection, held, values: { until } }, context)
      const isReopening = next === 'reopened'
      const reopened = {
        reopened_until: isReopening ? until : null,
        reopened_fields: isReopening && fields.length > 0 ? JSON.stringify(fields) : null,
      }
      return { change: { ...reopened, excuse: null }, text: reason, details: { until, fields: fields.length, letters } }
    })
    return { ...acted, letters }
  },
})

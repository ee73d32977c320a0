import { z } from 'zod'
import { isMarked } from '../../store/collection/desk.ts'
import { addEvents } from '../../store/collection/events.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { commitHeld } from '../submission/held-submission.ts'
import { submissionShape } from '../submission/submission-input.ts'

const LONGEST_NOTE = 300

/**
 * Marks a submission to come back to, or takes the mark away. A note to colleagues: the county does not see it and the state stays. Done
 * twice it is done once.
 * @throws Problem `submission-not-found`
 */
export const markSubmission = defineOperation({
  name: 'submission.mark',
  title: { fi: 'Merkitse seurattavaksi', sv: 'Markera för uppföljning', en: 'Mark for follow-up' },
  access: 'state',
  input: z.strictObject({ ...submissionShape, isOn: z.boolean(), note: withoutIdentityCode(LONGEST_NOTE).default('') }),
  perform({ isOn, note, ...place }, context): Promise<{ readonly isOn: boolean }> {
    return commitHeld(context, { place, details: { isOn } }, async (transaction, { submission }) => {
      if ((await isMarked(transaction, submission.number)) === isOn) return { isOn }
      const { state, number } = submission
      const act = isOn ? 'submission.mark' : 'submission.unmark'
      const text = note === '' ? null : note
      await addEvents(transaction, number, [
        { at: context.now(), by: context.actor.id, side: 'institute', act, from: state, to: state, text },
      ])
      return { isOn }
    })
  },
})

import { z } from 'zod'
import type { LetterText } from '../../model/letter.ts'
import { Problem } from '../../model/problem.ts'
import { findRound } from '../../store/review/rounds.ts'
import { defineOperation } from '../operation.ts'
import { letterTextInput, requireKnownValues } from './letter-text.ts'
import { openOrganisers } from './open-sheets.ts'
import { letterOf, plainText } from './preview-reminder.ts'
import { remindAll } from './remind.ts'
import { REMINDER_LETTERS } from './reminder-plan.ts'

export interface RemindersSent {
  readonly round: string
  /** Letters queued. */
  readonly letters: number
}

const MOST_ORGANISERS = 30

/**
 * Reminds the chosen organisers of an open round. Whoever has signed meanwhile, or was reminded today, is left out. The words may have
 * been changed; the audit trail says that they were, not what they say.
 *
 * @throws Problem `round-not-open` (conflict); `nobody-to-remind` (conflict); `letter-value-unknown` (refused).
 */
export const sendReminder = defineOperation({
  name: 'reminder.send',
  title: { fi: 'Lähetä muistutukset', sv: 'Skicka påminnelser', en: 'Send reminders' },
  access: 'state',
  input: z.strictObject({
    round: z.string().max(30),
    letter: z.enum(REMINDER_LETTERS),
    organisers: z.array(z.string().max(10)).min(1).max(MOST_ORGANISERS),
    text: letterTextInput.optional(),
  }),
  async perform({ round: id, letter, organisers, text }, context): Promise<RemindersSent> {
    const round = await findRound(context.db, id)
    if (round?.state !== 'open') throw roundNotOpen(id)
    const editedText = text && !isSame(text, plainText(letterOf(letter, context))) ? text : null
    if (editedText) requireKnownValues(letter, editedText)
    const open = (await openOrganisers(round, letter, context)).filter(({ organiser }) => organisers.includes(organiser))
    const hasSomebody = open.some(({ receivers, remindedToday }) => receivers.some(({ account }) => !remindedToday.has(account)))
    if (!hasSomebody) throw nobodyToRemind()
    const details = { letter, organisers: open.map(({ organiser }) => organiser).join(' '), wasEdited: editedText !== null }
    const letters = await context.commit({ subject: `reminder/${id}`, details }, (transaction) =>
      remindAll(transaction, open, { reminding: { round, letter, occasion: 'by-hand', editedText }, context }),
    )
    return { round: id, letters }
  },
})

function isSame(a: LetterText, b: LetterText): boolean {
  const words = ({ subject, body }: LetterText) => JSON.stringify([subject.fi, subject.sv, body.fi, body.sv])
  return words(a) === words(b)
}

function roundNotOpen(id: string): Problem {
  return new Problem({
    code: 'round-not-open',
    kind: 'conflict',
    parameters: { round: id },
    texts: {
      fi: 'Tarkastuskierros ei ole avoinna, joten siitä ei voi muistuttaa. Valitse avoin kierros.',
      sv: 'Granskningsrundan är inte öppen, så det går inte att påminna om den. Välj en öppen runda.',
      en: 'The review round is not open, so nobody can be reminded of it. Choose an open round.',
    },
  })
}

function nobodyToRemind(): Problem {
  return new Problem({
    code: 'nobody-to-remind',
    kind: 'conflict',
    texts: {
      fi: 'Muistutettavia ei ole: valitut alueet ovat vastanneet, heitä on jo muistutettu tänään tai alueella ei ole käyttäjiä. Mitään ei lähetetty.',
      sv: 'Det finns ingen att påminna: de valda områdena har svarat, har redan påmints i dag eller saknar användare. Ingenting skickades.',
      en: 'There is nobody to remind: the chosen counties have answered, were reminded today already, or have no users. Nothing was sent.',
    },
  })
}

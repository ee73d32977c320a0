import type { Transaction } from 'kysely'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { LetterText } from '../../model/letter.ts'
import type { ReviewRound } from '../../model/review.ts'
import { queueMail } from '../../store/mail/queue-mail.ts'
import type { Recipient } from '../../store/mail/recipients.ts'
import { addReminder, setReminderMail } from '../../store/mail/reminders.ts'
import type { Schema } from '../../store/schema.ts'
import type { OperationContext } from '../operation.ts'
import type { OpenOrganiser } from './open-sheets.ts'
import type { RoundLetter } from './reminder-plan.ts'

/** What is sent, why, and in which words. */
export interface Reminding {
  readonly round: ReviewRound
  readonly letter: RoundLetter
  /** Key of the plan, or `by-hand`. */
  readonly occasion: string
  /** Null: the words of the definitions. */
  readonly editedText: LetterText | null
}

/** Queues a letter for everybody of the organisers who has not been reminded today; returns how many. */
export async function remindAll(
  transaction: Transaction<Schema>,
  organisers: readonly OpenOrganiser[],
  { reminding, context }: { reminding: Reminding; context: OperationContext },
): Promise<number> {
  let letters = 0
  for (const open of organisers) {
    for (const receiver of open.receivers) {
      if (await remindOne(transaction, receiver, { open, reminding, context })) letters++
    }
  }
  return letters
}

interface About {
  readonly open: OpenOrganiser
  readonly reminding: Reminding
  readonly context: OperationContext
}

async function remindOne(
  transaction: Transaction<Schema>,
  { account, language }: Recipient,
  { open, reminding, context }: About,
): Promise<boolean> {
  const { round, letter, occasion, editedText } = reminding
  const { organiser } = open
  const at = context.now()
  const reminder = { round: round.id, organiser, account, day: helsinkiDay(at), occasion, sent_by: context.actor.id, at }
  const number = await addReminder(transaction, reminder)
  if (number === null) return false
  const contents = open.contents.join(',')
  const values = { round: round.id, cycle: round.cycle, organiser, contents, open: open.contents.length, due: round.due }
  const mail = await queueMail(transaction, {
    to: { account },
    template: letter,
    language,
    parameters: values,
    organiser,
    ...(editedText ? { editedText } : {}),
  })
  await setReminderMail(transaction, number, mail)
  return true
}

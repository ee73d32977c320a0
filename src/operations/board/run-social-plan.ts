import type { Transaction } from 'kysely'
import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { queueMail } from '../../store/mail/queue-mail.ts'
import type { Recipient } from '../../store/mail/recipients.ts'
import { addReminder, remindersOfRound, setReminderMail } from '../../store/mail/reminders.ts'
import type { Schema } from '../../store/schema.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { briefingLetters } from './briefing-letters.ts'
import { proposalLetters } from './proposal-letters.ts'
import type { PlanRun } from './run-reminder-plan.ts'
import type { SocialLetter } from './social-letter.ts'

/**
 * Writes to those who are asked to read a draft, to those who owe an answer to a proposal, and to those who wait for one. Runs many times
 * a day: each is told once on an occasion, and nobody of the same thing twice on a day; a day on which nothing ran is made good.
 */
export const runSocialPlan = defineOperation({
  name: 'reminder.run-social-plan',
  title: {
    fi: 'Lähetä raporttien ja ehdotusten viestit',
    sv: 'Skicka meddelanden om rapporter och förslag',
    en: 'Send letters about briefings and proposals',
  },
  access: 'state',
  input: z.strictObject({}),
  async perform(_input, context): Promise<PlanRun> {
    let letters = 0
    // One after another: a letter that was just written holds back the next one of the same thing to the same person.
    for (const due of [...(await briefingLetters(context)), ...(await proposalLetters(context))])
      letters += await tell(due, context)
    return { letters }
  },
})

async function tell(due: SocialLetter, context: OperationContext): Promise<number> {
  if (due.receivers.length === 0) return 0
  const today = helsinkiDay(context.now())
  const told = (await remindersOfRound(context.db, due.about)).filter(
    ({ occasion, day }) => occasion === due.occasion || day === today,
  )
  const left = due.receivers.filter(({ account }) => !told.some((one) => one.account === account))
  // Else each run would note in the audit trail that it found nobody left.
  if (left.length === 0) return 0
  const details = { owner: due.owner, letter: due.letter, occasion: due.occasion, receivers: left.length }
  return context.commit({ subject: due.about, details }, async (transaction) => {
    let letters = 0
    for (const receiver of left) if (await writeTo(transaction, receiver, { due, context })) letters++
    return letters
  })
}

/** False when another process was quicker: then nothing is to be sent. */
async function writeTo(
  transaction: Transaction<Schema>,
  { account, language }: Recipient,
  { due, context }: { readonly due: SocialLetter; readonly context: OperationContext },
): Promise<boolean> {
  const { about, owner, occasion, letter, parameters } = due
  const at = context.now()
  const reminder = { round: about, organiser: owner, account, day: helsinkiDay(at), occasion, sent_by: context.actor.id, at }
  const number = await addReminder(transaction, reminder)
  if (number === null) return false
  const ofCounty = owner === 'national' ? {} : { organiser: owner }
  const mail = await queueMail(transaction, { to: { account }, template: letter, language, parameters, ...ofCounty })
  await setReminderMail(transaction, number, mail)
  return true
}

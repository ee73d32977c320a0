import type { Transaction } from 'kysely'
import { z } from 'zod'
import { addDays } from '../../method/calendar-days.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { GatheredThings } from '../../model/letter.ts'
import type { Owner } from '../../model/phenomenon.ts'
import { type QueuedMail, queueMail } from '../../store/mail/queue-mail.ts'
import type { Recipient } from '../../store/mail/recipients.ts'
import { addReminder, type ReminderRow, remindersAbout, setReminderMail, toldOfSocialOn } from '../../store/mail/reminders.ts'
import type { Schema } from '../../store/schema.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { briefingLetters } from './briefing-letters.ts'
import { proposalLetters } from './proposal-letters.ts'
import type { PlanRun } from './run-reminder-plan.ts'
import type { SocialLetter } from './social-letter.ts'

/**
 * Writes to those who are asked to read a draft, to those who owe an answer to a proposal, and to those who wait for one. Runs many times
 * a day: each is told once on an occasion, and gets one letter a day with all that is to be told, so that twenty proposals handed over at
 * once are not twenty letters. What comes later on the day is told on the next, unless its own day is so near that this would be too late.
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
    const due = [...(await briefingLetters(context)), ...(await proposalLetters(context))]
    let letters = 0
    for (const one of await gathered(due, context)) if (await writeLetter(one, context)) letters++
    return { letters }
  },
})

/** All that one person is to be told of one owner's matters, each matter once. */
interface PersonsLetter {
  readonly to: Recipient
  readonly owner: Owner
  readonly things: readonly SocialLetter[]
}

/** Nothing that was told before, and nothing to who got a letter today already, but what cannot wait. */
async function gathered(due: readonly SocialLetter[], { db, now }: OperationContext): Promise<PersonsLetter[]> {
  const today = helsinkiDay(now())
  const told = Map.groupBy(
    await remindersAbout(
      db,
      due.map(({ about }) => about),
    ),
    ({ round, account }) => `${round} ${account}`,
  )
  const writtenTo = new Set((await toldOfSocialOn(db, today)).map(({ account, organiser }) => `${account} ${organiser}`))
  const letters = new Map<string, PersonsLetter>()
  for (const one of due) {
    for (const to of one.receivers) {
      const before = told.get(`${one.about} ${to.account}`) ?? []
      const key = `${to.account} ${one.owner}`
      if (isTold(before, one, today) || (writtenTo.has(key) && !isUrgent(one, today))) continue
      const things = letters.get(key)?.things ?? []
      // The first to come is the most urgent: two letters of one matter are never due together but when the plan overlaps.
      if (things.some(({ about }) => about === one.about)) continue
      letters.set(key, { to, owner: one.owner, things: [...things, one] })
    }
  }
  return [...letters.values()]
}

function isTold(before: readonly ReminderRow[], { occasion }: SocialLetter, today: string): boolean {
  return before.some((row) => row.occasion === occasion || row.day === today)
}

/** Its own day is today or tomorrow: a letter of tomorrow could come too late. */
function isUrgent({ parameters }: SocialLetter, today: string): boolean {
  return 'due' in parameters && String(parameters.due) <= addDays(today, 1) && String(parameters.due) >= today
}

/** False when another process was quicker: then nothing is left to be told. */
async function writeLetter({ to, owner, things }: PersonsLetter, context: OperationContext): Promise<boolean> {
  const [only, ...others] = things
  if (only === undefined) return false
  const details = { owner, letter: others.length === 0 ? only.letter : 'social-gathered', things: things.length }
  const subject = others.length === 0 ? only.about : `account/${to.account}`
  return context.commit({ subject, details }, async (transaction) => {
    const noted: { readonly number: number; readonly thing: SocialLetter }[] = []
    for (const thing of things) {
      const number = await addReminder(transaction, reminderOf(thing, to, context))
      if (number !== null) noted.push({ number, thing })
    }
    if (noted.length === 0) return false
    const mail = await queue(transaction, { to, owner, things: noted.map(({ thing }) => thing) })
    for (const { number } of noted) await setReminderMail(transaction, number, mail)
    return true
  })
}

function reminderOf({ about, owner, occasion }: SocialLetter, { account }: Recipient, { now, actor }: OperationContext) {
  const at = now()
  return { round: about, organiser: owner, account, day: helsinkiDay(at), occasion, sent_by: actor.id, at }
}

/** One thing has the letter of its kind; of several each kind is an item. */
async function queue(transaction: Transaction<Schema>, { to, owner, things }: PersonsLetter): Promise<number> {
  const { account, language } = to
  const ofCounty = owner === 'national' ? {} : { organiser: owner }
  const about = { to: { account }, language, ...ofCounty }
  const [only, ...others] = things
  if (only !== undefined && others.length === 0) return queueMail(transaction, { ...about, ...wordsOf(only) })
  const parameters = { organiser: owner, count: things.length, things: JSON.stringify(itemsOf(things)) }
  return queueMail(transaction, { ...about, template: 'social-gathered', parameters })
}

function wordsOf({
  letter: template,
  parameters,
}: SocialLetter): Pick<QueuedMail<SocialLetter['letter']>, 'template' | 'parameters'> {
  return { template, parameters }
}

/** In the order in which the kinds are to be read: what is late or soon due before what has only come. */
function itemsOf(things: readonly SocialLetter[]): GatheredThings[] {
  return ORDER.flatMap((letter) => {
    const same = things.filter((thing) => thing.letter === letter)
    if (same.length === 0) return []
    const days = same.flatMap(({ parameters }) => ('due' in parameters ? [String(parameters.due)] : []))
    const [, id = null] = same.length === 1 ? (same[0]?.about.split('/') ?? []) : []
    return [{ letter, count: same.length, id, due: days.toSorted()[0] ?? null }]
  })
}

const ORDER: readonly SocialLetter['letter'][] = [
  'proposal-overdue',
  'proposal-due-soon',
  'briefing-read-soon',
  'briefing-to-read',
  'proposal-to-answer',
  'proposal-not-done',
  'proposal-ask-again',
  'proposal-answered',
]

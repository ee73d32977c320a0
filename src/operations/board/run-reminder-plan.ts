import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { ReviewRound } from '../../model/review.ts'
import { remindersOfRound } from '../../store/mail/reminders.ts'
import { listRounds } from '../../store/review/rounds.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type OpenOrganiser, openOrganisers } from './open-sheets.ts'
import { remindAll } from './remind.ts'
import { daysBetween, type Occasion, plannedOccasion } from './reminder-plan.ts'

export interface PlanRun {
  /** Letters queued. */
  readonly letters: number
}

/** A round that was opened longer ago than this is not announced any more. */
const DAYS_TO_ANNOUNCE = 3

/**
 * Tells counties that a round is open, and reminds those who have not signed on the days of the plan. Runs many times a day: what has
 * been told once on an occasion is not told again, and a day on which nothing ran is made good on the next.
 */
export const runReminderPlan = defineOperation({
  name: 'reminder.run-plan',
  title: { fi: 'Lähetä ajastetut muistutukset', sv: 'Skicka schemalagda påminnelser', en: 'Send planned reminders' },
  access: 'state',
  input: z.strictObject({}),
  async perform(_input, context): Promise<PlanRun> {
    const rounds = (await listRounds(context.db)).filter(({ state }) => state === 'open')
    let letters = 0
    for (const round of rounds) {
      for (const occasion of occasionsOf(round, context)) letters += await tell(round, occasion, context)
    }
    return { letters }
  },
})

function occasionsOf(round: ReviewRound, { definitions, now }: OperationContext): Occasion[] {
  const today = helsinkiDay(now())
  const planned = plannedOccasion(definitions.review.reminders.daysFromDue, { due: round.due, today })
  const isNew = daysBetween(helsinkiDay(round.openedAt), today) <= DAYS_TO_ANNOUNCE
  return [...(isNew ? [{ key: 'opened', letter: 'review-opened' } as const] : []), ...(planned ? [planned] : [])]
}

async function tell(round: ReviewRound, { key, letter }: Occasion, context: OperationContext): Promise<number> {
  const told = new Set(
    (await remindersOfRound(context.db, round.id)).filter(({ occasion }) => occasion === key).map(({ account }) => account),
  )
  const open = (await openOrganisers(round, letter, context)).map((one) => notYetTold(one, told))
  const organisers = open.filter(({ receivers }) => receivers.length > 0)
  if (organisers.length === 0) return 0
  const details = { letter, occasion: key, organisers: organisers.map(({ organiser }) => organiser).join(' ') }
  return context.commit({ subject: `reminder/${round.id}`, details }, (transaction) =>
    remindAll(transaction, organisers, { reminding: { round, letter, occasion: key, editedText: null }, context }),
  )
}

/** Those who were told on this occasion, or reminded in any way today, are left out: else each run would note them again. */
function notYetTold(open: OpenOrganiser, told: ReadonlySet<string>): OpenOrganiser {
  return { ...open, receivers: open.receivers.filter(({ account }) => !told.has(account) && !open.remindedToday.has(account)) }
}

import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { ReviewRound, SheetState } from '../../model/review.ts'
import { type Recipient, recipientsOf } from '../../store/mail/recipients.ts'
import { type ReminderRow, remindersOfRound } from '../../store/mail/reminders.ts'
import { listSheets } from '../../store/review/sheets.ts'
import type { OperationContext } from '../operation.ts'
import { RECEIVING_ROLES, type RoundLetter } from './reminder-plan.ts'

/** An organiser whose sheets are not signed, and who can be reminded of it. */
export interface OpenOrganiser {
  readonly organiser: string
  /** Contents not signed, in the order of publication. */
  readonly contents: readonly string[]
  /** One for each person, whatever roles they have. */
  readonly receivers: readonly Recipient[]
  /** Accounts reminded of this round today. */
  readonly remindedToday: ReadonlySet<string>
  readonly lastRemindedAt: string | null
}

const NOT_SIGNED: readonly SheetState[] = ['waiting', 'draft', 'reopened']

/** Organisers with sheets that are not signed, in order of code. */
export async function openOrganisers(
  round: ReviewRound,
  letter: RoundLetter,
  { db, now }: Pick<OperationContext, 'db' | 'now'>,
): Promise<OpenOrganiser[]> {
  const today = helsinkiDay(now())
  const sheets = await listSheets(db, { round: round.id, states: NOT_SIGNED })
  const organisers = [...new Set(sheets.map(({ organiser }) => organiser))].sort()
  const [receivers, reminders] = await Promise.all([
    recipientsOf(db, { organisers, roles: RECEIVING_ROLES[letter], day: today }),
    remindersOfRound(db, round.id),
  ])
  return organisers.map((organiser) => ({
    organiser,
    contents: [...new Set(sheets.filter((sheet) => sheet.organiser === organiser).map(({ content }) => content))],
    receivers: onePerAccount(receivers.filter((one) => one.organiser === organiser)),
    ...remindedOf(
      reminders.filter((one) => one.organiser === organiser),
      today,
    ),
  }))
}

function onePerAccount(receivers: readonly Recipient[]): Recipient[] {
  return [...new Map(receivers.map((receiver) => [receiver.account, receiver])).values()]
}

/** Newest first, as they were read. */
function remindedOf(reminders: readonly ReminderRow[], today: string) {
  return {
    remindedToday: new Set(reminders.filter(({ day }) => day === today).map(({ account }) => account)),
    lastRemindedAt: reminders[0]?.at ?? null,
  }
}

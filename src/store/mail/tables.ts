import type { Generated, Selectable } from 'kysely'

/**
 * The outbox. A letter is queued in the transaction of what it tells of, so nothing is told that did not happen, and sent afterwards.
 * `to_account` or `to_email` is set; the address of an account is looked up when the letter goes.
 */
export interface MailTable {
  number: Generated<number>
  to_account: string | null
  to_email: string | null
  /** Whom the letter concerns, for the page of letters; null when no organiser. */
  organiser: string | null
  template: string
  language: string
  /** JSON object. Emptied once the letter has gone: an invitation's token must not lie here. */
  parameters: string
  /** JSON of `LetterText` when the sender changed the words; kept so that it can be told what was sent. */
  edited_text: string | null
  state: string
  attempts: number
  queued_at: string
  /** Not to be tried before. */
  try_at: string
  /** Since when a sender has it in hands. */
  claimed_at: string | null
  sent_at: string | null
  /** Code of the reason of the last failure; never an address or the words of another system. */
  failure: string | null
}

/**
 * Who was written to about what, on which day: nobody is reminded twice of one round on the same day, whoever or whatever reminds.
 * `round` is a review round, or `proposal/…` and `briefing/…` of social reporting; `organiser` may be `national` there. `occasion` is a key
 * of the plan, or `by-hand`.
 */
export interface ReminderTable {
  number: Generated<number>
  round: string
  organiser: string
  account: string
  /** `YYYY-MM-DD`, Helsinki. */
  day: string
  occasion: string
  mail: number
  sent_by: string
  at: string
}

export interface MailTables {
  mail: MailTable
  reminder: ReminderTable
}

export type MailRow = Selectable<MailTable>

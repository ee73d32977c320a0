import { z } from 'zod'
import { composeLetter } from '../../disseminate/letter/compose-letter.ts'
import type { LetterText } from '../../model/letter.ts'
import { languageOf } from '../../model/text.ts'
import { type MailSender, mailSender, type OutgoingMail } from '../../register/mail/mail-sender.ts'
import { type MailSettings, mailSettings } from '../../register/mail/mail-settings.ts'
import { claimLetter, letterNumbersDue, markLetterNotSent, markLetterSent } from '../../store/mail/outbox.ts'
import { addressOfLetter } from '../../store/mail/recipients.ts'
import type { MailRow } from '../../store/mail/tables.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { letterNames } from './letter-names.ts'

export interface MailDelivered {
  readonly sent: number
  /** To be tried again later. */
  readonly postponed: number
  /** Given up. */
  readonly failed: number
}

const BATCH = 50
/** So that one call ends, however many letters come meanwhile; the next one goes on. */
const MOST_BATCHES = 20
/** A letter that was taken and not reported for this long is sent again, under the same message id. */
const ABANDONED_AFTER_MS = 10 * 60_000
/** Minutes until the next try, after the first, second … failure; then the letter is given up. */
const PAUSES_MINUTES = [1, 5, 30, 120, 480]

/**
 * Sends the letters whose turn it is. Several processes may do it at once: each letter is taken by one of them. What could not be
 * handed over is tried again with growing pauses and given up after six tries, which the page of letters tells.
 */
export const deliverMail = defineOperation({
  name: 'mail.deliver',
  title: { fi: 'Lähetä odottavat viestit', sv: 'Skicka meddelanden som väntar', en: 'Send waiting letters' },
  access: 'state',
  input: z.strictObject({}),
  async perform(_input, context): Promise<MailDelivered> {
    const settings = mailSettings(context.folder.kind)
    const post = { sender: mailSender(context.folder, settings), settings }
    const outcomes: Outcome[] = []
    for (let batch = 0; batch < MOST_BATCHES; batch++) {
      const delivered = await deliverBatch(post, context)
      outcomes.push(...delivered)
      if (delivered.length === 0) break
    }
    const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length
    return { sent: count('sent'), postponed: count('postponed'), failed: count('failed') }
  },
})

type Outcome = 'sent' | 'postponed' | 'failed'

interface Post {
  readonly sender: MailSender
  readonly settings: MailSettings
}

/** Empty when nothing is left that another sender has not taken. */
async function deliverBatch(post: Post, context: OperationContext): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const number of await letterNumbersDue(context.db, { ...moments(context), limit: BATCH })) {
    const letter = await claimLetter(context.db, number, moments(context))
    if (letter) outcomes.push(await deliver(letter, post, context))
  }
  return outcomes
}

function moments(context: OperationContext): { now: string; abandonedBefore: string } {
  const now = context.now()
  return { now, abandonedBefore: new Date(Date.parse(now) - ABANDONED_AFTER_MS).toISOString() }
}

async function deliver(letter: MailRow, post: Post, context: OperationContext): Promise<Outcome> {
  const about = { subject: `mail/${letter.number}` }
  const details = { template: letter.template, by: post.sender.kind, attempt: letter.attempts }
  const failure = await attempt(letter, post, context)
  if (failure === null) {
    await context.commit({ ...about, details: { ...details, outcome: 'sent' } }, (transaction) =>
      markLetterSent(transaction, letter.number, context.now()),
    )
    return 'sent'
  }
  const tryAt = failure.isFinal ? null : nextTry(letter.attempts, context.now())
  const outcome = tryAt === null ? 'failed' : 'postponed'
  await context.commit({ ...about, details: { ...details, outcome, failure: failure.code } }, (transaction) =>
    markLetterNotSent(transaction, letter.number, { failure: failure.code, tryAt }),
  )
  return outcome
}

interface Failure {
  readonly code: string
  /** Trying again would not help. */
  readonly isFinal: boolean
}

/** Null when the letter has gone. Words of the mail server are not kept: they may hold the address. */
async function attempt(letter: MailRow, { sender, settings }: Post, context: OperationContext): Promise<Failure | null> {
  const to = await addressOfLetter(context.db, letter)
  if (to === null) return { code: 'no-receiver', isFinal: true }
  if (!isSafeAddress(to)) return { code: 'address-invalid', isFinal: true }
  const mail = outgoing(letter, to, { settings, context })
  if (mail === null) return { code: 'letter-unknown', isFinal: true }
  try {
    await sender.send(mail)
    return null
  } catch (error) {
    return { code: smtpCode(error), isFinal: isRefusedForGood(error) }
  }
}

/** One address and nothing else: no line break, no second address, no name. */
function isSafeAddress(address: string): boolean {
  return address.length <= 254 && /^[^\s@<>,;:"\\()[\]\p{Cc}]+@[^\s@<>,;:"\\()[\]\p{Cc}]+$/u.test(address)
}

function outgoing(
  row: MailRow,
  to: string,
  { settings, context }: { settings: MailSettings; context: OperationContext },
): OutgoingMail | null {
  const letter = context.definitions.letters.find(({ template }) => template === row.template)
  const language = languageOf(row.language)
  if (!letter) return null
  const { subject, body, languages } = composeLetter({
    letter,
    language,
    parameters: JSON.parse(row.parameters) as Record<string, string | number>,
    editedText: row.edited_text === null ? null : (JSON.parse(row.edited_text) as LetterText),
    names: letterNames(context.definitions),
    site: settings.site,
  })
  return { number: row.number, to, subject, body, language: languages.join(', '), at: row.queued_at }
}

function nextTry(attempts: number, now: string): string | null {
  const minutes = PAUSES_MINUTES[attempts - 1]
  return minutes === undefined ? null : new Date(Date.parse(now) + minutes * 60_000).toISOString()
}

/** `EAUTH`, `ECONNECTION`, or `smtp-550`: enough to know what to do. */
function smtpCode(error: unknown): string {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  if (typeof responseCode === 'number') return `smtp-${responseCode}`
  return typeof code === 'string' && /^[A-Z0-9_]{1,30}$/.test(code) ? code : 'not-handed-over'
}

/** A code of the five hundreds about the receiver says that it will not be taken later either; about signing in, somebody may mend it. */
function isRefusedForGood(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  return responseCode !== undefined && responseCode >= 550 && responseCode < 560 && code !== 'EAUTH'
}

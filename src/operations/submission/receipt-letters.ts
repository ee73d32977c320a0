import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Actor } from '../../access/actor.ts'
import type { Collection } from '../../model/collection.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { type Language, languageOf } from '../../model/text.ts'
import { currentContacts } from '../../store/collection/contacts.ts'
import type { SubmissionVersion } from '../../store/collection/versions.ts'
import { queueMail } from '../../store/mail/queue-mail.ts'
import type { Schema } from '../../store/schema.ts'
import { formLetterValues } from '../collection/letter-values.ts'
import type { HeldSubmission } from './held-submission.ts'

interface Receipts {
  readonly held: HeldSubmission
  readonly collection: Collection
  readonly actor: Actor
  readonly version: SubmissionVersion
}

interface Receiver {
  readonly to: { readonly account: string } | { readonly email: string }
  readonly email: string
  readonly language: Language
}

/** Writes the receipt to the sender and to the contact persons, each address once. The letters name no answer. */
export async function queueReceipts(
  transaction: Transaction<Schema>,
  { held, collection, actor, version }: Receipts,
): Promise<void> {
  const { submission, round } = held
  const days = { round: submission.round, day: round.day, from: round.period_from, until: round.period_until }
  const whom = { respondent: submission.respondent, nameFi: submission.name_fi, nameSv: submission.name_sv }
  const values = formLetterValues(collection, days, whom)
  for (const { to, email, language } of await receivers(transaction, { held, actor })) {
    const parameters = { ...values, receipt: version.receipt, at: version.madeAt }
    const letter = { to, template: 'collection-receipt' as const, language, parameters, organiser: submission.organiser }
    const mail = await queueMail(transaction, letter)
    await transaction
      .insertInto('collection_letter')
      .values({
        collection: submission.collection,
        round: submission.round,
        respondent: submission.respondent,
        occasion: 'receipt',
        address: createHash('sha256').update(email).digest('hex'),
        mail,
        note: null,
        day: helsinkiDay(version.madeAt),
        sent_by: 'system',
        sent_at: version.madeAt,
      })
      .execute()
  }
}

async function receivers(
  transaction: Transaction<Schema>,
  { held, actor }: Pick<Receipts, 'held' | 'actor'>,
): Promise<Receiver[]> {
  const known = new Map<string, Receiver>()
  const account =
    actor.kind === 'account'
      ? await transaction.selectFrom('account').select(['email', 'language']).where('id', '=', actor.id).executeTakeFirst()
      : undefined
  if (account)
    known.set(plain(account.email), {
      to: { account: actor.id },
      email: plain(account.email),
      language: languageOf(account.language),
    })
  for (const { email, language } of await currentContacts(transaction, held.submission)) {
    if (email === null || known.has(plain(email))) continue
    known.set(plain(email), { to: { email }, email: plain(email), language: languageOf(language) })
  }
  return [...known.values()]
}

function plain(email: string): string {
  return email.trim().toLowerCase()
}

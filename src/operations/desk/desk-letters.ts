import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Collection } from '../../model/collection.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { LetterParameters, LetterTemplate } from '../../model/letter.ts'
import { type Language, languageOf } from '../../model/text.ts'
import { currentContacts } from '../../store/collection/contacts.ts'
import { noteLetter } from '../../store/collection/desk.ts'
import { queueMail } from '../../store/mail/queue-mail.ts'
import { recipientsOf } from '../../store/mail/recipients.ts'
import type { Schema } from '../../store/schema.ts'
import { formLetterValues } from '../collection/letter-values.ts'
import type { OperationContext } from '../operation.ts'
import type { HeldSubmission } from '../submission/held-submission.ts'

/** Letters of the desk, by the occasion under which they are noted. */
const TEMPLATES = {
  query: 'collection-query',
  reopened: 'collection-reopened',
  'correction-decided': 'collection-correction-decided',
} as const satisfies Readonly<Record<string, LetterTemplate>>
type Occasion = keyof typeof TEMPLATES

/** What the letter of the occasion says beside the values that every letter of a form has. */
type OwnValues<Of extends Occasion> = Omit<
  LetterParameters<(typeof TEMPLATES)[Of]>,
  'id' | 'round' | 'key' | 'collection' | 'respondent' | 'about' | 'contact'
>

type Receiver = { readonly language: Language } & ({ readonly account: string } | { readonly email: string })

interface DeskLetter<Of extends Occasion> {
  readonly occasion: Of
  readonly collection: Collection
  readonly held: HeldSubmission
  readonly values: OwnValues<Of>
}

/**
 * Queues a letter to those who answer for the respondent: its contact persons and the county's contacts who have an account; when there
 * are none of either, the county's managers. Returns how many it went to; 0 is told to the desk, which then calls.
 */
export async function queueDeskLetter<Of extends Occasion>(
  transaction: Transaction<Schema>,
  { occasion, collection, held, values }: DeskLetter<Of>,
  context: Pick<OperationContext, 'now' | 'actor'>,
): Promise<number> {
  const { submission, round } = held
  const day = helsinkiDay(context.now())
  const receivers = await receiversOf(transaction, held, day)
  const about = { round: submission.round, day: round.day, from: round.period_from, until: round.period_until }
  const respondent = { respondent: submission.respondent, nameFi: submission.name_fi, nameSv: submission.name_sv }
  const parameters = { ...formLetterValues(collection, about, respondent), ...values }
  for (const { language, ...to } of receivers) {
    const mail = await queueMail(transaction, {
      to,
      template: TEMPLATES[occasion],
      language,
      parameters: parameters as unknown as LetterParameters<(typeof TEMPLATES)[Of]>,
      organiser: submission.organiser,
    })
    const address = 'email' in to ? createHash('sha256').update(to.email.toLowerCase()).digest('hex') : null
    const { collection: id, round: name, respondent: key } = submission
    const noted = { collection: id, round: name, respondent: key, occasion, address, mail, day }
    await noteLetter(transaction, { ...noted, sentBy: context.actor.id, sentAt: context.now() })
  }
  return receivers.length
}

async function receiversOf(transaction: Transaction<Schema>, { submission }: HeldSubmission, day: string): Promise<Receiver[]> {
  const { collection, respondent, organiser } = submission
  const contacts = (await currentContacts(transaction, { collection, respondent })).flatMap(({ email, language }) =>
    email === null ? [] : [{ email, language: languageOf(language) }],
  )
  const accounts = async (role: string) =>
    (await recipientsOf(transaction, { organisers: [organiser], roles: [role], day })).map(({ account, language }) => ({
      account,
      language,
    }))
  const named = await accounts('county_contact')
  if (contacts.length + named.length > 0) return [...contacts, ...named]
  return accounts('county_manager')
}

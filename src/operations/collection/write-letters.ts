import type { Transaction } from 'kysely'
import type { Collection } from '../../model/collection.ts'
import type { CollectionRound } from '../../model/collection-round.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { LetterText } from '../../model/letter.ts'
import { addCollectionLetter, type CollectionLetterRow, lettersOfRound } from '../../store/collection/letters.ts'
import { lockCollectionRound } from '../../store/collection/rounds.ts'
import { queueMail } from '../../store/mail/queue-mail.ts'
import type { Schema } from '../../store/schema.ts'
import type { OperationContext } from '../operation.ts'
import type { RoundLetterTemplate } from './letter-plan.ts'
import type { AddressedRespondent, LetterReceiver } from './letter-receivers.ts'
import { roundLetterValues } from './letter-values.ts'

/** What is written, why, and in which words. */
export interface Writing {
  readonly collection: Collection
  readonly round: CollectionRound
  readonly letter: RoundLetterTemplate
  /** Key of the plan, or `by-hand`. */
  readonly occasion: string
  /** Null: the words of the definitions. */
  readonly editedText: LetterText | null
}

export interface Written {
  readonly letters: number
  readonly respondents: number
}

/**
 * Queues the letters of one occasion. Nobody gets the letter of a planned occasion twice, nor two letters about the form on one day. The
 * round is held meanwhile, so that two who write at the same moment see what the other has written.
 */
export async function writeLetters(
  transaction: Transaction<Schema>,
  respondents: readonly AddressedRespondent[],
  { writing, context }: { writing: Writing; context: Pick<OperationContext, 'actor' | 'now'> },
): Promise<Written> {
  const { collection, round, occasion } = writing
  const key = { collection: collection.id, round: round.round }
  await lockCollectionRound(transaction, key)
  const at = context.now()
  const isTold = toldBefore(await lettersOfRound(transaction, key), { occasion, day: helsinkiDay(at) })
  let letters = 0
  const told = new Set<string>()
  for (const respondent of respondents) {
    for (const receiver of respondent.receivers) {
      if (isTold(respondent.respondent, receiver)) continue
      await writeOne(transaction, { respondent, receiver, writing, by: context.actor.id, at })
      letters++
      told.add(respondent.respondent)
    }
  }
  return { letters, respondents: told.size }
}

/** Whether somebody was told on this occasion, or of this form today. */
export function toldBefore(
  letters: readonly CollectionLetterRow[],
  { occasion, day }: { occasion: string; day: string },
): (respondent: string, receiver: LetterReceiver) => boolean {
  const told = new Set(
    letters
      .filter((one) => one.address !== null && !BESIDE_PLAN.has(one.occasion))
      .filter((one) => one.day === day || (occasion !== 'by-hand' && one.occasion === occasion))
      .map(({ respondent, address }) => `${respondent} ${address}`),
  )
  return (respondent, { address }) => told.has(`${respondent} ${address}`)
}

/** Letters about what somebody did, which stand beside the plan. */
const BESIDE_PLAN: ReadonlySet<string> = new Set(['receipt', 'query', 'reopened', 'correction-decided', 'phone'])

interface OneLetter {
  readonly respondent: AddressedRespondent
  readonly receiver: LetterReceiver
  readonly writing: Writing
  readonly by: string
  readonly at: string
}

async function writeOne(transaction: Transaction<Schema>, { respondent, receiver, writing, by, at }: OneLetter): Promise<void> {
  const { collection, round, letter, occasion, editedText } = writing
  const { organiser, name_fi: nameFi, name_sv: nameSv } = respondent
  const mail = await queueMail(transaction, {
    to: receiver.to,
    template: letter,
    language: receiver.language,
    parameters: roundLetterValues(collection, round, { respondent: respondent.respondent, nameFi, nameSv }),
    organiser,
    ...(editedText ? { editedText } : {}),
  })
  await addCollectionLetter(transaction, {
    collection: collection.id,
    round: round.round,
    respondent: respondent.respondent,
    occasion,
    address: receiver.address,
    mail,
    note: null,
    day: helsinkiDay(at),
    sent_by: by,
    sent_at: at,
  })
}

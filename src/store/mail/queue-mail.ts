import type { Transaction } from 'kysely'
import { LETTERS, type LetterParameters, type LetterTemplate, type LetterText } from '../../model/letter.ts'
import type { Language } from '../../model/text.ts'
import type { Schema } from '../schema.ts'

export interface QueuedMail<Template extends LetterTemplate> {
  /** An account (its address is looked up when the letter goes), or an address of somebody who has no account yet. */
  readonly to: { readonly account: string } | { readonly email: string }
  readonly template: Template
  /** The receiver's. */
  readonly language: Language
  readonly parameters: LetterParameters<Template>
  /** Whom the letter concerns, for the page of letters. */
  readonly organiser?: string
  /** The words as changed by the sender. */
  readonly editedText?: LetterText
}

/**
 * Puts a letter into the outbox, in the transaction of what it tells of. Returns its number.
 *
 * @throws Error (a bug) when a value of the letter is not given.
 */
export async function queueMail<Template extends LetterTemplate>(
  transaction: Transaction<Schema>,
  { to, template, language, parameters, organiser, editedText }: QueuedMail<Template>,
): Promise<number> {
  const missing = Object.keys(LETTERS[template]).filter((name) => !(name in parameters))
  if (missing.length > 0) throw new Error(`the letter ${template} was queued without ${missing.join(', ')}`)
  const now = new Date().toISOString()
  const { number } = await transaction
    .insertInto('mail')
    .values({
      to_account: 'account' in to ? to.account : null,
      to_email: 'email' in to ? to.email : null,
      organiser: organiser ?? null,
      template,
      language,
      parameters: JSON.stringify(parameters),
      edited_text: editedText ? JSON.stringify(editedText) : null,
      state: 'queued',
      attempts: 0,
      queued_at: now,
      try_at: now,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

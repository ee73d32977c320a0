import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { type ContactDetails, isSamePerson } from './contacts.ts'
import { emptyDraftFields } from './draft-fields.ts'

/**
 * Takes a person out of all drafts of a respondent in a collection: the whole instance of a group in which their e-mail address or name
 * stands (`K.2.name`, `K.2.email`, …). @returns how many fields were emptied.
 */
export async function forgetInDrafts(
  transaction: Transaction<Schema>,
  { collection, respondent }: { readonly collection: string; readonly respondent: string },
  person: ContactDetails,
): Promise<number> {
  const fields = await transaction
    .selectFrom('draft_field')
    .innerJoin('submission', 'submission.number', 'draft_field.submission')
    .select(['draft_field.submission', 'draft_field.field', 'draft_field.answer', 'draft_field.typed'])
    .where('submission.collection', '=', collection)
    .where('submission.respondent', '=', respondent)
    .where('draft_field.field', 'like', '%.%.%')
    .execute()
  let emptied = 0
  for (const [submission, instances] of byInstance(fields)) {
    const keys = [...instances.values()]
      .filter((instance) => isSamePerson(instance.details, person))
      .flatMap(({ keys: all }) => all)
    await emptyDraftFields(transaction, submission, keys)
    emptied += keys.length
  }
  return emptied
}

interface Stored {
  readonly submission: number
  readonly field: string
  readonly answer: string | null
  readonly typed: string | null
}

interface Instance {
  readonly keys: string[]
  details: ContactDetails
}

function byInstance(fields: readonly Stored[]): Map<number, Map<string, Instance>> {
  const found = new Map<number, Map<string, Instance>>()
  for (const { submission, field, answer, typed } of fields) {
    const end = field.lastIndexOf('.')
    const prefix = field.slice(0, end)
    const instances = found.get(submission) ?? new Map<string, Instance>()
    found.set(submission, instances)
    const instance = instances.get(prefix) ?? { keys: [], details: NOBODY }
    instances.set(prefix, instance)
    instance.keys.push(field)
    const detail = field.slice(end + 1)
    if (detail === 'name' || detail === 'email')
      instance.details = { ...instance.details, [detail]: textOf(answer) ?? typed ?? '' }
  }
  return found
}

const NOBODY: ContactDetails = { name: '', task: null, email: null, phone: null }

function textOf(answer: string | null): string | null {
  const value: unknown = answer === null ? null : JSON.parse(answer)
  return typeof value === 'string' ? value : null
}

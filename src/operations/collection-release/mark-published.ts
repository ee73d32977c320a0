import type { Transaction } from 'kysely'
import type { ReleaseContent } from '../../register/release-files.ts'
import { acceptedAmong, publishAnswers } from '../../store/collection/release-answers.ts'
import type { Schema } from '../../store/schema.ts'
import { versionsIn } from './published-versions.ts'

/**
 * Carries the answers that a release rests on from accepted to published. An answer that has got a newer version since is left where it is.
 * @returns how many were carried.
 */
export async function markPublished(
  transaction: Transaction<Schema>,
  content: Pick<ReleaseContent, 'manifest'>,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<number> {
  const used = versionsIn(content)
  const accepted = await acceptedAmong(transaction, [...used.keys()])
  const same = accepted.filter(({ id, sentVersion }) => used.get(id) === sentVersion)
  return publishAnswers(
    transaction,
    same.map(({ number }) => number),
    { by, at },
  )
}

import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Somebody who has the form open. */
export interface Present {
  readonly session: string
  readonly label: string
  /** Where the person is; null = nowhere in particular. */
  readonly field: string | null
}

/** Who was not seen for so long has left. */
const SEEN_WITHIN_MS = 90_000

export async function notePresence(
  db: Kysely<Schema>,
  { submission, seenAt, ...who }: Present & { readonly submission: number; readonly seenAt: string },
): Promise<void> {
  await db
    .insertInto('form_presence')
    .values({ submission, ...who, seen_at: seenAt })
    .onConflict((conflict) =>
      conflict.columns(['submission', 'session']).doUpdateSet(({ ref }) => ({
        label: ref('excluded.label'),
        field: ref('excluded.field'),
        seen_at: ref('excluded.seen_at'),
      })),
    )
    .execute()
}

/** Others who have the form open at a moment. */
export async function listPresent(
  db: Kysely<Schema>,
  { submission, at, notSession }: { readonly submission: number; readonly at: string; readonly notSession: string },
): Promise<Present[]> {
  return db
    .selectFrom('form_presence')
    .select(['session', 'label', 'field'])
    .where('submission', '=', submission)
    .where('session', '!=', notSession)
    .where('seen_at', '>', new Date(Date.parse(at) - SEEN_WITHIN_MS).toISOString())
    .orderBy('label')
    .execute()
}

/** Forgets who left, everywhere: names stand here no longer than needed. */
export async function forgetAbsent(db: Kysely<Schema>, at: string): Promise<void> {
  const before = new Date(Date.parse(at) - SEEN_WITHIN_MS).toISOString()
  await db.deleteFrom('form_presence').where('seen_at', '<=', before).execute()
}

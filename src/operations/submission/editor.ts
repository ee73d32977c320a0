import type { Kysely } from 'kysely'
import type { Actor } from '../../access/actor.ts'
import type { Schema } from '../../store/schema.ts'

/** Who edits a form. */
export interface Editor {
  /** An account's id, or the session of somebody who came in with a code: several people may share one code. */
  readonly id: string
  /** What those who edit together call the person. */
  readonly label: string
}

export function editorId(actor: Actor): string {
  return actor.kind === 'code' ? actor.person : actor.id
}

/** Empty label when nobody is known by the id: scheduled work, the operator at the machine. */
export async function editorOf(db: Kysely<Schema>, actor: Actor): Promise<Editor> {
  const id = editorId(actor)
  if (actor.kind === 'code') {
    const session = await db.selectFrom('form_session').select('label').where('id', '=', id).executeTakeFirst()
    return { id, label: session?.label ?? '' }
  }
  const account = await db.selectFrom('account').select('name').where('id', '=', id).executeTakeFirst()
  return { id, label: account?.name ?? '' }
}

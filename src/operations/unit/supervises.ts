import type { Kysely } from 'kysely'
import type { Actor } from '../../access/actor.ts'
import type { Schema } from '../../store/schema.ts'
import { personOf } from '../account/who-signs-in.ts'

/** Whether the actor is among the supervisors of a unit, by this account or by another of the same human being. */
export async function supervises(db: Kysely<Schema>, actor: Actor, supervisors: readonly string[]): Promise<boolean> {
  if (supervisors.length === 0) return false
  if (supervisors.includes(actor.id)) return true
  const accounts = await db.selectFrom('account').select('email').where('id', 'in', supervisors).execute()
  return accounts.some(({ email }) => personOf(email) === actor.person)
}

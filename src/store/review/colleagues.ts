import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Somebody who may answer for an organiser. The name is for people of the same county only. */
export interface Colleague {
  readonly account: string
  readonly name: string
  readonly isManager: boolean
}

const REVIEWING = ['county_reviewer', 'county_manager'] as const

/** Active accounts that may review for an organiser on a day, in the order of name. */
export async function colleaguesOf(
  db: Kysely<Schema>,
  { organiser, day }: { readonly organiser: string; readonly day: string },
): Promise<Colleague[]> {
  const rows = await db
    .selectFrom('account_grant')
    .innerJoin('account', 'account.id', 'account_grant.account')
    .select(['account.id', 'account.name', 'account_grant.role'])
    .where('account.status', '=', 'active')
    .where('account_grant.organiser', '=', organiser)
    .where('account_grant.role', 'in', REVIEWING)
    .where('account_grant.withdrawn_at', 'is', null)
    .where('account_grant.valid_from', '<=', day)
    .where((where) => where.or([where('account_grant.valid_until', 'is', null), where('account_grant.valid_until', '>=', day)]))
    .execute()
  const roles = Map.groupBy(rows, ({ id }) => id)
  return [...roles.values()]
    .flatMap(([first, ...others]) => {
      if (!first) return []
      return [
        { account: first.id, name: first.name, isManager: [first, ...others].some(({ role }) => role === 'county_manager') },
      ]
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'fi'))
}

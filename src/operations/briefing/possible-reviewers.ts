import { rolesOf } from '../../access/permissions.ts'
import { ROLES, type Role } from '../../access/roles.ts'
import type { Briefing } from '../../model/briefing.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { OperationContext } from '../operation.ts'

export interface PossibleReviewer {
  readonly account: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** People who may comment on the briefings of its owner and have an account today, by name. */
export async function possibleReviewers(
  { db, now, actor }: Pick<OperationContext, 'db' | 'now' | 'actor'>,
  { owner }: Pick<Briefing, 'owner'>,
): Promise<PossibleReviewer[]> {
  const day = helsinkiDay(now())
  const roles = rolesOf('briefing.comment').filter((role) => (ROLES[role].reach === 'all') === (owner === 'national'))
  if (roles.length === 0) return []
  let query = db
    .selectFrom('account_grant')
    .innerJoin('account', 'account.id', 'account_grant.account')
    .select(['account.id', 'account.name', 'account_grant.role'])
    .where('account.status', '=', 'active')
    .where('account_grant.role', 'in', roles)
    .where('account_grant.withdrawn_at', 'is', null)
    .where('account_grant.valid_from', '<=', day)
    .where((where) => where.or([where('valid_until', 'is', null), where('valid_until', '>=', day)]))
  if (owner !== 'national') query = query.where('account_grant.organiser', '=', owner)
  const rows = await query.orderBy('account.name').orderBy('account.id').execute()
  const people = Map.groupBy(
    rows.filter(({ id }) => id !== actor.id),
    ({ id }) => id,
  )
  return [...people].map(([account, grants]) => ({
    account,
    name: grants[0]?.name ?? '',
    roles: [...new Set(grants.map(({ role }) => role as Role))],
  }))
}

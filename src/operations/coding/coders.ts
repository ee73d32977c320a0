import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { OperationContext } from '../operation.ts'

export interface Coder {
  readonly account: string
  readonly name: string
}

/** Who may code in a county today: its coordinators with an account in use, by name. */
export async function codersOf(
  { db, now }: Pick<OperationContext, 'db' | 'now'>,
  organisers: readonly string[],
): Promise<Coder[]> {
  if (organisers.length === 0) return []
  const day = helsinkiDay(now())
  const rows = await db
    .selectFrom('account_grant')
    .innerJoin('account', 'account.id', 'account_grant.account')
    .select(['account.id as account', 'account.name'])
    .distinct()
    .where('account_grant.role', '=', 'social_coordinator')
    .where('account_grant.organiser', 'in', organisers)
    .where('account_grant.withdrawn_at', 'is', null)
    .where('account_grant.valid_from', '<=', day)
    .where((where) => where.or([where('account_grant.valid_until', 'is', null), where('account_grant.valid_until', '>=', day)]))
    .where('account.status', '=', 'active')
    .orderBy('account.name')
    .execute()
  return rows.map(({ account, name }) => ({ account, name: name ?? account }))
}

import { helsinkiDay } from '../../model/helsinki-day.ts'
import { listAccounts } from '../../store/accounts/accounts.ts'
import { allGrants, isInForce } from '../../store/accounts/grants.ts'
import type { OperationContext } from '../operation.ts'

/** Names of those who have a right in a county today, by account. */
export async function peopleWithRights(
  { db, now }: Pick<OperationContext, 'db' | 'now'>,
  organiser: string,
): Promise<ReadonlyMap<string, string>> {
  const today = helsinkiDay(now())
  const grants = (await allGrants(db)).filter((grant) => grant.organiser === organiser && isInForce(grant, today))
  const own = new Set(grants.map(({ account }) => account))
  const accounts = (await listAccounts(db)).filter(({ id }) => own.has(id))
  return new Map(accounts.map(({ id, name }) => [id, name ?? id]))
}

import type { Transaction } from 'kysely'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { Subset } from '../../model/subset.ts'
import { isInForce } from '../../store/accounts/grants.ts'
import type { Schema } from '../../store/schema.ts'
import { changeSubset, findSubset, type SubsetChange } from '../../store/tickets/subsets.ts'
import type { OperationContext } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { subsetNotFound } from './subset-problems.ts'

/**
 * A subset that the actor reaches. For a county another's and an unknown one look the same.
 * @throws Problem `subset-not-found` or `not-permitted`
 */
export async function requireSubset(id: string, operation: string, context: OperationContext): Promise<Subset> {
  const own = context.reach.organisers()
  const subset = await findSubset(context.db, id)
  if (own === 'all') {
    if (!subset) throw subsetNotFound(id)
    return subset
  }
  if (!subset || !own.includes(subset.organiser)) throw notPermitted(operation)
  return subset
}

interface SubsetStep {
  readonly subset: Subset
  readonly change: SubsetChange
  readonly details?: Readonly<Record<string, string | number | null>>
  readonly also?: (transaction: Transaction<Schema>) => Promise<void>
}

/** Changes a subset in one transaction with its audit entry. @throws Problem `changed-meanwhile` */
export async function commitSubset({ subset, change, details, also }: SubsetStep, context: OperationContext): Promise<void> {
  const about = { organiser: subset.organiser, from: subset.state, to: change.state ?? subset.state, ...details }
  await context.commit({ subject: `subset/${subset.id}`, details: about }, async (transaction) => {
    const isChanged = await changeSubset(transaction, subset, change)
    if (!isChanged) requireSameVersion({ expected: subset.version, stored: subset.version + 1, what: subset.id })
    await also?.(transaction)
  })
}

export interface PossibleReader {
  readonly account: string
  readonly name: string
}

const READING_ROLES = ['county_manager', 'county_reviewer']

/** People of a county who could open a list: managers and reviewers whose accounts are in use. */
export async function possibleReaders(organiser: string, { db, now }: OperationContext): Promise<PossibleReader[]> {
  const accounts = await db.selectFrom('account').select(['id', 'name']).where('status', '=', 'active').orderBy('name').execute()
  const grants = await db.selectFrom('account_grant').selectAll().where('organiser', '=', organiser).execute()
  const today = now().slice(0, 10)
  const reading = new Set(
    grants.filter((grant) => READING_ROLES.includes(grant.role) && isInForce(grant, today)).map(({ account }) => account),
  )
  return accounts.filter(({ id }) => reading.has(id)).map(({ id, name }) => ({ account: id, name }))
}

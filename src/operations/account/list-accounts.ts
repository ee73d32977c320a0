import { z } from 'zod'
import { GIVING } from '../../access/giving-rights.ts'
import { ACCOUNT_ROLES, ROLES, type Role } from '../../access/roles.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Texts } from '../../model/text.ts'
import { listAccounts as listStored } from '../../store/accounts/accounts.ts'
import { allGrants, type GrantRow } from '../../store/accounts/grants.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type AccountShown, accountShown, seenGrants, seesAccount } from './account-shown.ts'

export interface AccountList {
  readonly accounts: readonly AccountShown[]
  /** Roles that who looks may give. */
  readonly givableRoles: readonly Role[]
  /** Counties in which they may give county roles. */
  readonly counties: readonly { readonly code: string; readonly names: Texts }[]
}

/** Accounts with their rights: all for administrators, those of the own county for county managers. Showing them leaves an entry. */
export const listAccounts = defineOperation({
  name: 'account.list',
  title: { fi: 'Luettele käyttäjät', sv: 'Lista användarna', en: 'List the accounts' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<AccountList> {
    const organisers = context.reach.organisers()
    const grants = grouped(await allGrants(context.db))
    const seen = (await listStored(context.db)).filter(({ id }) => seesAccount(context.actor, grants.get(id) ?? []))
    const view = { actor: context.actor, day: helsinkiDay(context.now()) }
    const accounts = seen.map((account) => accountShown(account, seenGrants(context.actor, grants.get(account.id) ?? []), view))
    const details = { accounts: accounts.length }
    const subject = organisers === 'all' ? 'all' : organisers.join(' ')
    return context.commit({ subject, details }, async () => ({ accounts, ...givableBy(context) }))
  },
})

/** What who looks may give, for the form of an invitation. */
export function givableBy(context: OperationContext): Pick<AccountList, 'givableRoles' | 'counties'> {
  const organisers = context.reach.organisers()
  const givable = ACCOUNT_ROLES.filter((role) => context.actor.grants.some((own) => GIVING[own.role]?.roles.includes(role)))
  const counties = context.definitions.divisions.at(-1)?.counties ?? []
  const own = counties.filter(({ code }) => organisers === 'all' || organisers.includes(code))
  const needsCounty = givable.some((role) => ROLES[role].reach === 'organiser')
  return { givableRoles: givable, counties: needsCounty ? own.map(({ code, shortNames }) => ({ code, names: shortNames })) : [] }
}

function grouped(grants: readonly GrantRow[]): Map<string, GrantRow[]> {
  const byAccount = new Map<string, GrantRow[]>()
  for (const grant of grants) byAccount.set(grant.account, [...(byAccount.get(grant.account) ?? []), grant])
  return byAccount
}

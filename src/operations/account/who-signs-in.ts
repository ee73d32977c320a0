import { createHash } from 'node:crypto'
import type { Actor, Grant } from '../../access/actor.ts'
import { ACCOUNT_ROLES, ROLES, type Role } from '../../access/roles.ts'
import type { RegisterKind } from '../../model/delivery.ts'
import type { AccountRow } from '../../store/accounts/accounts.ts'
import type { GrantRow } from '../../store/accounts/grants.ts'

type GrantPlace = Pick<GrantRow, 'role' | 'organiser' | 'vendor'>

/**
 * What tells one human being from another: a digest of the e-mail address, so that it can stand in the audit trail. Additions after a
 * plus sign are left out: letters to `anna+2@…` come to Anna.
 */
export function personOf(email: string): string {
  const plain = email.toLowerCase().replace(/\+[^@]*@/, '@')
  return createHash('sha256').update(plain).digest('hex')
}

/** An account as it acts; `grants` are those in force. */
export function actorOf(account: Pick<AccountRow, 'id' | 'email'>, grants: readonly GrantPlace[]): Actor {
  return { kind: 'account', id: account.id, person: personOf(account.email), grants: grants.flatMap(grantOf) }
}

/** A stored grant; none when its role is no longer one that an account can have. */
export function grantOf({ role, organiser, vendor }: GrantPlace): Grant[] {
  return isAccountRole(role) ? [{ role, organiser, vendor }] : []
}

export function isAccountRole(role: string): role is Role {
  return ACCOUNT_ROLES.some((known) => known === role)
}

/**
 * Staff of the institute come through the institute's own sign-in, where their employment ends with their account. A password does
 * for them in a synthetic register, and for the first administrator, without whom nobody could set the sign-in up.
 */
export function mayUsePassword(
  account: Pick<AccountRow, 'sign_in' | 'is_first_administrator'>,
  { roles, registerKind }: { roles: readonly string[]; registerKind: RegisterKind },
): boolean {
  if (account.sign_in !== 'password') return false
  const isStaff = roles.some((role) => isAccountRole(role) && ROLES[role].side === 'institute')
  return !isStaff || registerKind === 'synthetic' || account.is_first_administrator === 1
}

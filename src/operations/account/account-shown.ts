import { mayGive } from '../../access/giving-rights.ts'
import type { Role } from '../../access/roles.ts'
import { maySee } from '../../access/visibility.ts'
import type { AccountState, SignInKind } from '../../model/account.ts'
import { type Language, languageOf } from '../../model/text.ts'
import type { AccountRow } from '../../store/accounts/accounts.ts'
import { type GrantRow, isInForce } from '../../store/accounts/grants.ts'
import type { Actor } from '../operation.ts'
import { grantOf, isAccountRole } from './who-signs-in.ts'

/** A right as people see it. */
export interface GrantShown {
  readonly number: number
  readonly role: Role
  readonly organiser: string | null
  readonly vendor: string | null
  readonly from: string
  readonly until: string | null
  readonly isInForce: boolean
  readonly withdrawnAt: string | null
  /** Whether who looks may take it away. */
  readonly isMine: boolean
}

/** An account as administrators see it, and county managers those of their own county. Never a secret or a digest of one. */
export interface AccountShown {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly signIn: SignInKind
  readonly status: AccountState
  readonly createdAt: string
  readonly lastSignInAt: string | null
  readonly version: number
  readonly grants: readonly GrantShown[]
}

export function accountShown(
  account: AccountRow,
  grants: readonly GrantRow[],
  { actor, day }: { actor: Actor; day: string },
): AccountShown {
  return {
    id: account.id,
    email: account.email,
    name: account.name,
    language: languageOf(account.language),
    signIn: account.sign_in === 'staff' ? 'staff' : 'password',
    status: account.status as AccountState,
    createdAt: account.created_at,
    lastSignInAt: account.last_sign_in_at,
    version: account.version,
    grants: grants.flatMap((grant) => grantShown(grant, { actor, day })),
  }
}

function grantShown(grant: GrantRow, { actor, day }: { actor: Actor; day: string }): GrantShown[] {
  const { number, role, organiser, vendor } = grant
  if (!isAccountRole(role)) return []
  const isMine = mayGive(actor, { role, organiser, vendor })
  const shown = { number, role, organiser, vendor, from: grant.valid_from, until: grant.valid_until, isMine }
  return [{ ...shown, isInForce: isInForce(grant, day), withdrawnAt: grant.withdrawn_at }]
}

/**
 * Whose accounts the actor sees: all, or those with a right in a county of theirs. Rights of others than one's own county stay hidden
 * to a county (see `seenGrants`).
 */
export function seesAccount(actor: Actor, grants: readonly GrantRow[]): boolean {
  if (maySee(actor, 'accounts', null)) return true
  return grants.some(
    ({ organiser, withdrawn_at }) => organiser !== null && withdrawn_at === null && maySee(actor, 'accounts', organiser),
  )
}

export function seenGrants(actor: Actor, grants: readonly GrantRow[]): GrantRow[] {
  if (maySee(actor, 'accounts', null)) return [...grants]
  return grants.filter(({ organiser }) => organiser !== null && maySee(actor, 'accounts', organiser))
}

/** Whether the actor may lock, close or invite again: they could have given every right that the account still has. */
export function managesAccount(actor: Actor, grants: readonly GrantRow[]): boolean {
  const present = grants.filter(({ withdrawn_at }) => withdrawn_at === null).flatMap(grantOf)
  return present.every((grant) => mayGive(actor, grant)) && (present.length > 0 || maySee(actor, 'accounts', null))
}

import { ROLES, type Role } from '../../../access/roles.ts'
import type { Posted } from '../visit.ts'

/**
 * The right that a form names. County and vendor are taken only for a role that has one, so that a choice left from another role does
 * no harm; whether the right may be given is decided by the operation.
 */
export function grantIn({ text }: Pick<Posted, 'text'>) {
  const role = text('role')
  const reach = isRole(role) ? ROLES[role].reach : 'all'
  const orNull = (value: string) => (value === '' ? null : value)
  return {
    role,
    organiser: reach === 'organiser' ? orNull(text('organiser')) : null,
    vendor: reach === 'vendor' ? orNull(text('vendor').trim()) : null,
    until: orNull(text('until')),
  }
}

function isRole(role: string): role is Role {
  return Object.hasOwn(ROLES, role)
}

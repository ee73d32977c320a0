import type { Actor, Grant } from './actor.ts'
import { ACCOUNT_ROLES, ROLES, type Role } from './roles.ts'

/** Which roles a role may give and take away: for anybody, or only within the giver's own organiser. Not named: none. */
export const GIVING: Readonly<Partial<Record<Role, { readonly roles: readonly Role[]; readonly within: 'all' | 'own' }>>> = {
  operator: { roles: ACCOUNT_ROLES, within: 'all' },
  administrator: { roles: ACCOUNT_ROLES, within: 'all' },
  county_manager: {
    roles: [
      'county_reviewer',
      'county_deliverer',
      'county_contact',
      'social_worker',
      'social_coordinator',
      'decision_maker',
      'briefing_reader',
    ],
    within: 'own',
  },
}

/** Whether the actor may give a right, or take it away. */
export function mayGive(actor: Actor, grant: Grant): boolean {
  return actor.grants.some((own) => {
    const giving = GIVING[own.role]
    if (!giving?.roles.includes(grant.role)) return false
    return giving.within === 'all' || (own.organiser !== null && own.organiser === grant.organiser)
  })
}

/** What is wrong with a right as such, whoever gives it; null = nothing. */
export type GrantFault = 'organiser-missing' | 'organiser-not-allowed' | 'vendor-missing' | 'vendor-not-allowed'

export function grantFault({ role, organiser, vendor }: Grant): GrantFault | null {
  const { reach } = ROLES[role]
  if (reach === 'organiser' && organiser === null) return 'organiser-missing'
  if (reach !== 'organiser' && organiser !== null) return 'organiser-not-allowed'
  if (reach === 'vendor' && vendor === null) return 'vendor-missing'
  if (reach !== 'vendor' && vendor !== null) return 'vendor-not-allowed'
  return null
}

/** An account belongs to one side: somebody who works for a county does not also work for the institute or a vendor. */
export function isOneSided(grants: readonly Pick<Grant, 'role' | 'organiser' | 'vendor'>[]): boolean {
  const sides = new Set(grants.map(({ role, vendor }) => `${ROLES[role].side}:${vendor ?? ''}`))
  return sides.size <= 1
}

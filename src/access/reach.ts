import type { Actor, Grant } from './actor.ts'
import { permittingGrants } from './permissions.ts'
import { ROLES } from './roles.ts'

/** How far an actor reaches in one operation. `all`, or the codes named by the grants that permit it. */
export interface Reach {
  readonly organisers: 'all' | readonly string[]
  readonly vendors: 'all' | readonly string[]
}

const EVERYWHERE: Reach = { organisers: 'all', vendors: 'all' }

/** The reach of an actor in an operation. An actor without a permitting grant reaches nothing. */
export function reachIn(actor: Actor, operation: string): Reach {
  const grants = permittingGrants(actor, operation)
  if (grants.some(({ role }) => ROLES[role].reach === 'all')) return EVERYWHERE
  return { organisers: codesOf(grants, 'organiser'), vendors: codesOf(grants, 'vendor') }
}

export function reachesOrganiser(reach: Reach, organiser: string): boolean {
  return reach.organisers === 'all' || reach.organisers.includes(organiser)
}

export function reachesVendor(reach: Reach, vendor: string): boolean {
  return reach.vendors === 'all' || reach.vendors.includes(vendor)
}

function codesOf(grants: readonly Grant[], what: 'organiser' | 'vendor'): readonly string[] {
  const codes = grants.filter(({ role }) => ROLES[role].reach === what).map((grant) => grant[what])
  return [...new Set(codes.filter((code) => code !== null))]
}

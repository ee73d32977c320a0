import { MONITORING_PROGRAMME } from '../model/release.ts'
import type { Actor } from './actor.ts'
import type { Role } from './roles.ts'

/** Whose releases are all of the institute's: the register's and those of data collections. */
const ALL_PROGRAMMES: readonly Role[] = ['operator', 'system', 'register_manager', 'statistician', 'data_engineer']

/**
 * Whether the actor makes, approves or publishes releases of a programme. The operations are the same for every programme; a collection
 * manager performs them on data collections only.
 */
export function mayHandleProgramme(actor: Actor, programme: string): boolean {
  const roles = actor.grants.map(({ role }) => role)
  if (roles.some((role) => ALL_PROGRAMMES.includes(role))) return true
  return programme !== MONITORING_PROGRAMME && roles.includes('collection_manager')
}

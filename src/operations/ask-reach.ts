import type { Actor } from '../access/actor.ts'
import { permittingGrants } from '../access/permissions.ts'
import { type Reach, reachesOrganiser, reachesVendor, reachIn } from '../access/reach.ts'
import type { AskedReach } from './operation.ts'
import { notPermitted } from './permission-problems.ts'

/** The reach of one call, and whether it was asked for. */
export interface WatchedReach {
  readonly ask: AskedReach
  /**
   * @throws Error (a bug) when the actor reaches one organiser or vendor only and the operation has not asked whose material it
   * handles: so a forgotten question can never show or change another county's material.
   */
  requireAsked(): void
}

export function watchedReach(actor: Actor, operation: string): WatchedReach {
  const reach: Reach = reachIn(actor, operation)
  const isPublic = permittingGrants(actor, operation).some(({ role }) => role === 'public' || role === 'anonymous')
  let isAsked = isPublic || reach.organisers === 'all'
  const asked = <T>(answer: T): T => {
    isAsked = true
    return answer
  }
  return {
    ask: {
      organisers: () => asked(reach.organisers),
      vendors: () => asked(reach.vendors),
      requireOrganiser: (organiser) => {
        if (!asked(reachesOrganiser(reach, organiser))) throw notPermitted(operation)
      },
      requireVendor: (vendor) => {
        if (!asked(reachesVendor(reach, vendor))) throw notPermitted(operation)
      },
      concernsOnlyActor: () => asked(undefined),
    },
    requireAsked() {
      if (!isAsked) throw new Error(`${operation} did not ask whose material it handles`)
    },
  }
}

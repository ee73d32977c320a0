import type { Actor } from '../../../../access/actor.ts'
import { mayPerform } from '../../../../access/permissions.ts'
import type { SynthesisPart } from './synthesis-menu.tsx'

/** Each page with the operation that it begins with. */
const OPERATIONS: readonly (readonly [SynthesisPart, string])[] = [
  ['share', 'shared-content.preview'],
  ['compare', 'synthesis.compare'],
  ['trend', 'synthesis.trend'],
  ['duties', 'synthesis.duties'],
  ['requests', 'information-request.list'],
  ['clock', 'year-clock.show'],
  ['plan', 'plan.save'],
  ['network', 'network.show'],
]

/** The pages that the actor may open. */
export function synthesisParts(actor: Actor): SynthesisPart[] {
  return OPERATIONS.filter(([, operation]) => mayPerform(actor, operation)).map(([part]) => part)
}

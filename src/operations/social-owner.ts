import type { Owner } from '../model/phenomenon.ts'
import type { OperationContext } from './operation.ts'
import { notPermitted } from './permission-problems.ts'

/*
 * Phenomena, briefings, proposals and codebooks belong to a county or are national. Who reaches every organiser (the institute) works
 * with the national ones only: a county's own work is never theirs to see or change.
 */

/** Whose work the actor may see and change in this operation. */
export function ownersOf({ reach }: Pick<OperationContext, 'reach'>): readonly Owner[] {
  const organisers = reach.organisers()
  return organisers === 'all' ? ['national'] : organisers
}

/** @throws Problem `not-permitted` (forbidden) when the work is somebody else's. */
export function requireWorkOf({ reach }: Pick<OperationContext, 'reach'>, owner: Owner, operation: string): void {
  if (!ownersOf({ reach }).includes(owner)) throw notPermitted(operation)
}

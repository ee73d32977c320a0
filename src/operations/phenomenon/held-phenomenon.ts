import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { Phenomenon } from '../../model/phenomenon.ts'
import { phenomenonById } from '../../store/social/phenomena.ts'
import type { OperationContext } from '../operation.ts'
import { ownersOf } from '../social-owner.ts'
import { phenomenonIsMerged, phenomenonNotFound } from './phenomenon-problems.ts'

type Reading = Pick<OperationContext, 'db' | 'reach'>

/**
 * A phenomenon whose owner the actor works for. Outside a transaction.
 * @throws Problem `phenomenon-not-found` also for another's: nobody learns that it exists.
 */
export async function heldPhenomenon(context: Reading, id: string): Promise<Phenomenon> {
  const owners = ownersOf(context)
  const phenomenon = await phenomenonById(context.db, id)
  if (!phenomenon || !owners.includes(phenomenon.owner)) throw phenomenonNotFound(id)
  return phenomenon
}

/** The same to be worked on. @throws Problem `phenomenon-merged` too */
export async function openPhenomenon(context: Reading, id: string): Promise<Phenomenon> {
  const phenomenon = await heldPhenomenon(context, id)
  if (phenomenon.state === 'merged') throw phenomenonIsMerged(id)
  return phenomenon
}

/** The same to be changed as it was seen. @throws Problem `changed-meanwhile` too */
export async function phenomenonAsSeen(
  context: Reading,
  { phenomenon: id, version }: { readonly phenomenon: string; readonly version: number },
): Promise<Phenomenon> {
  const phenomenon = await openPhenomenon(context, id)
  requireSameVersion({ expected: version, stored: phenomenon.version, what: id })
  return phenomenon
}

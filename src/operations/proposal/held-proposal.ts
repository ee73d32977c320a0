import { mayPerform, permittingGrants } from '../../access/permissions.ts'
import { ROLES } from '../../access/roles.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { Owner } from '../../model/phenomenon.ts'
import { proposalById, type StoredProposal } from '../../store/social/proposals.ts'
import type { OperationContext } from '../operation.ts'
import { ownersOf, requireWorkOf } from '../social-owner.ts'
import { ownerMissing, proposalNotFound } from './proposal-problems.ts'

type Reading = Pick<OperationContext, 'db' | 'reach' | 'actor'>

/**
 * A proposal that the actor works with. Drafts are seen only by those who write them. Outside a transaction.
 * @throws Problem `proposal-not-found` also for another's: nobody learns that it exists.
 */
export async function heldProposal(context: Reading, id: string): Promise<StoredProposal> {
  const owners = ownersOf(context)
  const proposal = await proposalById(context.db, id)
  if (!proposal || !owners.includes(proposal.owner)) throw proposalNotFound()
  if (proposal.state === 'draft' && !mayDraft(context.actor, proposal.owner)) throw proposalNotFound()
  return proposal
}

/** The same to be changed as it was seen. @throws Problem `changed-meanwhile` too */
export async function proposalAsSeen(
  context: Reading,
  { proposal: id, version }: { readonly proposal: string; readonly version: number },
): Promise<StoredProposal> {
  const proposal = await heldProposal(context, id)
  requireSameVersion({ expected: version, stored: proposal.version, what: `proposal/${id}` })
  return proposal
}

/** Whether the actor writes proposals of this owner: a decision maker sees a proposal from its submission on. */
export function mayDraft(actor: OperationContext['actor'], owner: Owner): boolean {
  if (!mayPerform(actor, 'proposal.save')) return false
  return permittingGrants(actor, 'proposal.save').some(({ role, organiser }) =>
    ROLES[role].reach === 'all' ? owner === 'national' : organiser === owner,
  )
}

/**
 * Whose thing is being made: the one named, or the only one that the actor works for.
 * @throws Problem `not-permitted` for another's, `proposal-owner-missing` for somebody who works for several and named none.
 */
export function chosenOwner(context: Pick<OperationContext, 'reach'>, named: string | undefined, operation: string): Owner {
  if (named !== undefined) {
    requireWorkOf(context, named, operation)
    return named
  }
  const [only, ...others] = ownersOf(context)
  if (only === undefined || others.length > 0) throw ownerMissing()
  return only
}

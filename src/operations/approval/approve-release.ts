import type { Transaction } from 'kysely'
import { z } from 'zod'
import { isReady } from '../../disseminate/release/checklist.ts'
import { RELEASE_STATES, type ReleaseVote, VOTES_NEEDED } from '../../model/release-approval.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { addVote, votesOn } from '../../store/approval/votes.ts'
import { lockRelease } from '../../store/releases.ts'
import type { Schema } from '../../store/schema.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { type Actor, defineOperation } from '../operation.ts'
import { judgeRelease, planVersionIn } from './judge-release.ts'
import { releaseAtHand, requireMoved } from './release-at-hand.ts'
import { releaseMoved, releaseNotReady } from './release-problems.ts'
import { requireIndependent, validVotes } from './votes.ts'

export interface GivenVote {
  readonly release: string
  readonly state: string
  /** Approvals that count, this one included. */
  readonly approvals: number
  readonly needed: number
}

/**
 * One of the two approvals of a release: given by a person with an account, not by the one who made it, once. It is about the bytes seen
 * (`manifest`) and the plan in force; when either changes it is void.
 */
export const approveRelease = defineOperation({
  name: 'release.approve',
  title: { fi: 'Hyväksy julkaisu', sv: 'Godkänn publikationen', en: 'Approve a release' },
  access: 'state',
  input: z.strictObject({
    release: z.string().min(1).max(100),
    /** The manifest that the approver has before them. */
    manifest: z.string().regex(/^[0-9a-f]{64}$/),
    reason: withoutIdentityCode(1000).default(''),
  }),
  async perform({ release, manifest, reason }, context): Promise<GivenVote> {
    const atHand = await releaseAtHand(release, context)
    const { row } = atHand
    const { checklist, planVersion } = await judgeRelease(atHand, context, manifest)
    requireIndependent(context.actor, row, validVotes(await votesOn(context.db, release), row, planVersion))
    if (!isReady(checklist)) throw releaseNotReady(release, checklist)
    const { id: account, person } = context.actor
    const vote = { account, person, isApproval: true, manifest, planVersion, reason, at: context.now() }
    const details: Record<string, string | number> = { manifest }
    return context.commit({ subject: release, details }, async (transaction) => {
      const given = await giveVote(transaction, { actor: context.actor, release, vote })
      Object.assign(details, { approvals: given.approvals, state: given.state })
      return given
    })
  },
})

interface VoteToGive {
  readonly actor: Actor
  readonly release: string
  readonly vote: ReleaseVote
}

/** Counts under the row's lock: of two people who approve at the same moment the second finds the first one's vote. */
async function giveVote(transaction: Transaction<Schema>, { actor, release, vote }: VoteToGive): Promise<GivenVote> {
  const row = await lockRelease(transaction, release)
  if ((await planVersionIn(transaction, row)) !== vote.planVersion) throw releaseMoved(release)
  const valid = validVotes(await votesOn(transaction, release), row, vote.planVersion)
  requireIndependent(actor, row, valid)
  const approvals = valid.filter(({ isApproval }) => isApproval).length + 1
  const when = approvals >= VOTES_NEEDED ? 'enough-votes' : 'one-vote'
  const to = requireNextState(RELEASE_STATES, row.status, { by: 'release.approve', when })
  await addVote(transaction, release, vote)
  await requireMoved(transaction, release, { from: row.status, to })
  return { release, state: to, approvals, needed: VOTES_NEEDED }
}

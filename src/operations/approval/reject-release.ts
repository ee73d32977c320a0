import { z } from 'zod'
import { RELEASE_STATES } from '../../model/release-approval.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { addVote, votesOn } from '../../store/approval/votes.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { planVersionIn } from './judge-release.ts'
import { releaseAtHand, requireMoved } from './release-at-hand.ts'
import { requireIndependent, validVotes } from './votes.ts'

/** Says no to a release, with a reason. The release is not published; its makers make a new one. */
export const rejectRelease = defineOperation({
  name: 'release.reject',
  title: { fi: 'Hylkää julkaisu', sv: 'Underkänn publikationen', en: 'Reject a release' },
  access: 'state',
  input: z.strictObject({ release: z.string().min(1).max(100), reason: withoutIdentityCode(1000).pipe(z.string().min(1)) }),
  async perform({ release, reason }, context): Promise<{ release: string; state: string }> {
    const { row } = await releaseAtHand(release, context)
    const to = requireNextState(RELEASE_STATES, row.status, { by: 'release.reject' })
    const planVersion = await planVersionIn(context.db, row)
    const valid = validVotes(await votesOn(context.db, release), row, planVersion)
    requireIndependent(context.actor, row, valid)
    const { id: account, person } = context.actor
    const vote = { account, person, isApproval: false, manifest: row.manifest_digest, planVersion, reason, at: context.now() }
    await context.commit({ subject: release, details: { state: to } }, async (transaction) => {
      await addVote(transaction, release, vote)
      await requireMoved(transaction, release, { from: row.status, to })
    })
    return { release, state: to }
  },
})

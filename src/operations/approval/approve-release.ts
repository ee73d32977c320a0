import { z } from 'zod'
import { isReady, releaseChecklist } from '../../disseminate/release/checklist.ts'
import { RELEASE_STATES, VOTES_NEEDED } from '../../model/release-approval.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { addVote, votesOn } from '../../store/approval/votes.ts'
import { defineOperation } from '../operation.ts'
import { withoutIdentityCode } from '../short-text.ts'
import { checklistFacts } from './checklist-facts.ts'
import { releaseAtHand, requireMoved } from './release-at-hand.ts'
import { releaseNotReady } from './release-problems.ts'
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
    const { row, content } = await releaseAtHand(release, context)
    const facts = await checklistFacts(row, content, context)
    const valid = validVotes(await votesOn(context.db, release), row, facts.plan.version)
    requireIndependent(context.actor, row, valid)
    const checklist = releaseChecklist({ ...facts, isIntact: facts.isIntact && manifest === row.manifest_digest })
    if (!isReady(checklist)) throw releaseNotReady(release, checklist)
    const approvals = valid.filter(({ isApproval }) => isApproval).length + 1
    const when = approvals >= VOTES_NEEDED ? 'enough-votes' : 'one-vote'
    const to = requireNextState(RELEASE_STATES, row.status, { by: 'release.approve', when })
    const { id: account, person } = context.actor
    const vote = { account, person, isApproval: true, manifest, planVersion: facts.plan.version, reason, at: context.now() }
    await context.commit({ subject: release, details: { manifest, approvals, state: to } }, async (transaction) => {
      await addVote(transaction, release, vote)
      await requireMoved(transaction, release, { from: row.status, to })
    })
    return { release, state: to, approvals, needed: VOTES_NEEDED }
  },
})

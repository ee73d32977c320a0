import { z } from 'zod'
import { isReady } from '../../disseminate/release/checklist.ts'
import { RELEASE_STATES } from '../../model/release-approval.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { defineOperation } from '../operation.ts'
import { judgeRelease } from './judge-release.ts'
import { releaseAtHand, requireMoved } from './release-at-hand.ts'
import { releaseNotReady } from './release-problems.ts'

/** Puts a draft before those who approve. @throws Problem `release-not-ready` (conflict) while the checklist has errors. */
export const submitRelease = defineOperation({
  name: 'release.submit',
  title: { fi: 'Vie julkaisu hyväksyttäväksi', sv: 'Ge publikationen för godkännande', en: 'Put a release up for approval' },
  access: 'state',
  input: z.strictObject({ release: z.string().min(1).max(100) }),
  async perform({ release }, context): Promise<{ release: string; state: string }> {
    const atHand = await releaseAtHand(release, context)
    const { row } = atHand
    const to = requireNextState(RELEASE_STATES, row.status, { by: 'release.submit' })
    const { checklist } = await judgeRelease(atHand, context)
    if (!isReady(checklist)) throw releaseNotReady(release, checklist)
    await context.commit({ subject: release, details: { manifest: row.manifest_digest } }, (transaction) =>
      requireMoved(transaction, release, { from: row.status, to }),
    )
    return { release, state: to }
  },
})

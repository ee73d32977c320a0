import { z } from 'zod'
import { RELEASE_STATES } from '../../model/release-approval.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { defineOperation } from '../operation.ts'
import { releaseAtHand, requireMoved } from './release-at-hand.ts'

/** Takes a release that was never published out of the way. Its folder stays, its number is not used again. */
export const discardRelease = defineOperation({
  name: 'release.discard',
  title: { fi: 'Hävitä julkaisuluonnos', sv: 'Kassera utkastet', en: 'Discard a draft release' },
  access: 'state',
  input: z.strictObject({ release: z.string().min(1).max(100) }),
  async perform({ release }, context): Promise<{ release: string; state: string }> {
    const { row } = await releaseAtHand(release, context)
    const to = requireNextState(RELEASE_STATES, row.status, { by: 'release.discard' })
    await context.commit({ subject: release, details: { state: to } }, (transaction) =>
      requireMoved(transaction, release, { from: row.status, to }),
    )
    return { release, state: to }
  },
})

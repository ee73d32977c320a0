import { z } from 'zod'
import { plusMinutes, SIGN_IN_LIMITS } from '../../model/sign-in-limits.ts'
import { removeOldChallenges } from '../../store/accounts/passkeys.ts'
import { removeOldSessions } from '../../store/accounts/sessions.ts'
import { removeOldTries } from '../../store/accounts/tries.ts'
import { removeOldFormSessions } from '../../store/collection/form-sessions.ts'
import { defineOperation } from '../operation.ts'

/** How long an ended session stays, so that its owner can be told of it. */
const KEPT_DAYS = 30
const MINUTES_A_DAY = 24 * 60

/** Removes what signing in leaves behind: sessions that ended a month ago, counters that have been quiet, challenges not answered. */
export const cleanSessions = defineOperation({
  name: 'session.clean',
  title: { fi: 'Siivoa vanhat istunnot', sv: 'Städa gamla sessioner', en: 'Remove old sessions' },
  access: 'state',
  input: z.strictObject({}),
  async perform(_input, context): Promise<{ sessions: number; tries: number }> {
    const now = context.now()
    const details = { sessions: 0, tries: 0 }
    return context.commit({ subject: 'sessions', details }, async (transaction) => {
      const before = plusMinutes(now, -KEPT_DAYS * MINUTES_A_DAY)
      details.sessions = await removeOldSessions(transaction, before)
      details.sessions += await removeOldFormSessions(transaction, before)
      details.tries = await removeOldTries(transaction, plusMinutes(now, -2 * SIGN_IN_LIMITS.forgottenAfterMinutes))
      await removeOldChallenges(transaction, now)
      return details
    })
  },
})

import { z } from 'zod'
import { endSession as endStored, runningSession } from '../../store/accounts/sessions.ts'
import { defineOperation } from '../operation.ts'
import { sessionTokenInput } from './show-session.ts'

/** Signs out, at any stage of signing in. Nothing happens when the session has ended already. */
export const endSession = defineOperation({
  name: 'session.end',
  title: { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Sign out' },
  access: 'state',
  input: z.strictObject({ token: sessionTokenInput }),
  async perform({ token }, context): Promise<null> {
    context.reach.concernsOnlyActor()
    const session = await runningSession(context.db, token, context.now())
    if (!session) return null
    await context.commit({ subject: session.account, details: { session: session.id } }, (transaction) =>
      endStored(transaction, session.id, { at: context.now(), why: 'signed-out' }),
    )
    return null
  },
})

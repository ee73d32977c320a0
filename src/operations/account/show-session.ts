import { z } from 'zod'
import type { SignedIn } from '../../access/signed-in.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { findAccount } from '../../store/accounts/accounts.ts'
import { grantsOn } from '../../store/accounts/grants.ts'
import { formTokenOf } from '../../store/accounts/secret-token.ts'
import { noteSeen, runningSession } from '../../store/accounts/sessions.ts'
import { defineOperation } from '../operation.ts'
import { whoCameByCode } from './form-session-shown.ts'
import { actorOf, mayUsePassword } from './who-signs-in.ts'

export const sessionTokenInput = z.string().min(20).max(100)

/**
 * Who the session of a token belongs to; null for an unknown, ended, idle or unfinished one, and when the account is not in use or
 * has no rights in force. Asked at every page of the workspace, so a session, an account, a right or a code that is taken away ends at once.
 */
export const showSession = defineOperation({
  name: 'session.show',
  title: { fi: 'Näytä istunto', sv: 'Visa sessionen', en: 'Show the session' },
  access: 'read',
  input: z.strictObject({ token: sessionTokenInput }),
  async perform({ token }, context): Promise<SignedIn | null> {
    context.reach.concernsOnlyActor()
    const now = context.now()
    const session = await runningSession(context.db, token, now)
    if (!session) return whoCameByCode(context, token)
    if (session.stage !== 'full') return null
    const account = await findAccount(context.db, session.account)
    if (account?.status !== 'active') return null
    const grants = await grantsOn(context.db, account.id, helsinkiDay(now))
    if (grants.length === 0) return null
    const roles = grants.map(({ role }) => role)
    const isAllowed = account.sign_in === 'staff' || mayUsePassword(account, { roles, registerKind: context.folder.kind })
    if (!isAllowed) return null
    await noteSeen(context.db, session, now)
    return { actor: actorOf(account, grants), name: account.name, formToken: formTokenOf(token), session: session.id }
  },
})

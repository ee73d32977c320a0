import type { SignedIn } from '../../access/signed-in.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { findCode } from '../../store/accounts/access-codes.ts'
import { formTokenOf } from '../../store/accounts/secret-token.ts'
import { noteFormSessionSeen, runningFormSession } from '../../store/collection/form-sessions.ts'
import type { OperationContext } from '../operation.ts'
import { openedByCode } from './opened-by-code.ts'

/**
 * Who a session begun with a code belongs to: one role, one form. Null when it has ended or the code opens its form no longer. Every
 * session is a person of its own: the code is shared, the name given at the start is not proven.
 */
export async function whoCameByCode({ db, now }: Pick<OperationContext, 'db' | 'now'>, token: string): Promise<SignedIn | null> {
  const at = now()
  const session = await runningFormSession(db, token, at)
  const code = session && (await findCode(db, session.code))
  const opened = code && (await openedByCode(db, code, helsinkiDay(at)))
  if (!session || opened?.use !== 'opens') return null
  await noteFormSessionSeen(db, session, at)
  const { organiser, form } = opened
  return {
    actor: {
      kind: 'code',
      id: opened.code,
      person: session.id,
      grants: [{ role: 'respondent', organiser, vendor: null }],
      form,
    },
    name: session.label,
    formToken: formTokenOf(token),
    session: session.id,
  }
}

import { z } from 'zod'
import { mayPerform } from '../../access/permissions.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { latestInvitation } from '../../store/accounts/invitations.ts'
import { passkeysOf } from '../../store/accounts/passkeys.ts'
import { runningSessionsOf } from '../../store/accounts/sessions.ts'
import { lockedUntil } from '../../store/accounts/tries.ts'
import { defineOperation } from '../operation.ts'
import { type AccountShown, accountShown, managesAccount, seenGrants } from './account-shown.ts'
import { type AccountList, givableBy } from './list-accounts.ts'
import { seenAccount } from './one-account.ts'
import { emailKeyOf } from './sign-in-tries.ts'
import { personOf } from './who-signs-in.ts'

export interface AccountPage extends Pick<AccountList, 'givableRoles' | 'counties'> {
  readonly account: AccountShown
  /** Whether who looks may change it: not their own, and nothing in it that they could not have given. */
  readonly isManaged: boolean
  readonly isOwn: boolean
  readonly mayClose: boolean
  readonly hasAuthenticator: boolean
  readonly passkeys: number
  readonly sessions: number
  /** Wrong tries have locked it for a while. */
  readonly lockedUntil: string | null
  /** When the newest link expires; null when there is none that can be used. */
  readonly linkUntil: string | null
}

/** One account with its rights, past ones too. Showing it leaves an entry. */
export const showAccount = defineOperation({
  name: 'account.show',
  title: { fi: 'Näytä käyttäjä', sv: 'Visa användaren', en: 'Show an account' },
  access: 'read',
  input: z.strictObject({ account: z.string().max(20) }),
  async perform({ account: id }, context): Promise<AccountPage> {
    const { account, grants } = await seenAccount(context, id)
    const now = context.now()
    const link = await latestInvitation(context.db, id)
    const isOpen = link !== null && link.used_at === null && link.revoked_at === null && now < link.expires_at
    const isOwn = personOf(account.email) === context.actor.person
    const page: AccountPage = {
      account: accountShown(account, seenGrants(context.actor, grants), { actor: context.actor, day: helsinkiDay(now) }),
      isManaged: !isOwn && managesAccount(context.actor, grants),
      isOwn,
      mayClose: mayPerform(context.actor, 'account.close'),
      hasAuthenticator: account.totp_secret !== null,
      passkeys: (await passkeysOf(context.db, id)).length,
      sessions: (await runningSessionsOf(context.db, id, now)).length,
      lockedUntil: await lockedUntil(context.db, emailKeyOf(context.folder, account.email), now),
      linkUntil: isOpen ? link.expires_at : null,
      ...givableBy(context),
    }
    return context.commit({ subject: id }, async () => page)
  },
})

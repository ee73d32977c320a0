import type { AccountPage } from '../../../../operations/account/show-account.ts'
import { useWords } from '../../../site/words.tsx'
import type { TextKey } from '../../../text/translate.ts'
import { FormToken } from '../form-token.tsx'

interface Act {
  readonly act: string
  readonly label: TextKey
  readonly hint: TextKey | null
  isPossible(page: AccountPage): boolean
}

const ACTS: readonly Act[] = [
  {
    act: 'invite-again',
    label: 'accounts.one.inviteAgain',
    hint: 'accounts.one.inviteAgainHint',
    isPossible: ({ account }) => account.signIn === 'password' && account.status !== 'locked',
  },
  {
    act: 'unlock',
    label: 'accounts.one.unlock',
    hint: null,
    isPossible: ({ account, lockedUntil }) =>
      account.status === 'locked' || (account.status === 'active' && lockedUntil !== null),
  },
  {
    act: 'end-sessions',
    label: 'accounts.one.endSessions',
    hint: 'accounts.one.endSessionsHint',
    isPossible: ({ sessions }) => sessions > 0,
  },
  {
    act: 'reset',
    label: 'accounts.one.reset',
    hint: 'accounts.one.resetHint',
    isPossible: ({ hasAuthenticator, passkeys }) => hasAuthenticator || passkeys > 0,
  },
  {
    act: 'lock',
    label: 'accounts.one.lock',
    hint: 'accounts.one.lockHint',
    isPossible: ({ account }) => account.status === 'active',
  },
]

/** For good, so it is folded away. */
const CLOSE: Act = { act: 'close', label: 'accounts.one.close', hint: 'accounts.one.closeHint', isPossible: () => true }

/** What can be done to an account, the final thing last. */
export function AccountActs({ page }: { page: AccountPage }) {
  const { t } = useWords()
  return (
    <section className="account-part" aria-labelledby="acts">
      <h2 id="acts">{t('accounts.one.acts')}</h2>
      {ACTS.filter(({ isPossible }) => isPossible(page)).map((one) => (
        <ActForm key={one.act} act={one} page={page} />
      ))}
      {page.mayClose && (
        <details>
          <summary>{t(CLOSE.label)}</summary>
          <ActForm act={CLOSE} page={page} />
        </details>
      )}
    </section>
  )
}

function ActForm({ act: { act, label, hint }, page }: { act: Act; page: AccountPage }) {
  const { t } = useWords()
  return (
    <form method="post" className="account-act">
      <FormToken />
      <input type="hidden" name="version" value={page.account.version} />
      <button type="submit" name="act" value={act} className="second-button">
        {t(label)}
      </button>
      {hint && <p className="hint">{t(hint)}</p>}
    </form>
  )
}

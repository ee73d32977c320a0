import type { OwnAccount } from '../../../../operations/account/own-account.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { PresentPassword } from './own-password.tsx'

/** Authenticator app, passkeys, recovery codes. What changes them is folded away: it is needed once in a few years. */
export function OwnFactors({ own }: { own: OwnAccount }) {
  const { t } = useWords()
  return (
    <section className="account-part" aria-labelledby="own-factors">
      <h2 id="own-factors">{t('accounts.own.factors')}</h2>
      <h3>{t('accounts.own.authenticator')}</h3>
      <p>{own.hasAuthenticator ? t('accounts.own.authenticatorOn') : t('accounts.own.authenticatorOff')}</p>
      <Folded
        act="begin-authenticator"
        title={t('accounts.own.newAuthenticator')}
        hint={t('accounts.own.newAuthenticatorHint')}
      />
      <h3>{t('accounts.own.passkeys')}</h3>
      <Passkeys own={own} />
      <AddPasskey />
      <h3>{t('accounts.recovery.title')}</h3>
      <p>{t('accounts.own.recoveryLeft', { count: own.recoveryCodesLeft })}</p>
      <Folded act="recovery-codes" title={t('accounts.own.newRecovery')} hint={t('accounts.own.newRecoveryHint')} />
    </section>
  )
}

function Folded({ act, title, hint }: { act: string; title: string; hint: string }) {
  return (
    <details>
      <summary>{title}</summary>
      <form method="post" className="account-form">
        <FormToken />
        <p className="hint">{hint}</p>
        <PresentPassword id={`password-${act}`} />
        <p className="buttons">
          <button type="submit" name="act" value={act}>
            {title}
          </button>
        </p>
      </form>
    </details>
  )
}

function Passkeys({ own }: { own: OwnAccount }) {
  const { t, language } = useWords()
  if (own.passkeys.length === 0) return <p>{t('accounts.own.noPasskeys')}</p>
  return (
    <ul className="account-list">
      {own.passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <li key={id}>
          {name}. {t('accounts.own.added')} {momentText(createdAt, language)}.{' '}
          {lastUsedAt && `${t('accounts.own.used')} ${momentText(lastUsedAt, language)}.`}
          <details>
            <summary>{t('accounts.own.removeNamed', { name })}</summary>
            <form method="post" className="account-form">
              <FormToken />
              <input type="hidden" name="passkey" value={id} />
              <PresentPassword id={`password-${id}`} />
              <p className="buttons">
                <button type="submit" name="act" value="remove-passkey">
                  {t('accounts.own.remove')}
                </button>
              </p>
            </form>
          </details>
        </li>
      ))}
    </ul>
  )
}

import type { AccountPage } from '../../../../operations/account/show-account.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { AccountStateText } from './account-table.tsx'

export function AccountFacts({ page }: { page: AccountPage }) {
  const { t, language } = useWords()
  const { account, hasAuthenticator, passkeys, sessions } = page
  const factors = [
    hasAuthenticator ? t('accounts.one.factorCode') : null,
    passkeys > 0 ? t('accounts.one.factorPasskeys', { count: passkeys }) : null,
  ].filter((word) => word !== null)
  const rows: [string, React.ReactNode][] = [
    [t('accounts.email'), account.email],
    [t('accounts.list.status'), <AccountStateText key="status" status={account.status} />],
    [t('accounts.one.signInKind'), t(`accounts.one.kind.${account.signIn}`)],
    [t('accounts.one.factor'), factors.join(', ') || t('accounts.one.factorNone')],
    [t('accounts.language'), t(`accounts.languageName.${account.language}`)],
    [t('accounts.one.created'), momentText(account.createdAt, language)],
    [t('accounts.list.lastSignIn'), account.lastSignInAt ? momentText(account.lastSignInAt, language) : t('accounts.list.never')],
    [t('accounts.one.sessions'), String(sessions)],
  ]
  const shown = account.signIn === 'staff' ? rows.filter(([name]) => name !== t('accounts.one.factor')) : rows
  return (
    <section className="account-part" aria-labelledby="facts">
      <h2 id="facts">{t('accounts.one.facts')}</h2>
      <dl className="account-facts account-list">
        {shown.map(([name, value]) => (
          <div key={name} className="account-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

import { ROLES } from '../../../../access/roles.ts'
import type { OwnAccount } from '../../../../operations/account/own-account.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { NameAndLanguage } from './name-and-language.tsx'

export function OwnDetails({ own, submitted }: { own: OwnAccount; submitted?: Readonly<Record<string, string>> | undefined }) {
  const { t } = useWords()
  return (
    <section className="account-part" aria-labelledby="own-details">
      <h2 id="own-details">{t('accounts.own.details')}</h2>
      <dl className="account-facts account-list">
        <dt>{t('accounts.email')}</dt>
        <dd>
          {own.email} <span className="hint">{t('accounts.own.emailHint')}</span>
        </dd>
      </dl>
      <form method="post">
        <FormToken />
        <input type="hidden" name="version" value={own.version} />
        <NameAndLanguage name={submitted?.name ?? own.name} language={submitted?.language ?? own.language} />
        <p className="buttons">
          <button type="submit" name="act" value="save">
            {t('workspace.save')}
          </button>
        </p>
      </form>
    </section>
  )
}

export function OwnRights({ own }: { own: OwnAccount }) {
  const { t, language } = useWords()
  return (
    <section className="account-part" aria-labelledby="own-rights">
      <h2 id="own-rights">{t('accounts.own.rights')}</h2>
      <ul className="account-list">
        {own.grants.map(({ role, organiser, organiserNames, vendor }) => (
          <li key={`${role} ${organiser} ${vendor}`}>
            {[ROLES[role].names[language], organiserNames?.[language] ?? vendor].filter((word) => word !== null).join(', ')}
          </li>
        ))}
      </ul>
      <p className="hint">{t('accounts.own.rightsHint')}</p>
    </section>
  )
}

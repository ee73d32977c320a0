import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'

/** Codes that are shown once, and the way on. Prints well. */
export function RecoveryCodes({ codes, returnTo }: { codes: readonly string[]; returnTo: string }) {
  const { t } = useWords()
  return (
    <>
      <PageTitle>{t('accounts.recovery.title')}</PageTitle>
      <h1>{t('accounts.recovery.title')}</h1>
      <p className="account-lead">{t('accounts.recovery.lead')}</p>
      <ul className="account-codes" aria-label={t('accounts.recovery.list')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="buttons">
        <a className="button-link" href={returnTo}>
          {t('accounts.recovery.done')}
        </a>
      </p>
    </>
  )
}

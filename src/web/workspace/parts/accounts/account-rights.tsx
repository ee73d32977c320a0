import type { GrantShown } from '../../../../operations/account/account-shown.ts'
import type { AccountPage } from '../../../../operations/account/show-account.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { grantText } from './account-table.tsx'
import { GrantFields } from './invite-form.tsx'

/** Rights of an account, past ones too, and a form for another one. */
export function AccountRights({
  page,
  submitted,
}: {
  page: AccountPage
  submitted?: Readonly<Record<string, string>> | undefined
}) {
  const { t } = useWords()
  const { account, isManaged } = page
  return (
    <section className="account-part" aria-labelledby="rights">
      <h2 id="rights">{t('accounts.one.rights')}</h2>
      <div className="work-scroll">
        <table className="work-table">
          <caption>{t('accounts.one.rightsCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('accounts.list.role')}</th>
              <th scope="col">{t('accounts.one.from')}</th>
              <th scope="col">{t('accounts.one.until')}</th>
              <th scope="col">{t('accounts.one.state')}</th>
              {isManaged && <th scope="col">{t('accounts.one.withdraw')}</th>}
            </tr>
          </thead>
          <tbody>
            {account.grants.map((grant) => (
              <RightRow key={grant.number} grant={grant} page={page} />
            ))}
          </tbody>
        </table>
      </div>
      {isManaged && account.status !== 'closed' && (
        <details open={submitted?.act === 'give'}>
          <summary>{t('accounts.one.give')}</summary>
          <form method="post" className="account-form">
            <FormToken />
            <input type="hidden" name="version" value={account.version} />
            <GrantFields givableRoles={page.givableRoles} counties={page.counties} submitted={submitted} />
            <p className="buttons">
              <button type="submit" name="act" value="give">
                {t('accounts.one.give')}
              </button>
            </p>
          </form>
        </details>
      )}
    </section>
  )
}

function RightRow({ grant, page }: { grant: GrantShown; page: AccountPage }) {
  const { t, language } = useWords()
  const role = grantText(grant, { counties: page.counties, language })
  return (
    <tr>
      <th scope="row">{role}</th>
      <td>{dayText(grant.from, language)}</td>
      <td>{grant.until ? dayText(grant.until, language) : t('accounts.one.untilFurther')}</td>
      <td>{t(grant.isInForce ? 'accounts.one.inForce' : grant.withdrawnAt ? 'accounts.one.withdrawn' : 'accounts.one.ended')}</td>
      {page.isManaged && (
        <td>
          {grant.isMine && !grant.withdrawnAt && (
            <form method="post">
              <FormToken />
              <input type="hidden" name="version" value={page.account.version} />
              <input type="hidden" name="grant" value={grant.number} />
              <button
                type="submit"
                name="act"
                value="withdraw"
                className="plain-button"
                aria-label={t('accounts.one.withdrawNamed', { role })}
              >
                {t('accounts.one.withdraw')}
              </button>
            </form>
          )}
        </td>
      )}
    </tr>
  )
}

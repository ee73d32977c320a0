import { ROLES } from '../../../../access/roles.ts'
import { ACCOUNT_STATES } from '../../../../model/account.ts'
import type { Language } from '../../../../model/text.ts'
import type { AccountShown, GrantShown } from '../../../../operations/account/account-shown.ts'
import type { AccountList } from '../../../../operations/account/list-accounts.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { momentText } from '../../day-text.ts'

type Counties = Pick<AccountList, 'counties'>

export function AccountTable({ accounts, counties }: Counties & { accounts: readonly AccountShown[] }) {
  const { t } = useWords()
  if (accounts.length === 0) return <p>{t('accounts.list.none')}</p>
  return (
    <div className="work-scroll">
      <table className="work-table">
        <caption>
          {t('accounts.list.caption')}, {t('accounts.list.count', { count: accounts.length })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('accounts.name')}</th>
            <th scope="col">{t('accounts.email')}</th>
            <th scope="col">{t('accounts.own.rights')}</th>
            <th scope="col">{t('accounts.list.status')}</th>
            <th scope="col">{t('accounts.list.lastSignIn')}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} counties={counties} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const STATE_CLASS = { invited: 'state-attention', active: 'state-good', locked: 'state-stop', closed: '' } as const

function AccountRow({ account, counties }: Counties & { account: AccountShown }) {
  const { t, language } = useWords()
  const rights = account.grants.filter(({ isInForce }) => isInForce)
  return (
    <tr>
      <th scope="row">
        <a href={workspaceAddress(language, 'accounts', account.id)}>{account.name || account.email}</a>
      </th>
      <td>{account.email}</td>
      <td>
        {rights.length === 0
          ? t('accounts.list.noRights')
          : rights.map((right) => grantText(right, { counties, language })).join('; ')}
      </td>
      <td>
        <AccountStateText status={account.status} />
      </td>
      <td>{account.lastSignInAt ? momentText(account.lastSignInAt, language) : t('accounts.list.never')}</td>
    </tr>
  )
}

export function AccountStateText({ status }: Pick<AccountShown, 'status'>) {
  const { language } = useWords()
  return <span className={`state ${STATE_CLASS[status]}`}>{ACCOUNT_STATES.states[status][language]}</span>
}

/** `Alueen tarkastaja, Lappi`. */
export function grantText(
  { role, organiser, vendor }: Pick<GrantShown, 'role' | 'organiser' | 'vendor'>,
  { counties, language }: Counties & { language: Language },
): string {
  const county = counties.find(({ code }) => code === organiser)?.names[language] ?? organiser
  return [ROLES[role].names[language], county ?? vendor].filter((word) => word !== null).join(', ')
}

import { ACCOUNT_ROLES, ROLES } from '../../../../access/roles.ts'
import { ACCOUNT_STATES, type AccountState } from '../../../../model/account.ts'
import type { AccountList } from '../../../../operations/account/list-accounts.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'

export interface AccountsAsked {
  readonly text: string
  readonly role: string
  readonly county: string
  readonly status: string
}

const STATES = Object.keys(ACCOUNT_STATES.states) as AccountState[]

export function AccountFilter({ asked, counties }: { asked: AccountsAsked } & Pick<AccountList, 'counties'>) {
  const { t, language } = useWords()
  const roles = ACCOUNT_ROLES.map((role) => ({ value: role, label: ROLES[role].names[language] }))
  const states = STATES.map((state) => ({ value: state, label: ACCOUNT_STATES.states[state][language] }))
  const areas = counties.map(({ code, names }) => ({ value: code, label: names[language] }))
  return (
    <search>
      <form method="get" className="account-filter">
        <Field id="text" label={t('accounts.list.search')}>
          {(attributes) => <input {...attributes} name="text" type="search" maxLength={100} defaultValue={asked.text} />}
        </Field>
        <Choice
          id="filter-role"
          name="role"
          label={t('accounts.list.role')}
          all={t('accounts.list.everyRole')}
          options={roles}
          chosen={asked.role}
        />
        {areas.length > 1 && (
          <Choice
            id="county"
            name="county"
            label={t('accounts.list.county')}
            all={t('accounts.list.everyCounty')}
            options={areas}
            chosen={asked.county}
          />
        )}
        <Choice
          id="status"
          name="status"
          label={t('accounts.list.status')}
          all={t('accounts.list.everyStatus')}
          options={states}
          chosen={asked.status}
        />
        <p className="buttons">
          <button type="submit" className="second-button">
            {t('accounts.list.show')}
          </button>
        </p>
      </form>
    </search>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly name: string
  readonly label: string
  /** The word for no choice. */
  readonly all: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: string
}

export function Choice({ id, name, label, all, options, chosen }: ChoiceProps) {
  return (
    <Field id={id} label={label}>
      {(attributes) => (
        <select {...attributes} name={name} defaultValue={chosen}>
          <option value="">{all}</option>
          {options.map(({ value, label: shown }) => (
            <option key={value} value={value}>
              {shown}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

import { ROLES } from '../../../../access/roles.ts'
import type { AccountList } from '../../../../operations/account/list-accounts.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { Choice } from './account-filter.tsx'
import { NameAndLanguage } from './name-and-language.tsx'

type Givable = Pick<AccountList, 'givableRoles' | 'counties'>
type Submitted = Readonly<Record<string, string>> | undefined

export function InviteForm({ submitted, isOpen, ...givable }: Givable & { submitted: Submitted; isOpen: boolean }) {
  const { t, language } = useWords()
  return (
    <section className="account-part">
      <details open={isOpen}>
        <summary>{t('accounts.list.invite')}</summary>
        <form method="post" className="account-form">
          <FormToken />
          <p className="hint">{t('accounts.list.inviteLead')}</p>
          <Field id="email" label={t('accounts.email')}>
            {(attributes) => (
              <input
                {...attributes}
                name="email"
                type="email"
                autoComplete="off"
                maxLength={254}
                required
                defaultValue={submitted?.email}
              />
            )}
          </Field>
          <NameAndLanguage name={submitted?.name ?? ''} language={submitted?.language ?? language} hasHint={false} />
          <GrantFields submitted={submitted} {...givable} />
          <p className="buttons">
            <button type="submit" name="act" value="save">
              {t('accounts.list.send')}
            </button>
          </p>
        </form>
      </details>
    </section>
  )
}

/** A role, its county or vendor, its last day. Only roles and counties that who looks may give. */
export function GrantFields({ givableRoles, counties, submitted }: Givable & { submitted?: Submitted }) {
  const { t, language } = useWords()
  const [only] = counties.length === 1 ? counties : []
  const areas = counties.map(({ code, names }) => ({ value: code, label: names[language] }))
  const hasVendors = givableRoles.some((role) => ROLES[role].reach === 'vendor')
  return (
    <>
      <Field id="role" label={t('accounts.list.role')}>
        {(attributes) => (
          <select {...attributes} name="role" required defaultValue={submitted?.role}>
            {givableRoles.map((role) => (
              <option key={role} value={role}>
                {ROLES[role].names[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {only && <input type="hidden" name="organiser" value={only.code} />}
      {counties.length > 1 && (
        <Choice
          id="organiser"
          name="organiser"
          label={t('accounts.list.county')}
          all={t('accounts.list.noCounty')}
          options={areas}
          chosen={submitted?.organiser ?? ''}
        />
      )}
      {hasVendors && (
        <Field id="vendor" label={t('accounts.list.vendor')}>
          {(attributes) => <input {...attributes} name="vendor" type="text" maxLength={100} defaultValue={submitted?.vendor} />}
        </Field>
      )}
      <Field id="until" label={t('accounts.list.until')} hint={t('accounts.list.untilHint')}>
        {(attributes) => <input {...attributes} name="until" type="date" defaultValue={submitted?.until} />}
      </Field>
    </>
  )
}

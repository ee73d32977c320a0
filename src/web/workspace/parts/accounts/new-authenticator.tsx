import type { AuthenticatorOffer } from '../../../../operations/account/enrol-authenticator.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FormToken } from '../form-token.tsx'
import { AuthenticatorSteps } from './enrolment-form.tsx'

/** A new telephone: the same three steps as at the first sign-in. */
export function NewAuthenticator({ offer }: { offer: AuthenticatorOffer }) {
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('accounts.own.newAuthenticator')}</PageTitle>
      <h1>{t('accounts.own.newAuthenticator')}</h1>
      <form method="post" className="account-form">
        <FormToken />
        <AuthenticatorSteps offer={offer} />
        <p className="buttons">
          <button type="submit" name="act" value="confirm-authenticator">
            {t('accounts.enrol.submit')}
          </button>
          <a className="plain-link" href={workspaceAddress(language, 'account')}>
            {t('workspace.cancel')}
          </a>
        </p>
      </form>
    </>
  )
}

import type { ProblemDescription } from '../../../../model/problem.ts'
import type { AuthenticatorOffer } from '../../../../operations/account/enrol-authenticator.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { ProblemSummary } from '../problem-summary.tsx'
import { CancelForm, CodeInput, HiddenFields } from './code-form.tsx'
import { QrCode } from './qr-code.tsx'

interface Enrolment {
  readonly offer: AuthenticatorOffer
  readonly formToken: string
  readonly returnTo: string
  readonly problem: ProblemDescription | null
}

/** The first sign-in: an authenticator app is set up before anything is seen. */
export function EnrolmentForm({ offer, formToken, returnTo, problem }: Enrolment) {
  const { t } = useWords()
  const hidden = <HiddenFields formToken={formToken} returnTo={returnTo} />
  return (
    <>
      <PageTitle>{t('accounts.enrol.title')}</PageTitle>
      <h1>{t('accounts.enrol.title')}</h1>
      <p className="account-lead">{t('accounts.enrol.lead')}</p>
      <ProblemSummary problem={problem} />
      <form method="post" className="account-form">
        {hidden}
        <input type="hidden" name="act" value="enrol" />
        <AuthenticatorSteps offer={offer} />
        <p className="buttons">
          <button type="submit">{t('accounts.enrol.submit')}</button>
        </p>
      </form>
      <CancelForm hidden={hidden} />
    </>
  )
}

/** Install, read the picture, type the code. The key stands as text too: not everybody can point a telephone at the screen. */
export function AuthenticatorSteps({ offer }: { offer: AuthenticatorOffer }) {
  const { t } = useWords()
  return (
    <ol className="account-steps">
      <li>
        <p>{t('accounts.enrol.step1')}</p>
      </li>
      <li>
        <p id="account-key-label">{t('accounts.enrol.step2')}</p>
        <p className="account-key">
          <code>{(offer.secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
        </p>
        <QrCode text={offer.address} label={t('accounts.enrol.qr')} />
      </li>
      <li>
        <Field id="code" label={t('accounts.enrol.step3')}>
          {(attributes) => <CodeInput attributes={attributes} />}
        </Field>
      </li>
    </ol>
  )
}

import type { ProblemDescription } from '../../../../model/problem.ts'
import type { SignInStep } from '../../../../operations/account/show-step.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { ProblemSummary } from '../problem-summary.tsx'
import { PasskeySignIn } from './passkey-sign-in.tsx'

interface StepForm {
  readonly formToken: string
  readonly returnTo: string
  readonly problem: ProblemDescription | null
}

/** The second step: a code, or a passkey. */
export function CodeForm({ step, formToken, returnTo, problem }: StepForm & { step: SignInStep }) {
  const { t } = useWords()
  const hidden = <HiddenFields formToken={formToken} returnTo={returnTo} />
  return (
    <>
      <PageTitle>{t('accounts.factor.title')}</PageTitle>
      <h1>{t('accounts.factor.title')}</h1>
      <ProblemSummary problem={problem} />
      {step.hasPasskey && <PasskeySignIn hidden={hidden} />}
      {step.hasPasskey && step.hasAuthenticator && <p className="account-or">{t('accounts.factor.or')}</p>}
      <form method="post" className="account-form">
        {hidden}
        <Field id="code" label={t('accounts.factor.codeLabel')} hint={t('accounts.factor.codeHint')}>
          {(attributes) => <CodeInput attributes={attributes} />}
        </Field>
        <p className="buttons">
          <button type="submit">{t('accounts.factor.submit')}</button>
        </p>
      </form>
      <CancelForm hidden={hidden} />
    </>
  )
}

export function HiddenFields({ formToken, returnTo }: Pick<StepForm, 'formToken' | 'returnTo'>) {
  return (
    <>
      <input type="hidden" name="formToken" value={formToken} />
      <input type="hidden" name="return" value={returnTo} />
    </>
  )
}

/** A one-time code: telephones offer the number keys and the code itself. */
export function CodeInput({ attributes }: { attributes: object }) {
  return (
    <input
      {...attributes}
      className="account-code"
      name="code"
      type="text"
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={40}
      required
    />
  )
}

export function CancelForm({ hidden }: { hidden: React.ReactNode }) {
  const { t } = useWords()
  return (
    <form method="post">
      {hidden}
      <button type="submit" name="act" value="cancel" className="plain-button">
        {t('accounts.factor.cancel')}
      </button>
    </form>
  )
}

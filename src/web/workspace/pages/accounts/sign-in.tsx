import { redirect, useActionData, useLoaderData } from 'react-router'
import type { BegunSession } from '../../../../operations/account/begin-session.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { safeReturn, workspaceAddress } from '../../address.ts'
import { Field } from '../../parts/field.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { secondFactorAddress } from '../../sign-in/addresses.ts'
import { signInAction, signInLoader, withSession } from '../../sign-in/sign-in-visit.ts'
import { refusedIn } from '../../visit.ts'
import '../../style/accounts.css'

const STAFF_PROBLEMS = ['staff-unavailable', 'staff-failed', 'staff-not-invited', 'no-rights'] as const

export const loader = signInLoader(async ({ edge, url, language }) => {
  const returnTo = safeReturn(url.searchParams.get('return'), language)
  if (edge.signedIn) throw redirect(returnTo)
  const problem = STAFF_PROBLEMS.find((known) => known === url.searchParams.get('problem')) ?? null
  const isSignedOut = url.searchParams.has('out')
  return { returnTo, problem, isSignedOut, hasStaffSignIn: edge.hasStaffSignIn, isInvented: edge.registerKind === 'synthetic' }
})

export const action = signInAction({
  save: async ({ visit, text }) => {
    const { edge, from, device, language } = visit
    const asked = { email: text('email').slice(0, 254), password: text('password').slice(0, 200), from, device }
    const { token } = (await edge.perform('session.begin', asked)) as BegunSession
    return redirect(secondFactorAddress(language, safeReturn(text('return'), language)), withSession(visit, token))
  },
})

export default function SignInPage() {
  const { t, language } = useWords()
  const { problem, isSignedOut, hasStaffSignIn, isInvented } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle>{t('accounts.signIn.title')}</PageTitle>
      <h1>{t('accounts.signIn.title')}</h1>
      <p className="account-lead">{t('accounts.signIn.lead')}</p>
      <Done>{isSignedOut ? t('accounts.signIn.signedOut') : null}</Done>
      {problem && (
        <p className="problem-summary" role="alert">
          {t(`accounts.signIn.${problem}`)}
        </p>
      )}
      {hasStaffSignIn && <StaffSignIn />}
      {hasStaffSignIn && <h2>{t('accounts.signIn.county')}</h2>}
      <PasswordForm />
      <p>
        <a className="plain-link" href={workspaceAddress(language, 'code')}>
          {t('answer.code.fromSignIn')}
        </a>
      </p>
      <p className="hint">{t('accounts.signIn.lost')}</p>
      {isInvented && <p className="hint">{t('accounts.signIn.demo')}</p>}
    </>
  )
}

function StaffSignIn() {
  const { t, language } = useWords()
  const { returnTo } = useLoaderData<typeof loader>()
  return (
    <section className="account-part">
      <h2>{t('accounts.signIn.staff')}</h2>
      <p className="hint">{t('accounts.signIn.staffLead')}</p>
      <p className="buttons">
        <a className="button-link" href={`/oidc/begin?language=${language}&return=${encodeURIComponent(returnTo)}`}>
          {t('accounts.signIn.staffButton')}
        </a>
      </p>
    </section>
  )
}

function PasswordForm() {
  const { t, language } = useWords()
  const { returnTo } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  return (
    <form method="post" action={workspaceAddress(language, 'sign-in')} className="account-form">
      <ProblemSummary problem={refused?.problem} />
      <input type="hidden" name="return" value={returnTo} />
      <Field id="email" label={t('accounts.email')}>
        {(attributes) => (
          <input
            {...attributes}
            name="email"
            type="email"
            autoComplete="username"
            maxLength={254}
            required
            defaultValue={refused?.submitted.email}
          />
        )}
      </Field>
      <Field id="password" label={t('accounts.password')}>
        {(attributes) => (
          <input {...attributes} name="password" type="password" autoComplete="current-password" maxLength={200} required />
        )}
      </Field>
      <p className="buttons">
        <button type="submit">{t('accounts.signIn.submit')}</button>
      </p>
    </form>
  )
}

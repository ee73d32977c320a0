import { redirect, useActionData, useLoaderData } from 'react-router'
import { LANGUAGES } from '../../../../model/text.ts'
import type { InvitationShown } from '../../../../operations/account/accept-invitation.ts'
import type { BegunSession } from '../../../../operations/account/begin-session.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { momentText } from '../../day-text.ts'
import { NameAndLanguage } from '../../parts/accounts/name-and-language.tsx'
import { Field } from '../../parts/field.tsx'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { secondFactorAddress } from '../../sign-in/addresses.ts'
import { signInAction, signInLoader, withSession } from '../../sign-in/sign-in-visit.ts'
import { refusedIn } from '../../visit.ts'
import '../../style/accounts.css'

/** The token stands in the query, which no log keeps, and only there. */
export const loader = signInLoader(async ({ edge, url }) => {
  const token = url.searchParams.get('token') ?? ''
  const shown = (await edge.perform('invitation.show', { token: token.padEnd(20, ' ').slice(0, 100) })) as InvitationShown
  return { shown, token }
})

export const action = signInAction({
  save: async ({ visit, text }) => {
    const chosen = LANGUAGES.find((code) => code === text('language')) ?? visit.language
    const { token } = (await visit.edge.perform('invitation.accept', {
      token: text('token').padEnd(20, ' ').slice(0, 100),
      name: text('name').slice(0, 100),
      language: chosen,
      password: text('password').slice(0, 200),
      device: visit.device,
    })) as BegunSession
    return redirect(secondFactorAddress(chosen, workspaceAddress(chosen)), withSession(visit, token))
  },
})

export default function InvitationPage() {
  const { t, language } = useWords()
  const { shown } = useLoaderData<typeof loader>()
  const title = shown.purpose === 'password' ? t('accounts.invitation.passwordTitle') : t('accounts.invitation.title')
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <p className="account-lead">
        {t('accounts.invitation.lead', { email: shown.email, until: momentText(shown.expiresAt, language) })}
      </p>
      {shown.purpose === 'staff' ? <StaffInvitation /> : <AcceptForm />}
    </>
  )
}

function StaffInvitation() {
  const { t, language } = useWords()
  return (
    <>
      <p>{t('accounts.signIn.staffLead')}</p>
      <p className="buttons">
        <a className="button-link" href={workspaceAddress(language, 'sign-in')}>
          {t('accounts.signIn.staffButton')}
        </a>
      </p>
    </>
  )
}

function AcceptForm() {
  const { t, language } = useWords()
  const { shown, token } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const wrong = refused?.problem.place === 'password' ? refused.problem.texts[language] : undefined
  const typed = refused?.submitted
  return (
    <form method="post" className="account-form">
      <ProblemSummary problem={refused?.problem} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="email" autoComplete="username" value={shown.email} />
      <NameAndLanguage name={typed?.name ?? shown.name} language={typed?.language ?? shown.language} />
      <Field
        id="password"
        label={t('accounts.invitation.passwordLabel')}
        hint={t('accounts.invitation.passwordHint')}
        error={wrong}
      >
        {(attributes) => (
          <input {...attributes} name="password" type="password" autoComplete="new-password" maxLength={200} required />
        )}
      </Field>
      <p className="buttons">
        <button type="submit">{t('accounts.invitation.submit')}</button>
      </p>
    </form>
  )
}

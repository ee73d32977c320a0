import { redirect, useActionData, useLoaderData } from 'react-router'
import { LANGUAGES } from '../../../../model/text.ts'
import type { AuthenticatorOffer } from '../../../../operations/account/enrol-authenticator.ts'
import type { OwnAccount } from '../../../../operations/account/own-account.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { NewAuthenticator } from '../../parts/accounts/new-authenticator.tsx'
import { OwnDetails, OwnRights } from '../../parts/accounts/own-details.tsx'
import { OwnFactors } from '../../parts/accounts/own-factors.tsx'
import { OwnPassword } from '../../parts/accounts/own-password.tsx'
import { OwnSessions } from '../../parts/accounts/own-sessions.tsx'
import { RecoveryCodes } from '../../parts/accounts/recovery-codes.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/accounts.css'

/** Passkeys are added by a script; everything else works without. */
export const handle: PageHandle = { hasScripts: true }

const DONE = [
  'saved',
  'passwordChanged',
  'authenticatorChanged',
  'passkeyAdded',
  'passkeyRemoved',
  'sessionEnded',
  'othersEnded',
] as const

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => ({
  own: (await edge.perform('account.own', {})) as OwnAccount,
  session: signedIn.session,
  done: DONE.find((known) => known === url.searchParams.get('done')) ?? null,
}))

export const action = workspaceAction({
  save: async (posted) => {
    const { visit, text } = posted
    const language = LANGUAGES.find((code) => code === text('language')) ?? visit.language
    await visit.edge.perform('account.save-own', { name: text('name'), language, version: Number(text('version')) })
    return done(posted, 'saved')
  },
  'change-password': async (posted) => {
    const { visit, text } = posted
    const asked = { password: text('password'), newPassword: text('newPassword'), session: visit.signedIn.session }
    await visit.edge.perform('account.change-password', asked)
    return done(posted, 'passwordChanged')
  },
  'begin-authenticator': async ({ visit, text }) => ({
    offer: (await visit.edge.perform('account.begin-authenticator', { password: text('password') })) as AuthenticatorOffer,
  }),
  'confirm-authenticator': async (posted) => {
    await posted.visit.edge.perform('account.confirm-authenticator', { code: posted.text('code') })
    return done(posted, 'authenticatorChanged')
  },
  'begin-passkey': async ({ visit, text }) => ({
    passkeyOptions: await visit.edge.perform('account.begin-passkey', {
      site: visit.edge.publicUrl,
      password: text('password'),
    }),
  }),
  'confirm-passkey': async (posted) => {
    const { visit, text } = posted
    const asked = { site: visit.edge.publicUrl, name: text('name'), answer: JSON.parse(text('answer') || '{}') }
    await visit.edge.perform('account.confirm-passkey', asked)
    return done(posted, 'passkeyAdded')
  },
  'remove-passkey': async (posted) => {
    const { visit, text } = posted
    await visit.edge.perform('account.remove-passkey', { passkey: text('passkey'), password: text('password') })
    return done(posted, 'passkeyRemoved')
  },
  'recovery-codes': async ({ visit, text }) =>
    (await visit.edge.perform('account.new-recovery-codes', { password: text('password') })) as { recoveryCodes: string[] },
  'end-session': async (posted) => {
    await posted.visit.edge.perform('account.end-session', { session: posted.text('session') })
    return done(posted, 'sessionEnded')
  },
  'end-others': async (posted) => {
    await posted.visit.edge.perform('account.end-other-sessions', { session: posted.visit.signedIn.session })
    return done(posted, 'othersEnded')
  },
})

function done({ visit }: Posted, what: (typeof DONE)[number]) {
  return redirect(`${workspaceAddress(visit.language, 'account')}?done=${what}`)
}

export default function AccountPage() {
  const { t } = useWords()
  const { own, session, done: isDone } = useLoaderData<typeof loader>()
  const answered: unknown = useActionData()
  const refused = refusedIn(answered)
  if (isAnswer(answered, 'recoveryCodes')) return <RecoveryCodes codes={answered.recoveryCodes as string[]} returnTo="?" />
  if (isAnswer(answered, 'offer')) return <NewAuthenticator offer={answered.offer as AuthenticatorOffer} />
  return (
    <>
      <PageTitle>{t('workspace.section.account')}</PageTitle>
      <h1>{t('workspace.section.account')}</h1>
      <Done>{isDone && !refused ? t(`accounts.own.${isDone}`) : null}</Done>
      <ProblemSummary problem={refused?.problem} />
      <OwnDetails own={own} submitted={refused?.submitted} />
      <OwnRights own={own} />
      {own.hasPassword ? (
        <>
          <OwnPassword />
          <OwnFactors own={own} />
        </>
      ) : (
        <p className="account-part">{t('accounts.own.staff')}</p>
      )}
      <OwnSessions own={own} session={session} />
    </>
  )
}

function isAnswer<Key extends string>(answered: unknown, key: Key): answered is Record<Key, unknown> {
  return typeof answered === 'object' && answered !== null && key in answered
}

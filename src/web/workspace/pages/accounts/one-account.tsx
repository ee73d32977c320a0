import { redirect, useActionData, useLoaderData } from 'react-router'
import type { AccountPage } from '../../../../operations/account/show-account.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { momentText } from '../../day-text.ts'
import { AccountActs } from '../../parts/accounts/account-acts.tsx'
import { AccountFacts } from '../../parts/accounts/account-facts.tsx'
import { AccountRights } from '../../parts/accounts/account-rights.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { grantIn } from '../../sign-in/grant-form.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/accounts.css'

const DONE = ['given', 'withdrawn', 'locked', 'unlocked', 'ended', 'reset', 'closed', 'sent'] as const
type WhatDone = (typeof DONE)[number]

export const loader = workspaceLoader(async ({ edge, params, url }) => ({
  page: (await edge.perform('account.show', { account: (params.account ?? '').slice(0, 20) })) as AccountPage,
  done: DONE.find((known) => known === url.searchParams.get('done')) ?? null,
}))

/** An act on the account of the address, on the version that the page showed. */
function actOn(operation: string, what: WhatDone, { isVersioned = true } = {}) {
  return async ({ visit, text }: Posted) => {
    const account = visit.params.account ?? ''
    await visit.edge.perform(operation, { account, ...(isVersioned ? { version: Number(text('version')) } : {}) })
    return doneOn(visit, what)
  }
}

function doneOn({ language, params }: Posted['visit'], what: WhatDone) {
  return redirect(`${workspaceAddress(language, 'accounts', params.account ?? '')}?done=${what}`)
}

export const action = workspaceAction({
  give: async (posted) => {
    const { visit, text } = posted
    const asked = { account: visit.params.account, version: Number(text('version')), grant: grantIn(posted) }
    await visit.edge.perform('account.give-right', asked)
    return doneOn(visit, 'given')
  },
  withdraw: async ({ visit, text }) => {
    const asked = { account: visit.params.account, version: Number(text('version')), grant: Number(text('grant')) }
    await visit.edge.perform('account.withdraw-right', asked)
    return doneOn(visit, 'withdrawn')
  },
  lock: actOn('account.lock', 'locked'),
  unlock: actOn('account.unlock', 'unlocked'),
  close: actOn('account.close', 'closed'),
  reset: actOn('account.reset-second-factor', 'reset'),
  'end-sessions': actOn('account.end-sessions', 'ended', { isVersioned: false }),
  'invite-again': actOn('account.invite-again', 'sent', { isVersioned: false }),
})

export default function OneAccountPage() {
  const { t, language } = useWords()
  const { page, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { account, lockedUntil, linkUntil, isOwn, isManaged } = page
  const title = account.name || account.email
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'accounts')}>{t('accounts.one.back')}</a>
      </p>
      <h1>{title}</h1>
      <Done>{done && !refused ? t(`accounts.one.done.${done}`) : null}</Done>
      <ProblemSummary problem={refused?.problem} />
      {lockedUntil && (
        <p className="state state-stop">{t('accounts.one.locked', { until: momentText(lockedUntil, language) })}</p>
      )}
      {linkUntil && <p className="hint">{t('accounts.one.link', { until: momentText(linkUntil, language) })}</p>}
      {isOwn && <p className="hint">{t('accounts.one.own')}</p>}
      {!isOwn && !isManaged && <p className="hint">{t('accounts.one.notManaged')}</p>}
      <AccountFacts page={page} />
      <AccountRights page={page} submitted={refused?.submitted} />
      {isManaged && account.status !== 'closed' && <AccountActs page={page} />}
    </>
  )
}

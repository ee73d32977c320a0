import { redirect, useActionData, useLoaderData } from 'react-router'
import type { AccountShown } from '../../../../operations/account/account-shown.ts'
import type { AccountList } from '../../../../operations/account/list-accounts.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { AccountFilter, type AccountsAsked } from '../../parts/accounts/account-filter.tsx'
import { AccountTable } from '../../parts/accounts/account-table.tsx'
import { InviteForm } from '../../parts/accounts/invite-form.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { grantIn } from '../../sign-in/grant-form.ts'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/accounts.css'

export const loader = workspaceLoader(async ({ edge, url }) => {
  const list = (await edge.perform('account.list', {})) as AccountList
  const asked: AccountsAsked = {
    text: url.searchParams.get('text') ?? '',
    role: url.searchParams.get('role') ?? '',
    county: url.searchParams.get('county') ?? '',
    status: url.searchParams.get('status') ?? '',
  }
  const accounts = list.accounts.filter((account) => isAsked(account, asked))
  return { ...list, accounts, asked, isInvited: url.searchParams.get('done') === 'invited' }
})

function isAsked({ name, email, status, grants }: AccountShown, asked: AccountsAsked): boolean {
  const hasText = `${name} ${email}`.toLowerCase().includes(asked.text.trim().toLowerCase())
  const present = grants.filter(({ isInForce }) => isInForce)
  const hasRole = asked.role === '' || present.some(({ role }) => role === asked.role)
  const hasCounty = asked.county === '' || present.some(({ organiser }) => organiser === asked.county)
  // Closed accounts stay out of the way until they are asked for.
  const hasStatus = asked.status === '' ? status !== 'closed' : status === asked.status
  return hasText && hasRole && hasCounty && hasStatus
}

export const action = workspaceAction({
  save: async (posted) => {
    const { visit, text } = posted
    const { email, name, language } = { email: text('email'), name: text('name'), language: text('language') }
    await visit.edge.perform('account.invite', { email, name, language, grants: [grantIn(posted)] })
    return redirect(`${workspaceAddress(visit.language, 'accounts')}?done=invited`)
  },
})

export default function AccountsPage() {
  const { t } = useWords()
  const { accounts, asked, counties, givableRoles, isInvited } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  return (
    <>
      <PageTitle>{t('workspace.section.accounts')}</PageTitle>
      <h1>{t('workspace.section.accounts')}</h1>
      <Done>{isInvited && !refused ? t('accounts.list.invited') : null}</Done>
      <ProblemSummary problem={refused?.problem} />
      <AccountFilter asked={asked} counties={counties} />
      <AccountTable accounts={accounts} counties={counties} />
      {givableRoles.length > 0 && (
        <InviteForm givableRoles={givableRoles} counties={counties} submitted={refused?.submitted} isOpen={refused !== null} />
      )}
    </>
  )
}

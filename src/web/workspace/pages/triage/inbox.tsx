import { redirect, useActionData, useLoaderData } from 'react-router'
import type { AcceptedReports } from '../../../../operations/triage/accept-reports.ts'
import type { Inbox } from '../../../../operations/triage/list-inbox.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords, type Words } from '../../../site/words.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { InboxFilter } from '../../parts/triage/inbox-filter.tsx'
import { InboxTable } from '../../parts/triage/inbox-table.tsx'
import { type InboxQuery, inboxAddress, inboxQuery } from '../../view/inbox-query.ts'
import { tickedReports } from '../../view/must-choose.ts'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/triage.css'

export const handle: PageHandle = { hasScripts: true }

export const loader = workspaceLoader(async ({ edge, url }) => {
  const query = inboxQuery(url)
  const inbox = (await edge.perform('triage.inbox', query)) as Inbox
  const { searchParams } = url
  const done = searchParams.get('done') ?? ''
  return { inbox, query, done, accepted: countIn(searchParams, 'accepted'), held: countIn(searchParams, 'held') }
})

function countIn(params: URLSearchParams, name: string): number {
  const count = Number(params.get(name) ?? '0')
  return Number.isInteger(count) && count >= 0 && count <= 100 ? count : 0
}

export const action = workspaceAction({
  accept: async ({ visit, form }) => {
    const reports = tickedReports(form).map((value) => {
      const [report = '', version = ''] = value.split(':')
      return { report, version: Number(version) }
    })
    const { accepted, held } = (await visit.edge.perform('triage.accept', { reports, holdMarked: true })) as AcceptedReports
    const address = inboxAddress(visit.language, inboxQuery(visit.url))
    const done = `done=several&accepted=${accepted.length}&held=${held.length}`
    return redirect(`${address}${address.includes('?') ? '&' : '?'}${done}`)
  },
})

export default function InboxPage() {
  const { inbox, query, done, accepted, held } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData<typeof action>())
  const words = useWords()
  const { t, language } = words
  const waiting = inbox.byState.sent ?? 0
  const isNarrowed = inboxAddress(language, query).includes('?')
  return (
    <>
      <PageTitle>{t('triage.title')}</PageTitle>
      <h1>{t('triage.title')}</h1>
      <p className="lead">{waiting === 0 ? t('triage.noneWaiting') : t('triage.waiting', { count: waiting })}</p>
      <p className="reading">
        {t('triage.lead')} {t('triage.logged')}
      </p>
      <Done>{doneText(words, done, { accepted, held })}</Done>
      <ProblemSummary problem={refused?.problem} />
      <InboxFilter inbox={inbox} query={query} />
      {/* Where nothing waits and nothing was narrowed, the lead has said it. */}
      {(inbox.total > 0 || isNarrowed) && <InboxTable inbox={inbox} hasStates={query.state === 'all'} />}
      <Pages inbox={inbox} query={query} />
    </>
  )
}

const PLAIN = ['accepted', 'returned', 'moved', 'duplicate', 'undone'] as const

function doneText({ t }: Words, done: string, { accepted, held }: { accepted: number; held: number }): string | null {
  const plain = PLAIN.find((one) => one === done)
  if (plain) return t(`triage.done.${plain}`)
  if (done !== 'several') return null
  const parts = [
    ...(accepted > 0 ? [t('triage.done.several', { count: accepted })] : []),
    ...(held > 0 ? [t('triage.done.held', { count: held })] : []),
  ]
  return parts.join(' ')
}

function Pages({ inbox, query }: { inbox: Inbox; query: InboxQuery }) {
  const { t, language } = useWords()
  const { page, pages } = inbox
  if (pages === 1) return null
  const words = t('triage.list.pages', { page, pages })
  return (
    <nav className="triage-pages no-print" aria-label={words}>
      {page > 1 && <a href={inboxAddress(language, query, { page: page - 1 })}>{t('triage.list.previous')}</a>}
      <span>{words}</span>
      {page < pages && <a href={inboxAddress(language, query, { page: page + 1 })}>{t('triage.list.next')}</a>}
    </nav>
  )
}

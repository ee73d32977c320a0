import '../../style/desk.css'
import { data, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import { COLLECTION_ROUND_STATES } from '../../../../model/collection-round.ts'
import type { AcceptedMany } from '../../../../operations/desk/accept-many.ts'
import type { Monitor } from '../../../../operations/desk/show-monitor.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText, momentText } from '../../day-text.ts'
import { RoundNav, roundPages } from '../../parts/collections/round-nav.tsx'
import { AcceptClear, AcceptedOutcome } from '../../parts/desk/accept-clear.tsx'
import { MonitorFilterForm } from '../../parts/desk/monitor-filter.tsx'
import { MonitorTable } from '../../parts/desk/monitor-table.tsx'
import { MonitorTiles } from '../../parts/desk/monitor-tiles.tsx'
import { PageLinks } from '../../parts/desk/page-links.tsx'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { type MonitorQuery, monitorQuery, queryText } from '../../view/desk-query.ts'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

const SECONDS = 60

export const loader = workspaceLoader(async ({ edge, params, url, signedIn }) => {
  const query = monitorQuery(url.searchParams)
  const monitor = (await edge.perform('collection-round.monitor', {
    collection: params.collection,
    round: params.round,
    ...query,
  })) as Monitor
  const isRefreshing = url.searchParams.get('refresh') === 'on'
  const page = {
    monitor,
    query,
    isRefreshing,
    pages: roundPages(signedIn.actor),
    mayAccept: mayPerform(signedIn.actor, 'submission.accept-many'),
    mayDownloadAnswers: mayPerform(signedIn.actor, 'collection-round.answers-file'),
  }
  // A header, not a mark in the page: who asked for it can stop it, and nothing moves for those who did not ask.
  return data(page, isRefreshing ? { headers: { Refresh: String(SECONDS) } } : {})
})

export function headers({ loaderHeaders }: { loaderHeaders: Headers }) {
  return loaderHeaders
}

export const action = workspaceAction({
  'accept-many': async ({ visit }) => {
    const { collection, round } = visit.params
    return { accepted: (await visit.edge.perform('submission.accept-many', { collection, round })) as AcceptedMany }
  },
})

export default function MonitorPage() {
  const { monitor, query, pages, mayAccept, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData() as { accepted?: AcceptedMany } | undefined
  const { t, language } = useWords()
  const { collection, round, view } = monitor
  const title = t('desk.monitor.title', { collection: monitor.names[language], round: round.round })
  const isEmpty = view.asked + (view.states.excused ?? 0) === 0
  return (
    <div className="desk-page">
      <PageTitle>{title}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'collections', collection)}>{t('desk.back')}</a>
      </p>
      <h1>{title}</h1>
      <ProblemSummary problem={refusedIn(answer)?.problem} />
      {answer?.accepted && <AcceptedOutcome outcome={answer.accepted} collection={collection} round={round.round} />}
      <RoundNav collection={collection} round={round.round} here="monitor" pages={pages} />
      <MonitorLead monitor={monitor} />
      <Refreshing monitor={monitor} query={query} isRefreshing={page.isRefreshing} />
      {isEmpty ? (
        <p>{t('desk.monitor.nobody')}</p>
      ) : (
        <MonitorList monitor={monitor} query={query} mayDownloadAnswers={page.mayDownloadAnswers} />
      )}
      {mayAccept && view.counts['to-check'] > 0 && <AcceptClear />}
    </div>
  )
}

function MonitorLead({ monitor: { round, view } }: { monitor: Monitor }) {
  const { t, language } = useWords()
  return (
    <div className="reading">
      <p className="lead">
        {t('desk.monitor.lead', { sent: view.counts.sent, asked: view.asked, day: dayText(round.statedDeadline, language) })}
      </p>
      <p className="quiet">
        {t('desk.monitor.state', { state: COLLECTION_ROUND_STATES.states[round.state][language] })}{' '}
        {round.day !== null && `${capital(t('desk.crossSection', { day: dayText(round.day, language) }))}. `}
        {t('desk.monitor.lastNew', { day: dayText(round.lastNewAnswer, language) })}
      </p>
    </div>
  )
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fi') + text.slice(1)
}

interface ListProps {
  readonly monitor: Monitor
  readonly query: MonitorQuery
}

/** Without scripts: a link that loads the page again, and one by which the server asks the browser to do so every minute. */
function Refreshing({ monitor, query, isRefreshing }: ListProps & { readonly isRefreshing: boolean }) {
  const { t, language } = useWords()
  return (
    <p className="desk-refresh">
      {t('desk.monitor.at', { at: momentText(monitor.at, language) })} {isRefreshing && t('desk.monitor.refreshing')}
      <span className="no-print">
        <a href={queryText(query, isRefreshing ? { refresh: 'on' } : {})}>{t('desk.monitor.refresh')}</a>
        <a href={queryText(query, isRefreshing ? {} : { refresh: 'on' })}>
          {isRefreshing ? t('desk.monitor.refreshOff') : t('desk.monitor.refreshOn')}
        </a>
      </span>
    </p>
  )
}

function MonitorList({ monitor, query, mayDownloadAnswers }: ListProps & { readonly mayDownloadAnswers: boolean }) {
  const { t, count } = useWords()
  const { view } = monitor
  return (
    <>
      <MonitorTiles monitor={monitor} query={query} />
      <MonitorFilterForm monitor={monitor} query={query} />
      <p role="status">{t('desk.monitor.found', { count: count(view.found) })}</p>
      {view.lines.length === 0 ? (
        <p>
          {t('desk.monitor.empty')} <a href="?">{t('desk.monitor.clear')}</a>
        </p>
      ) : (
        <MonitorTable monitor={monitor} />
      )}
      <PageLinks page={view.page} pages={view.pages} address={(page) => queryText({ ...query, page })} />
      <Downloads monitor={monitor} query={query} mayDownloadAnswers={mayDownloadAnswers} />
    </>
  )
}

function Downloads({ monitor, query, mayDownloadAnswers }: ListProps & { readonly mayDownloadAnswers: boolean }) {
  const { t, language } = useWords()
  const file = (name: string) =>
    workspaceAddress(language, 'collections', monitor.collection, monitor.round.round, 'export', `${name}`)
  const lists = [
    { name: 'monitor', words: t('desk.monitor.downloadList'), query: queryText({ ...query, page: 1 }) },
    ...(mayDownloadAnswers ? [{ name: 'answers', words: t('desk.monitor.downloadAnswers'), query: '' }] : []),
  ]
  return (
    <dl className="desk-downloads no-print">
      {lists.map((list) => (
        <div key={list.name}>
          <dt>{`${t('desk.monitor.download')}: ${list.words}`}</dt>
          <dd>
            {(['xlsx', 'csv'] as const).map((format) => (
              <a key={format} href={`${file(`${list.name}.${language}.${format}`)}${list.query}`} download>
                {`${format.toUpperCase()}`}
                <span className="visually-hidden">{`, ${list.words}`}</span>
              </a>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

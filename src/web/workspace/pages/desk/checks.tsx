import '../../style/desk.css'
import '../../style/desk-submission.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { RoundChecks } from '../../../../operations/desk/show-checks.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { RoundNav, roundPages } from '../../parts/collections/round-nav.tsx'
import { CheckNonResponse, CheckSums } from '../../parts/desk/check-sums.tsx'
import { CheckTable } from '../../parts/desk/check-table.tsx'
import { PageLinks } from '../../parts/desk/page-links.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { checksQuery, checksText, KINDS } from '../../view/desk-query.ts'
import { daysAfter } from '../../view/desk-submission.ts'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

const DAYS_TO_ANSWER = 7

export const loader = workspaceLoader(async ({ edge, params, url, signedIn }) => {
  const query = checksQuery(url.searchParams)
  const { collection, round } = params
  const checks = (await edge.perform('collection-round.checks', { collection, round, ...query })) as RoundChecks
  return {
    checks,
    query,
    today: edge.today,
    pages: roundPages(signedIn.actor),
    mayAsk: mayPerform(signedIn.actor, 'submission.ask'),
    asked: (url.searchParams.get('asked') ?? '').slice(0, 60),
  }
})

export const action = workspaceAction({
  ask: async ({ visit, text }) => {
    const { collection = '', round = '' } = visit.params
    const respondent = text('respondent')
    const question = { words: text('words'), field: text('field'), due: text('due') }
    await visit.edge.perform('submission.ask', { collection, round, respondent, version: Number(text('version')), ...question })
    const query = checksText(checksQuery(visit.url.searchParams), { asked: respondent })
    return redirect(`${workspaceAddress(visit.language, 'collections', collection, round, 'checks')}${query}`)
  },
})

export default function ChecksPage() {
  const { checks, query, pages, asked, ...asking } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language, count } = useWords()
  const { collection, round } = checks
  const title = t('desk.checks.title', { round })
  const name = checks.lines.find(({ respondent }) => respondent === asked)?.names
  return (
    <div className="desk-page">
      <PageTitle>{`${title}, ${checks.names[language]}`}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'collections', collection, round)}>{t('desk.submission.back')}</a>
      </p>
      <h1>{title}</h1>
      <p className="quiet">{checks.names[language]}</p>
      {asked !== '' && !refused && (
        <Done>{t('desk.checks.asked', { respondent: (language === 'sv' ? name?.sv : name?.fi) ?? asked })}</Done>
      )}
      <ProblemSummary problem={refused?.problem} />
      <RoundNav collection={collection} round={round} here="checks" pages={pages} />
      {checks.answered === 0 ? (
        <p>{t('desk.checks.nothing')}</p>
      ) : (
        <>
          <p className="lead reading">{t('desk.checks.lead')}</p>
          <p className="quiet">{t('desk.checks.answered', { count: count(checks.answered) })}</p>
          <KindFilter checks={checks} />
          {checks.lines.length === 0 ? (
            <p>{t('desk.checks.none')}</p>
          ) : (
            <CheckTable
              checks={checks}
              mayAsk={asking.mayAsk}
              due={daysAfter(asking.today, DAYS_TO_ANSWER)}
              today={asking.today}
              refused={refused}
            />
          )}
          <PageLinks page={checks.page} pages={checks.pages} address={(page) => checksText({ ...query, page })} />
          <CheckSums sums={checks.sums} />
          <CheckNonResponse nonResponse={checks.nonResponse} />
        </>
      )}
    </div>
  )
}

function KindFilter({ checks: { kinds } }: { checks: RoundChecks }) {
  const { t, count } = useWords()
  const { query } = useLoaderData<typeof loader>()
  const known = KINDS.filter((kind) => (kinds[kind] ?? 0) > 0)
  if (known.length < 2) return null
  return (
    <nav className="desk-pages no-print" aria-label={t('desk.checks.filter')}>
      <ul>
        <li>
          <a href="?" aria-current={query.kind === null ? 'true' : undefined}>
            {t('desk.checks.all')}
          </a>
        </li>
        {known.map((kind) => (
          <li key={kind}>
            <a
              href={checksText({ kind, respondent: query.respondent, page: 1 })}
              aria-current={query.kind === kind ? 'true' : undefined}
            >
              {`${t(`desk.checks.kind.${kind}`)} (${count(kinds[kind] ?? 0)})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

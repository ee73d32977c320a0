import { redirect, useActionData, useLoaderData } from 'react-router'
import type { Assigned } from '../../../../operations/coding/assign-coder.ts'
import type { GivenTheme } from '../../../../operations/coding/give-theme.ts'
import type { MovedCodings } from '../../../../operations/coding/move-codings.ts'
import type { FoundReports } from '../../../../operations/coding/search-reports.ts'
import type { CodingProgress } from '../../../../operations/coding/show-progress.ts'
import type { TakenTheme } from '../../../../operations/coding/take-theme.ts'
import type { GatheredReports } from '../../../../operations/phenomenon/gather-reports.ts'
import type { PhenomenonLine } from '../../../../operations/phenomenon/list-phenomena.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FoundList } from '../../parts/coding/found-list.tsx'
import { GatherAct, NEW_PHENOMENON } from '../../parts/coding/gather-act.tsx'
import { ManyActs } from '../../parts/coding/many-acts.tsx'
import { SearchForm } from '../../parts/coding/search-form.tsx'
import { StateTabs } from '../../parts/coding/state-tabs.tsx'
import { FormToken } from '../../parts/form-token.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { codingAddress, codingQuery, searchInput } from '../../view/coding-query.ts'
import { countsIn, withCounts } from '../../view/done-counts.ts'
import { chosenIn, themesToSwap, tickedReports } from '../../view/must-choose.ts'
import { themeChoices, themeColours, themeNames } from '../../view/theme-choices.ts'
import { type Posted, refusedIn, tickedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import { countyOf } from './county.ts'
import '../../style/coding.css'

export const loader = workspaceLoader(async (visit) => {
  const { edge, url, language } = visit
  const query = codingQuery(url)
  const found = (await edge.perform('coding.search', searchInput(query))) as FoundReports
  const { codebook, ...progress } = (await edge.perform('coding.progress', { organiser: countyOf(visit) })) as CodingProgress
  const themes = {
    choices: themeChoices(codebook, language),
    names: themeNames(codebook, language),
    colours: themeColours(codebook),
  }
  const phenomena = ((await edge.perform('phenomenon.list', {})) as PhenomenonLine[])
    .filter(({ state }) => state !== 'merged')
    .map(({ id, titles }) => ({ id, titles }))
  const ticked = url.searchParams.get('tick') === 'all' ? found.lines.map(({ id }) => id) : []
  return { query, found, progress, themes, phenomena, ticked, done: url.searchParams.get('done'), counts: countsIn(url) }
})

/** Back to the same list, with what was done. */
function backWith({ visit }: Posted, done: string, counts: Readonly<Record<string, number>>) {
  return redirect(withCounts(codingAddress(visit.language, codingQuery(visit.url)), done, counts))
}

export const action = workspaceAction({
  give: async (posted) => {
    const { visit, form } = posted
    const asked = { reports: tickedReports(form), theme: chosenIn(form, 'theme') }
    return backWith(posted, 'given', { ...((await visit.edge.perform('coding.give', asked)) as GivenTheme) })
  },
  take: async (posted) => {
    const { visit, form } = posted
    const asked = { reports: tickedReports(form), theme: chosenIn(form, 'takenTheme') }
    return backWith(posted, 'taken', { ...((await visit.edge.perform('coding.take', asked)) as TakenTheme) })
  },
  move: async (posted) => {
    const { visit, form } = posted
    const asked = { reports: tickedReports(form), ...themesToSwap(form) }
    return backWith(posted, 'moved', { ...((await visit.edge.perform('coding.move', asked)) as MovedCodings) })
  },
  assign: async (posted) => {
    const { visit, form, text } = posted
    const reports = tickedReports(form)
    const asked = { coder: chosenIn(form, 'coder'), place: Number(text('place')), reports }
    const answer = await visit.edge.perform('coding.assign', { organiser: countyOf(visit), ...asked })
    const { assigned, skipped } = answer as Assigned
    return backWith(posted, 'assigned', { assigned, skipped })
  },
  gather: async (posted) => {
    const { visit, form, text } = posted
    const reports = tickedReports(form)
    const phenomenon = chosenIn(form, 'phenomenon')
    if (phenomenon !== NEW_PHENOMENON)
      return backWith(posted, 'gathered', {
        ...((await visit.edge.perform('phenomenon.gather', { phenomenon, reports })) as GatheredReports),
      })
    const titles = { fi: text('titleFi'), sv: text('titleSv') }
    const links = reports.map((target) => ({ kind: 'report', target }))
    const raised = await visit.edge.perform('phenomenon.create', { owner: countyOf(visit), titles, links })
    const { phenomenon: id } = raised as { phenomenon: string }
    return redirect(`${workspaceAddress(visit.language, 'phenomena', id)}?done=created`)
  },
})

export default function QueuePage() {
  const { query, found, progress, themes, ...page } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData<typeof action>())
  const { t, language, count } = useWords()
  return (
    <div className="coding-page">
      <PageTitle>{t('coding.title')}</PageTitle>
      <h1>{t('coding.title')}</h1>
      <p className="lead">{t('coding.progress', { coded: count(progress.coded), waiting: count(progress.waiting) })}</p>
      <p className="reading">
        {t('coding.lead')} {t('coding.logged')}
      </p>
      <Done>{refused ? null : doneText(t, page)}</Done>
      <ProblemSummary problem={refused?.problem} />
      <Weak progress={progress} names={themes.names} />
      <p className="coding-way no-print">
        <a href={workspaceAddress(language, 'coding', 'agreement', 'all')}>{t('coding.toAgreement')}</a>
        <a href={workspaceAddress(language, 'codebook')}>{t('coding.toCodebook')}</a>
      </p>
      <StateTabs query={query} mine={progress.mine} />
      <SearchForm query={query} themes={themes.choices} progress={progress} />
      <form method="post" className="coding-many">
        <FormToken />
        <FoundList found={found} query={query} themes={themes} ticked={refused ? tickedIn(refused, 'report') : page.ticked} />
        {found.lines.length > 0 && (
          <ManyActs themes={themes.choices} coders={progress.coders} submitted={refused?.submitted ?? {}}>
            <GatherAct phenomena={page.phenomena} submitted={refused?.submitted ?? {}} />
          </ManyActs>
        )}
      </form>
    </div>
  )
}

type Progress = Omit<CodingProgress, 'codebook'>

function Weak({ progress, names }: { progress: Progress; names: Readonly<Record<string, string>> }) {
  const { t } = useWords()
  const themes = progress.weak.map(({ theme }) => names[theme] ?? theme).join(', ')
  return (
    <>
      {progress.open > 0 && <p className="coding-note">{t('coding.openDifferences', { count: progress.open })}</p>}
      {themes !== '' && <p className="coding-note">{t('coding.weak', { themes })}</p>}
    </>
  )
}

function doneText(
  t: ReturnType<typeof useWords>['t'],
  { done, counts }: { done: string | null; counts: Record<string, number> },
) {
  const { given = 0, already = 0, skipped = 0, moved = 0, reports = 0, assigned = 0, joined = 0, taken = 0, without = 0 } = counts
  if (done === 'given') return t('coding.done.given', { given, already, skipped })
  if (done === 'taken') return t('coding.done.taken', { taken, without })
  if (done === 'gathered') return t('coding.done.gathered', { joined, already })
  if (done === 'moved') return t('coding.done.moved', { moved, reports })
  if (done !== 'assigned') return null
  const parts = [
    t('coding.done.assigned', { count: assigned }),
    ...(skipped > 0 ? [t('coding.done.skipped', { count: skipped })] : []),
  ]
  return parts.join(' ')
}

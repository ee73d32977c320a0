import '../../style/tickets.css'
import '../../style/phenomena.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { FoundReports } from '../../../../operations/coding/search-reports.ts'
import type { GatheredReports } from '../../../../operations/phenomenon/gather-reports.ts'
import type { JoinChoices } from '../../../../operations/phenomenon/join-choices.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FoundToJoin } from '../../parts/phenomenon/found-to-join.tsx'
import { JoinForm } from '../../parts/phenomenon/join-form.tsx'
import { titleIn } from '../../parts/phenomenon/names.ts'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { countyNames } from '../../view/county-names.ts'
import { countsIn, withCounts } from '../../view/done-counts.ts'
import { tickedReports } from '../../view/must-choose.ts'
import { refusedIn, type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async (visit) => {
  const { edge, language, url, params } = visit
  const choices = (await edge.perform('phenomenon.join-choices', { phenomenon: params.phenomenon ?? '' })) as JoinChoices
  const words = (url.searchParams.get('words') ?? '').slice(0, 200)
  const isNational = choices.phenomenon.owner === 'national'
  return {
    ...choices,
    names: isNational ? await countyNames(edge, language) : {},
    isNational,
    words,
    gathered: url.searchParams.get('done') === 'gathered' ? countsIn(url) : null,
    found: isNational ? null : await foundReports(visit, words),
  }
})

/** Texts of reports are for those who may search them. */
async function foundReports({ edge, signedIn }: WorkspaceVisit, words: string): Promise<FoundReports | null> {
  if (words === '' || !mayPerform(signedIn.actor, 'coding.search')) return null
  return (await edge.perform('coding.search', { words, order: 'newest' })) as FoundReports
}

export const action = workspaceAction({
  link: async ({ visit, text }) => {
    const phenomenon = visit.params.phenomenon ?? ''
    const link = { phenomenon, kind: text('kind'), target: text('target'), note: text('note') || null }
    await visit.edge.perform('phenomenon.link', link)
    return redirect(`${workspaceAddress(visit.language, 'phenomena', phenomenon)}?done=joined`)
  },
  // Back to what was searched for: whoever gathers looks for more than one thing.
  gather: async ({ visit, form }) => {
    const phenomenon = visit.params.phenomenon ?? ''
    const gathered = await visit.edge.perform('phenomenon.gather', { phenomenon, reports: tickedReports(form) })
    const words = new URLSearchParams({ words: visit.url.searchParams.get('words') ?? '' })
    const page = `${workspaceAddress(visit.language, 'phenomena', phenomenon, 'join')}?${words}`
    return redirect(`${withCounts(page, 'gathered', { ...(gathered as GatheredReports) })}`)
  },
})

export default function JoinPage() {
  const page = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const { phenomenon, themes, sources, phenomena, gathered } = page
  const others = phenomena.map(({ id, owner, names }) => ({ id, names: withOwner(names, page.names[owner]) }))
  return (
    <>
      <PageTitle>{t('phenomena.join.title')}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'phenomena', phenomenon.id)}>{t('phenomena.backToOne')}</a>
      </p>
      <h1>
        {t('phenomena.join.title')}: {titleIn(phenomenon.titles, language)}
      </h1>
      {!refused && gathered && (
        <Done>{t('coding.done.gathered', { joined: gathered.joined ?? 0, already: gathered.already ?? 0 })}</Done>
      )}
      <ProblemSummary problem={refused?.problem} />
      {!page.isNational && (
        <JoinForm
          kind="theme"
          title={t('phenomena.join.themes')}
          lead={t('phenomena.join.themesLead')}
          label={t('phenomena.join.theme')}
          choices={themes}
        />
      )}
      {!page.isNational && <FoundToJoin words={page.words} found={page.found} joined={page.reports} />}
      <JoinForm kind="source" title={t('phenomena.join.sources')} label={t('phenomena.join.source')} choices={sources}>
        <p>
          <a href={workspaceAddress(language, 'phenomena', 'sources', 'all')}>{t('phenomena.join.newSource')}</a>
        </p>
      </JoinForm>
      <JoinForm kind="phenomenon" title={t('phenomena.join.others')} label={t('phenomena.join.other')} choices={others} />
    </>
  )
}

function withOwner(names: JoinChoices['phenomena'][number]['names'], owner: string | undefined) {
  if (owner === undefined) return names
  return { fi: `${names.fi} (${owner})`, sv: `${names.sv} (${owner})`, en: `${names.en} (${owner})` }
}

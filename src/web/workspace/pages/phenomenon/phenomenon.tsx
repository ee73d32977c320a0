import '../../style/tickets.css'
import '../../style/phenomena.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import { PHENOMENON_STATES } from '../../../../model/phenomenon.ts'
import type { ShownPhenomenon } from '../../../../operations/phenomenon/show-phenomenon.ts'
import type { WorkshopLine } from '../../../../operations/workshop/list-workshops.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { AnalysisForm } from '../../parts/phenomenon/analysis-form.tsx'
import { Counts } from '../../parts/phenomenon/counts.tsx'
import { CountyTable } from '../../parts/phenomenon/county-table.tsx'
import { type DoneWord, doneIn } from '../../parts/phenomenon/done.ts'
import { JoinedList } from '../../parts/phenomenon/joined-list.tsx'
import { languageOf, titleIn } from '../../parts/phenomenon/names.ts'
import { PhenomenonActs } from '../../parts/phenomenon/phenomenon-acts.tsx'
import { PinList } from '../../parts/phenomenon/pin-list.tsx'
import { QuoteList } from '../../parts/phenomenon/quote-list.tsx'
import { ReportList } from '../../parts/phenomenon/report-list.tsx'
import { Timeline } from '../../parts/phenomenon/timeline.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { WorkshopsAbout } from '../../parts/workshop/workshops-about.tsx'
import { countyNames } from '../../view/county-names.ts'
import { type Posted, type Refused, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, signedIn, language, url, params }) => {
  const page = Number(url.searchParams.get('page') ?? 1)
  const shown = (await edge.perform('phenomenon.show', {
    phenomenon: params.phenomenon ?? '',
    page: Number.isInteger(page) && page > 0 ? Math.min(page, 10_000) : 1,
  })) as ShownPhenomenon
  return {
    ...shown,
    workshops: (await edge.perform('workshop.list', { phenomenon: shown.phenomenon.id })) as readonly WorkshopLine[],
    mayShare: shown.phenomenon.owner !== 'national' && mayPerform(signedIn.actor, 'phenomenon.share'),
    names: shown.counties.length > 0 ? await countyNames(edge, language) : {},
    done: doneIn(url),
  }
})

/** Performs, and comes back to the page with what was done; with a hash, to that part of it. */
async function back(posted: Posted, done: DoneWord, part = ''): Promise<Response> {
  const { visit } = posted
  return redirect(`${workspaceAddress(visit.language, 'phenomena', visit.params.phenomenon ?? '')}?done=${done}${part}`)
}

const versionIn = ({ text }: Posted) => Number(text('version') || 0)
const wordingsIn = ({ text }: Posted) => ({ fi: text('wordingFi'), sv: text('wordingSv') })

export const action = workspaceAction({
  save: async (posted) => {
    const { visit, text } = posted
    await visit.edge.perform('phenomenon.save', {
      phenomenon: visit.params.phenomenon ?? '',
      version: versionIn(posted),
      titles: { fi: text('titleFi'), sv: text('titleSv') },
      descriptions: { fi: text('descriptionFi'), sv: text('descriptionSv') },
      analysis: { fi: text('analysisFi'), sv: text('analysisSv') },
      memo: text('memo'),
    })
    return back(posted, 'saved')
  },
  move: async (posted) => {
    const { visit, text } = posted
    const phenomenon = visit.params.phenomenon ?? ''
    await visit.edge.perform('phenomenon.move', { phenomenon, version: versionIn(posted), to: text('to') })
    return back(posted, 'moved')
  },
  share: async (posted) => {
    const { visit, text } = posted
    const isShared = text('isShared') === 'yes'
    const phenomenon = visit.params.phenomenon ?? ''
    await visit.edge.perform('phenomenon.share', { phenomenon, version: versionIn(posted), isShared })
    return back(posted, isShared ? 'shared' : 'unshared')
  },
  unlink: async (posted) => {
    const { visit, text } = posted
    const phenomenon = visit.params.phenomenon ?? ''
    await visit.edge.perform('phenomenon.unlink', { phenomenon, kind: text('kind'), target: text('target') })
    return back(posted, 'unjoined')
  },
  quote: async (posted) => {
    const { visit, text } = posted
    await visit.edge.perform('evidence.quote', {
      phenomenon: visit.params.phenomenon ?? '',
      report: text('report'),
      part: text('part') || 'observation',
      words: text('words'),
      wordings: wordingsIn(posted),
      isLookedThrough: text('isLookedThrough') === 'yes',
    })
    return back(posted, 'quoted', '#quotes')
  },
  wording: async (posted) => {
    const { visit, text } = posted
    const isLookedThrough = text('isLookedThrough') === 'yes'
    const wordings = wordingsIn(posted)
    const given = { quote: text('quote'), version: versionIn(posted), wordings, isLookedThrough }
    await visit.edge.perform('evidence.save-wording', given)
    return back(posted, 'saved', '#quotes')
  },
  'remove-quote': async (posted) => {
    await posted.visit.edge.perform('evidence.remove-quote', { quote: posted.text('quote') })
    return back(posted, 'removed', '#quotes')
  },
  'pin-note': async (posted) => {
    const { visit, text } = posted
    await visit.edge.perform('evidence.save-pin-note', { pin: text('pin'), version: versionIn(posted), note: text('note') })
    return back(posted, 'saved', '#pins')
  },
  refresh: async (posted) => {
    const { visit, text } = posted
    await visit.edge.perform('evidence.refresh-pin', { pin: text('pin'), version: versionIn(posted), word: text('word') })
    return back(posted, 'refreshed', '#pins')
  },
  unpin: async (posted) => {
    await posted.visit.edge.perform('evidence.unpin', { pin: posted.text('pin') })
    return back(posted, 'removed', '#pins')
  },
})

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function PhenomenonPage() {
  const page = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const { phenomenon } = page
  const title = titleIn(phenomenon.titles, language)
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'phenomena')}>{t('phenomena.back')}</a>
      </p>
      <h1 lang={languageOf(phenomenon.titles, language)}>{title}</h1>
      <StateLine phenomenon={phenomenon} />
      <Done>{page.done && t(`phenomena.done.${page.done}`)}</Done>
      <ProblemSummary problem={refused?.problem} />
      <Timeline steps={page.timeline} />
      <Workbench page={page} refused={refused} />
      {phenomenon.state !== 'merged' && <PhenomenonActs phenomenon={phenomenon} mayShare={page.mayShare} />}
    </>
  )
}

function StateLine({ phenomenon }: Pick<Page, 'phenomenon'>) {
  const { t, language } = useWords()
  const { state, startedOn, sharedOn, mergedInto } = phenomenon
  return (
    <p className="phenomenon-state">
      <strong className="state">{PHENOMENON_STATES.states[state][language]}</strong>
      <span>{t('phenomena.since', { day: dayText(startedOn, language) })}</span>
      {sharedOn !== null && <span>{t('phenomena.shared', { day: dayText(sharedOn, language) })}</span>}
      {mergedInto !== null && <a href={workspaceAddress(language, 'phenomena', mergedInto)}>{t('phenomena.mergedInto')}</a>}
    </p>
  )
}

/** Left what was seen, in the middle what is made of it, right the figures. On a phone one under the other. */
function Workbench({ page, refused }: { page: Page; refused: Refused | null }) {
  const { phenomenon } = page
  const isOpen = phenomenon.state !== 'merged'
  const isNational = phenomenon.owner === 'national'
  const isAnalysis = refused?.submitted.act === 'save'
  return (
    <div className="phenomenon-bench">
      <div>
        {isNational && <Counties page={page} />}
        {isNational && <JoinedList {...page} />}
        {!isNational && <Counts {...page} />}
        {!isNational && <QuoteList quotes={page.quotes} isOpen={isOpen} submitted={refused?.submitted} />}
        {!isNational && <ReportList {...page} submitted={refused?.submitted} />}
      </div>
      <div>
        <AnalysisForm phenomenon={phenomenon} refused={isAnalysis ? refused : null} />
        {!isNational && <JoinedList {...page} />}
        <WorkshopsAbout workshops={page.workshops} />
      </div>
      <div>
        <PinList phenomenon={phenomenon.id} pins={page.pins} isOpen={isOpen} />
      </div>
    </div>
  )
}

/** Instead of reports, which stay in the counties: what counties have shared. */
function Counties({ page }: { page: Page }) {
  const { t } = useWords()
  return (
    <section className="work-part" aria-labelledby="counties">
      <h2 id="counties">{t('phenomena.counties.title')}</h2>
      <p className="quiet">{t('phenomena.reports.national')}</p>
      {page.counties.length === 0 && <p className="quiet">{t('phenomena.counties.none')}</p>}
      {page.counties.length > 0 && <CountyTable {...page} caption={t('phenomena.counties.caption')} />}
    </section>
  )
}

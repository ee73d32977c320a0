import '../../style/releases.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import type { QuarterCode } from '../../../../model/period.ts'
import { MONITORING_PROGRAMME } from '../../../../model/release.ts'
import type { DifferencePage } from '../../../../operations/approval/show-difference.ts'
import type { ReleaseWork } from '../../../../operations/approval/show-release-work.ts'
import type { ReleaseWords } from '../../../../operations/approval/show-words.ts'
import { addressOf } from '../../../address/address.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { momentText } from '../../day-text.ts'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { ReleaseActs } from '../../parts/release-acts.tsx'
import { ReleaseChecklist } from '../../parts/release-checklist.tsx'
import { DifferenceCounts, DifferenceList } from '../../parts/release-difference.tsx'
import { ReleasePlanForm } from '../../parts/release-plan-form.tsx'
import { ReleaseStateWord } from '../../parts/release-state.tsx'
import { ReleaseVotes } from '../../parts/release-votes.tsx'
import { type Posted, refusedIn, type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'

const DONE = ['made', 'submit', 'approve', 'reject', 'publish', 'discard', 'plan'] as const
type DoneKey = (typeof DONE)[number]

export const loader = workspaceLoader(async (visit) => {
  const { edge, params, url, language } = visit
  const release = params.release ?? ''
  const work = (await edge.perform('release.work', { release })) as ReleaseWork
  // A data collection's releases have their page with its round.
  if (work.programme !== MONITORING_PROGRAMME)
    throw redirect(`${workspaceAddress(language, 'collections', work.programme, work.cycle, 'release')}?release=${work.id}`)
  const facts = (await edge.perform('release.words', {})) as ReleaseWords
  return {
    work,
    changes: url.searchParams.has('cause') ? await changesOf(visit, release) : null,
    search: url.search,
    contents: facts.contents.map(({ key, names }) => ({ key, name: names[language] })),
    titles: Object.fromEntries(facts.tables.map(({ id, title }) => [id, title[language]])),
    firstQuarter: facts.firstQuarter as QuarterCode,
    done: DONE.find((key) => key === url.searchParams.get('done')) ?? null,
  }
})

async function changesOf({ edge, url }: WorkspaceVisit, release: string): Promise<DifferencePage> {
  const chosen = ['table', 'cause', 'change'].flatMap((name) => {
    const value = url.searchParams.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  const page = Number(url.searchParams.get('page') ?? 1)
  return (await edge.perform('release.difference', { release, ...Object.fromEntries(chosen), page })) as DifferencePage
}

const act = (operation: string, done: DoneKey, input: (posted: Posted) => object) => async (posted: Posted) => {
  await posted.visit.edge.perform(operation, input(posted))
  return redirect(`${workspaceAddress(posted.visit.language, 'releases', posted.visit.params.release ?? '')}?done=${done}`)
}
const releaseOf = ({ visit }: Posted) => ({ release: visit.params.release ?? '' })

export const action = workspaceAction({
  submit: act('release.submit', 'submit', releaseOf),
  approve: act('release.approve', 'approve', (posted) => ({
    ...releaseOf(posted),
    manifest: posted.text('manifest'),
    reason: posted.text('approveReason'),
  })),
  reject: act('release.reject', 'reject', (posted) => ({ ...releaseOf(posted), reason: posted.text('rejectReason') })),
  publish: act('release.publish', 'publish', releaseOf),
  discard: act('release.discard', 'discard', releaseOf),
  plan: act('release.save-plan', 'plan', ({ text, form }) => ({
    cycle: text('cycle'),
    version: Number(text('version')),
    checkedQuarters: form.getAll('checked').map(String),
    newContents: form.getAll('content').map(String),
    sources: { fi: text('sources-fi'), sv: text('sources-sv'), en: text('sources-en') },
    openQuestions: text('openQuestions'),
  })),
})

export default function ReleaseWorkPage() {
  const { work, changes, search, contents, titles, firstQuarter, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t } = useWords()
  const title = t('releaseWork.one', { cycle: work.cycle, revision: work.revision })
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Head work={work} title={title} />
      <ProblemSummary problem={refused?.problem} />
      <Done>{done && t(`releaseWork.done.${done}`)}</Done>
      <ReleaseActs work={work} submitted={refused?.submitted} />
      <ReleaseChecklist work={work} />
      <ReleaseVotes work={work} />
      <section className="work-section">
        <h2>{t('releaseWork.difference')}</h2>
        {work.difference === null ? (
          <p className="quiet">{t('releaseWork.differenceNone')}</p>
        ) : (
          <>
            <p className="reading">
              {t('releaseWork.differenceIntro', { previous: work.difference.previous, cells: work.difference.cells })}
            </p>
            <p className="hint">{t('releaseWork.causeNote')}</p>
            <DifferenceCounts counts={work.difference.counts} titles={titles} />
            {changes ? (
              <DifferenceList shown={changes} search={search} />
            ) : (
              <p className="hint">{t('releaseWork.chooseChanges')}</p>
            )}
          </>
        )}
      </section>
      {work.plan !== null && work.acts.includes('save-plan') && (
        <section className="work-section">
          <h2>{t('releaseWork.planOf', { cycle: work.cycle })}</h2>
          <ReleasePlanForm plan={work.plan} contents={contents} firstQuarter={firstQuarter} submitted={refused?.submitted} />
        </section>
      )}
    </>
  )
}

function Head({ work, title }: { work: ReleaseWork; title: string }) {
  const { t, language } = useWords()
  const facts: readonly (readonly [string, string])[] = [
    [t('releaseWork.run'), work.run],
    [t('releaseWork.made'), momentText(work.createdAt, language)],
    [t('releaseWork.author'), work.author],
    [t('releaseWork.content'), work.manifest.slice(0, 16)],
    ...(work.publishedAt ? [[t('releaseWork.published'), momentText(work.publishedAt, language)] as const] : []),
  ]
  return (
    <div className="work-head">
      <p>
        <a href={workspaceAddress(language, 'releases')}>{t('releaseWork.back')}</a>
      </p>
      <h1>{title}</h1>
      <p>
        <ReleaseStateWord state={work.state} />
        {work.state === 'published' && (
          <>
            {' '}
            <a href={addressOf({ kind: 'overview', release: work.id }, language)}>{t('releaseWork.publicPage')}</a>
          </>
        )}
      </p>
      <p className="reading">{work.headline[language]}</p>
      <dl className="work-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

import '../../style/collection-release.css'
import '../../style/releases.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { DifferencePage } from '../../../../operations/approval/show-difference.ts'
import type { ReleaseWork } from '../../../../operations/approval/show-release-work.ts'
import type { CreatedCollectionRelease } from '../../../../operations/collection-release/create-collection-release.ts'
import type { CollectionReleases } from '../../../../operations/collection-release/list-collection-releases.ts'
import type { HandOver } from '../../../../operations/collection-release/list-hand-overs.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { HandOverSection } from '../../parts/collection-release/hand-over-section.tsx'
import { MakeSection } from '../../parts/collection-release/make-section.tsx'
import { OneRelease } from '../../parts/collection-release/one-release.tsx'
import { ReleaseList } from '../../parts/collection-release/release-list.tsx'
import { RoundNav, roundPages } from '../../parts/collections/round-nav.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { type Posted, refusedIn, type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'

const DONE = ['made', 'submit', 'approve', 'reject', 'publish', 'discard', 'handOver'] as const
type DoneKey = (typeof DONE)[number]

export const loader = workspaceLoader(async (visit) => {
  const { edge, url, params, signedIn } = visit
  const key = { collection: params.collection ?? '', round: params.round ?? '' }
  const all = (await edge.perform('collection-release.list', key)) as CollectionReleases
  const chosen = url.searchParams.get('release')
  const [newest] = all.releases
  // The address names the release that is acted on, also when somebody makes another one meanwhile.
  if (chosen === null && newest !== undefined) {
    const search = new URLSearchParams([...url.searchParams, ['release', newest.id]])
    throw redirect(`${workspaceAddress(visit.language, 'collections', key.collection, key.round, 'release')}?${search}`)
  }
  const work = chosen === null ? null : ((await edge.perform('release.work', { release: chosen })) as ReleaseWork)
  const mayHandOver = mayPerform(signedIn.actor, 'hand-over.create')
  return {
    ...key,
    all,
    work,
    changes: work !== null && url.searchParams.has('cause') ? await changesOf(visit, work.id) : null,
    search: url.search,
    handOvers: mayHandOver ? ((await edge.perform('hand-over.list', key)) as readonly HandOver[]) : null,
    pages: roundPages(signedIn.actor),
    mayMake: mayPerform(signedIn.actor, 'collection-release.create'),
    done: DONE.find((name) => name === url.searchParams.get('done')) ?? null,
  }
})

async function changesOf({ edge, url }: WorkspaceVisit, release: string): Promise<DifferencePage> {
  const chosen = ['table', 'cause', 'change'].flatMap((name) => {
    const value = url.searchParams.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  const page = Math.max(1, Math.trunc(Number(url.searchParams.get('page') ?? 1)) || 1)
  return (await edge.perform('release.difference', { release, ...Object.fromEntries(chosen), page })) as DifferencePage
}

function pageOf({ visit }: Posted, search: Readonly<Record<string, string>>): Response {
  const { collection = '', round = '' } = visit.params
  return redirect(
    `${workspaceAddress(visit.language, 'collections', collection, round, 'release')}?${new URLSearchParams(search)}`,
  )
}

const act =
  (operation: string, done: DoneKey, more: (posted: Posted) => object = () => ({})) =>
  async (posted: Posted) => {
    const release = posted.visit.url.searchParams.get('release') ?? ''
    await posted.visit.edge.perform(operation, { release, ...more(posted) })
    return pageOf(posted, { release, done })
  }

const keyOf = ({ visit }: Posted) => ({ collection: visit.params.collection ?? '', round: visit.params.round ?? '' })

export const action = workspaceAction({
  make: async (posted) => {
    const { text, visit, form } = posted
    const note = { fi: text('noteFi').trim(), sv: text('noteSv').trim(), en: text('noteEn').trim() }
    const isNoted = Object.values(note).some((words) => words !== '')
    const made = (await visit.edge.perform('collection-release.create', {
      ...keyOf(posted),
      withUnaccepted: form.get('withUnaccepted') === 'yes',
      embargoDay: text('embargoDay') || null,
      note: isNoted ? note : null,
    })) as CreatedCollectionRelease
    return pageOf(posted, { release: made.id, done: 'made' })
  },
  submit: act('release.submit', 'submit'),
  approve: act('release.approve', 'approve', ({ text }) => ({ manifest: text('manifest'), reason: text('approveReason') })),
  reject: act('release.reject', 'reject', ({ text }) => ({ reason: text('rejectReason') })),
  publish: act('release.publish', 'publish'),
  discard: act('release.discard', 'discard'),
  'hand-over': async (posted) => {
    await posted.visit.edge.perform('hand-over.create', keyOf(posted))
    return pageOf(posted, { done: 'handOver' })
  },
})

/** Publishing one round of a data collection: its releases, the one at hand, a new draft, and the hand-over to the supervisor. */
export default function CollectionReleasePage() {
  const { collection, round, all, work, changes, search, handOvers, mayMake, pages, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const title = t('collectionWork.title', { name: all.names[language], round })
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <div className="work-head">
        <p>
          <a href={workspaceAddress(language, 'collections', collection, round)}>{t('collectionWork.back')}</a>
        </p>
        <h1>{title}</h1>
      </div>
      <RoundNav collection={collection} round={round} here="release" pages={pages} />
      <ProblemSummary problem={refused?.problem} />
      <Done>{done && t(`collectionWork.done.${done}`)}</Done>
      {!all.hasIndicators && <p className="quiet">{t('collectionWork.noIndicators')}</p>}
      <ReleaseList releases={all.releases} chosen={work?.id ?? null} place={[collection, round]} />
      {work && (
        <OneRelease work={work} changes={changes} search={search} collection={collection} submitted={refused?.submitted} />
      )}
      {mayMake && all.hasIndicators && all.roundState !== 'planned' && <MakeSection submitted={refused?.submitted} />}
      {handOvers !== null && <HandOverSection handOvers={handOvers} recipient={all.recipient} place={[collection, round]} />}
    </>
  )
}

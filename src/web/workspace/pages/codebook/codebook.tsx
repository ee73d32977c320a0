import '../../style/codebook.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { ShownRequests } from '../../../../operations/codebook/requests.ts'
import type { ShownCodebook } from '../../../../operations/codebook/show-codebook.ts'
import type { VersionLine } from '../../../../operations/codebook/show-versions.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { AddTheme, ProposeTheme } from '../../parts/codebook/add-theme.tsx'
import { BookHead } from '../../parts/codebook/book-head.tsx'
import { DraftSection } from '../../parts/codebook/draft-section.tsx'
import { RequestSection } from '../../parts/codebook/request-section.tsx'
import { ThemeFilter } from '../../parts/codebook/theme-filter.tsx'
import { ThemeGroups } from '../../parts/codebook/theme-groups.tsx'
import { ThemeTable } from '../../parts/codebook/theme-table.tsx'
import { VersionTable } from '../../parts/codebook/version-table.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { editIn } from '../../view/codebook-edits.ts'
import { THEME_ORDERS, type ThemeLine, themeGroups, themeLines } from '../../view/codebook-lines.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => {
  const { actor } = signedIn
  const owner = url.searchParams.get('owner') ?? undefined
  const view = url.searchParams.get('view') === 'draft' ? 'draft' : 'in-force'
  const shown = (await edge.perform('codebook.show', { owner, view })) as ShownCodebook
  const { versions } = (await edge.perform('codebook.versions', { owner: shown.owner })) as { versions: readonly VersionLine[] }
  const seesRequests = mayPerform(actor, 'codebook.requests')
  return {
    shown,
    versions,
    requests: seesRequests ? ((await edge.perform('codebook.requests', {})) as ShownRequests) : null,
    mayPropose: mayPerform(actor, 'codebook.propose'),
    mayDecide: mayPerform(actor, 'codebook.decide'),
    mayKeepRules: mayPerform(actor, 'codebook.rules'),
    search: (url.searchParams.get('q') ?? '').trim().slice(0, 100),
    order: THEME_ORDERS.find((order) => order === url.searchParams.get('order')) ?? 'tree',
    isAllOpen: url.searchParams.get('open') === 'all',
    today: edge.today,
    done: url.searchParams.get('done'),
  }
})

const DONE = ['edited', 'published', 'discarded', 'proposed', 'decided', 'withdrawn'] as const

export const action = workspaceAction({
  add: async (posted) => {
    const { visit, text, form } = posted
    const input = { owner: text('owner'), version: Number(text('version')), edit: editIn('add', text, form) }
    await visit.edge.perform('codebook.edit', input)
    return back(posted, 'edited', 'draft')
  },
  publish: async (posted) => {
    const { visit, text } = posted
    const note = { fi: text('note_fi'), sv: text('note_sv'), en: text('note_en') }
    const place = { owner: text('owner'), version: Number(text('version')), effectiveFrom: text('effectiveFrom') }
    await visit.edge.perform('codebook.publish', { ...place, note })
    return back(posted, 'published')
  },
  discard: async (posted) => {
    const { visit, text } = posted
    await visit.edge.perform('codebook.discard-draft', { owner: text('owner'), version: Number(text('version')) })
    return back(posted, 'discarded')
  },
  propose: async (posted) => {
    const { visit, text, form } = posted
    const input = { organiser: text('owner'), edit: editIn('add', text, form), reason: text('reason') }
    await visit.edge.perform('codebook.propose', input)
    return back(posted, 'proposed')
  },
  accept: (posted) => decide(posted, 'accepted'),
  reject: (posted) => decide(posted, 'rejected'),
  withdraw: async (posted) => {
    const { visit, text } = posted
    await visit.edge.perform('codebook.withdraw-proposal', { request: text('request'), version: Number(text('requestVersion')) })
    return back(posted, 'withdrawn')
  },
})

async function decide(posted: Posted, outcome: 'accepted' | 'rejected') {
  const { visit, text } = posted
  const asked = { request: text('request'), version: Number(text('requestVersion')), outcome, reason: text('reason') }
  await visit.edge.perform('codebook.decide', { ...asked, effectiveFrom: text('effectiveFrom') || null })
  return back(posted, 'decided')
}

function back({ visit, text }: Posted, done: (typeof DONE)[number], view?: 'draft') {
  const owner = text('owner') || visit.url.searchParams.get('owner')
  const asked = new URLSearchParams({ ...(owner ? { owner } : {}), ...(view ? { view } : {}), done })
  return redirect(`${workspaceAddress(visit.language, 'codebook')}?${asked}`)
}

export default function CodebookPage() {
  const { shown, versions, requests, search, order, isAllOpen, today, done, ...may } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const told = DONE.find((one) => one === done)
  const lines = themeLines(shown, { search, order, language })
  const mayPropose = may.mayPropose && shown.owner !== 'national'
  return (
    <>
      <PageTitle>{t('workspace.section.codebook')}</PageTitle>
      <h1>{t('workspace.section.codebook')}</h1>
      <Done>{told && !refused ? t(`codebook.done.${told}`) : null}</Done>
      <ProblemSummary problem={refused?.problem} />
      <p className="reading codebook-lead">{t('codebook.lead')}</p>
      <BookHead shown={shown} mayKeepRules={may.mayKeepRules} hasRequests={requests !== null} />
      <ThemeFilter shown={shown} search={search} order={order} />
      <Themes shown={shown} lines={lines} isFolded={order === 'tree' && search === ''} isAllOpen={isAllOpen} />
      {shown.counts !== null && <p className="hint">{t('codebook.countNote')}</p>}
      {shown.mayEdit && <AddTheme shown={shown} submitted={refused?.submitted ?? null} />}
      <DraftSection shown={shown} today={today} />
      <VersionTable owner={shown.owner} versions={versions} />
      {requests && (
        <RequestSection {...requests} organisers={requests.organisers} mayDecide={may.mayDecide} mayWithdraw={may.mayPropose} />
      )}
      {mayPropose && <ProposeTheme shown={shown} submitted={refused?.submitted ?? null} />}
    </>
  )
}

interface ThemesProps {
  readonly shown: ShownCodebook
  readonly lines: readonly ThemeLine[]
  /** What was searched for, and any other order, stands in one table. */
  readonly isFolded: boolean
  readonly isAllOpen: boolean
}

function Themes({ shown, lines, isFolded, isAllOpen }: ThemesProps) {
  const { t, language } = useWords()
  const { owner, isDraft } = shown
  const about = { owner, lines, hasCounts: shown.counts !== null }
  if (lines.length === 0) return <p>{t('codebook.nothingFound')}</p>
  if (!isFolded) return <ThemeTable {...about} />
  const asked = new URLSearchParams({ owner, ...(isDraft ? { view: 'draft' } : {}), ...(isAllOpen ? {} : { open: 'all' }) })
  const otherAddress = `${workspaceAddress(language, 'codebook')}?${asked}`
  return <ThemeGroups {...about} groups={themeGroups(lines, owner)} isAllOpen={isAllOpen} otherAddress={otherAddress} />
}

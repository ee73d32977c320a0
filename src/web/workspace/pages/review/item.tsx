import { redirect, useActionData, useLoaderData } from 'react-router'
import type { AnswerVersion } from '../../../../model/review.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { missingPage } from '../../../site/visit.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { momentText } from '../../day-text.ts'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { FiguresTable } from '../../parts/review/figures-table.tsx'
import { ItemForm } from '../../parts/review/item-form.tsx'
import { type HistoryEntry, ItemHistory } from '../../parts/review/item-history.tsx'
import { AnswerWords } from '../../parts/review/line-notices.tsx'
import { draftOf } from '../../view/answer-draft.ts'
import { postedLines } from '../../view/answer-form.ts'
import { firstLines } from '../../view/first-lines.ts'
import { type Posted, refusedIn, type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'
import { loadSheet } from './load-sheet.ts'
import { placeOf, saveLines } from './sheet-acts.ts'
import '../../style/review.css'
import '../../style/review-narrow.css'
import '../../style/review-print.css'

export const handle: PageHandle = { hasScripts: true }

export const loader = workspaceLoader(async (visit) => {
  const page = await loadSheet(visit)
  const lines = page.view.shown?.lines ?? []
  const place = lines.findIndex(({ area }) => area === visit.params.item)
  const line = lines[place]
  if (!line || !page.view.shown) throw missingPage()
  const neighbour = (step: number) => {
    const other = lines[place + step]
    return other ? { name: other.name, href: itemAddress(visit, other.area) } : null
  }
  const history = (await visit.edge.perform('review.history', { ...placeOf({ visit }), area: line.area })) as AnswerVersion[]
  return {
    page,
    content: { ...page.view.shown, lines: [line] },
    line,
    history: historyView(history, visit, page.colleagues),
    before: neighbour(-1),
    after: neighbour(1),
  }
})

export const action = workspaceAction({
  save: async (posted) => {
    await saveLines(posted, true)
    return redirect(`${itemAddress(posted.visit, posted.visit.params.item ?? '')}&done=saved`)
  },
  undo: undoAnswer,
})

async function undoAnswer(posted: Posted): Promise<Response> {
  const { visit, text } = posted
  const area = visit.params.item ?? ''
  await visit.edge.perform('review.clear', { ...placeOf(posted), area, version: Number(text('version')) })
  return redirect(`${itemAddress(visit, area)}&done=undone`)
}

function itemAddress({ language, params, url }: WorkspaceVisit, area: string): string {
  const address = workspaceAddress(language, 'review', params.round ?? '', params.organiser ?? '', area)
  return `${address}?content=${encodeURIComponent(url.searchParams.get('content') ?? '')}`
}

/** Newest first, with names where the reader may know them. */
function historyView(
  history: readonly AnswerVersion[],
  { language, signedIn }: WorkspaceVisit,
  colleagues: readonly { readonly account: string; readonly name: string }[],
): HistoryEntry[] {
  return history.toReversed().map(({ version, standsFor, answer, by, at }) => ({
    version,
    isUndo: standsFor !== version,
    draft: answer === null ? null : draftOf(answer),
    at: momentText(at, language),
    who: by === signedIn.actor.id ? signedIn.name : (colleagues.find(({ account }) => account === by)?.name ?? null),
  }))
}

export default function ReviewItemPage() {
  const { page, content, line, history, before, after } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const { view } = page
  const sheet = `${workspaceAddress(language, 'review', view.round, view.organiser)}?content=${content.content}`
  const [first] = firstLines(content, postedLines(Object.entries(refused?.submitted ?? {})))
  if (!first) return null
  return (
    <div className="review-page">
      <PageTitle>{`${line.name}: ${content.name}`}</PageTitle>
      <p className="no-print">
        <a href={`${sheet}#line-${line.area}`}>{t('review.item.back', { name: content.name })}</a>
      </p>
      <header className="sheet-head">
        <p className="quiet">{`${view.organiserName} · ${view.periodLabel} · ${content.name}`}</p>
        <h1>{line.name}</h1>
        <p className="draft-mark">{t('review.draftMark')}</p>
      </header>
      <Done>{page.done}</Done>
      <ProblemSummary problem={refused?.problem} />
      <FiguresTable name={line.name} figures={line.figures} />
      {content.isEditable ? (
        <ItemForm key={line.version} line={line} first={first} choices={view.choices} />
      ) : (
        <p className="reading">
          <AnswerWords draft={line.draft} choices={view.choices} />
        </p>
      )}
      <ItemHistory history={history} choices={view.choices} mayUndo={content.isEditable} version={line.version} />
      <nav className="item-neighbours no-print" aria-label={t('review.item.neighbours')}>
        {before && <a href={before.href}>← {before.name}</a>}
        {after && <a href={after.href}>{after.name} →</a>}
      </nav>
    </div>
  )
}

import { useActionData, useLoaderData } from 'react-router'
import type { PageHandle } from '../../../page-handle.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { ContentSection } from '../../parts/review/content-section.tsx'
import { ContentTabs } from '../../parts/review/content-tabs.tsx'
import { SheetHead } from '../../parts/review/sheet-head.tsx'
import { SheetLinks } from '../../parts/review/sheet-links.tsx'
import { useSheetLines } from '../../parts/review/use-sheet-lines.ts'
import { progressOf } from '../../view/review-progress.ts'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import { loadSheet } from './load-sheet.ts'
import { addComment, assignSheet, saveAnswers, saveForGroup } from './sheet-acts.ts'
import '../../style/review.css'
import '../../style/review-narrow.css'
import '../../style/review-print.css'

export const handle: PageHandle = { hasScripts: true }

export const loader = workspaceLoader(loadSheet)

export const action = workspaceAction({ save: saveAnswers, group: saveForGroup, comment: addComment, assign: assignSheet })

export default function ReviewSheetPage() {
  const page = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t } = useWords()
  const { view } = page
  const inWork = useSheetLines(page, refused)
  const progress = progressOf(view, inWork.lines)
  return (
    <div className="review-page">
      <PageTitle>{`${t('review.title', { period: view.periodLabel })} – ${view.organiserName}`}</PageTitle>
      <SheetHead view={view} {...progress.all} />
      <Done>{page.done}</Done>
      <ProblemSummary problem={refused?.problem} />
      <SheetLinks page={page} />
      <ContentTabs tabs={view.tabs} shown={view.shown?.content ?? null} answered={progress.shown} />
      {view.shown ? (
        <ContentSection key={view.shown.content} page={page} content={view.shown} inWork={inWork} refused={refused} />
      ) : (
        <p>{t('review.noSheets')}</p>
      )}
    </div>
  )
}

import { useLoaderData } from 'react-router'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { AnsweredTable } from '../../parts/review/answered-table.tsx'
import { SheetStateText } from '../../parts/review/content-tabs.tsx'
import { contentViews, sheetView } from '../../view/review-sheet.ts'
import { workspaceLoader } from '../../visit.ts'
import { showSheets } from './load-sheet.ts'
import '../../style/review.css'
import '../../style/review-narrow.css'
import '../../style/review-print.css'

export const loader = workspaceLoader(async (visit) => {
  const { language, edge } = visit
  const shown = await showSheets(visit)
  return {
    isInvented: edge.registerKind === 'synthetic',
    view: sheetView(shown, { language, content: null, mayAnswer: false }),
    contents: contentViews(shown, language),
  }
})

/** All contents of the county's round below each other, one a sheet of paper. */
export default function ReviewPaperPage() {
  const { view, contents, isInvented } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <div className="review-page review-paper">
      <PageTitle>{`${t('review.title', { period: view.periodLabel })} – ${view.organiserName}`}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'review', view.round, view.organiser)}>{t('review.signOff.back')}</a>
      </p>
      <h1>{t('review.title', { period: view.periodLabel })}</h1>
      <p className="reading no-print">{t('review.paper.how')}</p>
      {contents.map((content) => (
        <section key={content.content} aria-labelledby={`paper-${content.content}`}>
          <p className="paper-head">
            <span>{`${view.organiserName} · ${view.periodLabel}`}</span>
            {isInvented && <span className="print-only">{t('site.invented')}</span>}
            <strong>{t('review.paper.draft')}</strong>
          </p>
          <h2 id={`paper-${content.content}`}>{content.name}</h2>
          <p className="state-line">
            <SheetStateText state={content.state} />
          </p>
          <AnsweredTable view={view} content={content} isOnPaper />
        </section>
      ))}
    </div>
  )
}

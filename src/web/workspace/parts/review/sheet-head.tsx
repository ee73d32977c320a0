import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import type { SheetView } from '../../view/sheet-view.ts'

/** What the page is, how far the answers have come and by when they are due: in words, with a thin bar. */
export function SheetHead({ view, answered, total }: { view: SheetView; answered: number; total: number }) {
  const { t, language } = useWords()
  const day = dayText(view.due, language)
  const key = view.isLate ? 'review.progressLate' : 'review.progressDue'
  return (
    <header className="sheet-head">
      <p className="quiet">{view.organiserName}</p>
      <h1>{t('review.title', { period: view.periodLabel })}</h1>
      <p className="lead" id="progress-words">
        {t(key, { answered, total, day })}
      </p>
      <progress className="progress-bar" value={answered} max={Math.max(total, 1)} aria-labelledby="progress-words" />
      <p className="draft-mark">{t('review.draftMark')}</p>
    </header>
  )
}

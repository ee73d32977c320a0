import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import type { SheetPage } from '../../pages/review/load-sheet.ts'

/** What else can be done with the sheets: sign off, fill from a file, take them along. */
export function SheetLinks({ page: { view, maySign, mayFill } }: { page: SheetPage }) {
  const { t, language } = useWords()
  const address = (...parts: string[]) => workspaceAddress(language, 'review', view.round, view.organiser, ...parts)
  const isOpen = view.roundState === 'open'
  return (
    <ul className="sheet-links no-print">
      <li>
        <a href={address('sign-off', 'summary')}>{maySign && isOpen ? t('review.toSignOff') : t('review.toSummary')}</a>
      </li>
      {isOpen && mayFill && (
        <li>
          <a href={address('upload', 'file')}>{t('review.toUpload')}</a>
        </li>
      )}
      <li>
        <a href={address('download', `review.${language}.xlsx`)}>{t('review.downloadXlsx')}</a>
      </li>
      <li>
        <a href={address('download', `review.${language}.csv`)}>{t('review.downloadCsv')}</a>
      </li>
      <li>
        <a href={address('print', 'all')}>{t('review.toPaper')}</a>
      </li>
    </ul>
  )
}

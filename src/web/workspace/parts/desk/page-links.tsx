import { useWords } from '../../../site/words.tsx'

interface PageLinksProps {
  readonly page: number
  readonly pages: number
  /** Address of another page of the list. */
  readonly address: (page: number) => string
}

/** The page before and after of a long list. */
export function PageLinks({ page, pages, address }: PageLinksProps) {
  const { t } = useWords()
  if (pages === 1) return null
  const words = t('desk.monitor.pageOf', { page, pages })
  return (
    <nav className="desk-page-links no-print" aria-label={words}>
      {page > 1 && <a href={address(page - 1)}>{t('desk.monitor.previousPage')}</a>}
      <span>{words}</span>
      {page < pages && <a href={address(page + 1)}>{t('desk.monitor.nextPage')}</a>}
    </nav>
  )
}

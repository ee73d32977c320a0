import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'

const PAGES = ['monitor', 'checks', 'dates', 'codes', 'letters', 'release', 'analysis'] as const
export type RoundPage = (typeof PAGES)[number]

interface RoundPagesProps {
  readonly collection: string
  readonly round: string
  readonly here: RoundPage | null
  /** Pages that the person may open. */
  readonly pages: readonly string[]
}

/** The pages of one round, beside each other. */
export function RoundPages({ collection, round, here, pages }: RoundPagesProps) {
  const { t, language } = useWords()
  const address = (page: RoundPage) =>
    workspaceAddress(language, 'collections', collection, round, ...(page === 'monitor' ? [] : [page]))
  return (
    <nav className="desk-pages no-print" aria-label={t('desk.pages')}>
      <ul>
        {PAGES.filter((page) => pages.includes(page)).map((page) => (
          <li key={page}>
            <a href={address(page)} aria-current={page === here ? 'page' : undefined}>
              {t(`desk.page.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

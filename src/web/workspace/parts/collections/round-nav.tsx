import type { Actor } from '../../../../access/actor.ts'
import { mayPerform } from '../../../../access/permissions.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import '../../style/collections.css'

/** The pages of a round of a data collection, each with the operation that it begins with; `monitor` is the round's own address. */
const PAGES = {
  monitor: 'collection-round.monitor',
  checks: 'collection-round.checks',
  dates: 'collection-round.show',
  codes: 'collection-round.codes',
  letters: 'collection-letter.preview',
  analysis: 'survey.analyse',
  release: 'collection-release.list',
} as const
export type RoundPage = keyof typeof PAGES

/** The pages of a round that somebody may open; for the loader of a page. */
export function roundPages(actor: Actor): RoundPage[] {
  return (Object.keys(PAGES) as RoundPage[]).filter((page) => mayPerform(actor, PAGES[page]))
}

interface RoundNavProps {
  readonly collection: string
  readonly round: string
  readonly here: RoundPage
  readonly pages: readonly RoundPage[]
}

/** Links between the pages of a round. */
export function RoundNav({ collection, round, here, pages }: RoundNavProps) {
  const { t, language } = useWords()
  return (
    <nav className="round-nav no-print" aria-label={t('collections.nav.label')}>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <a
              href={workspaceAddress(language, 'collections', collection, round, ...(page === 'monitor' ? [] : [page]))}
              aria-current={page === here ? 'page' : undefined}
            >
              {t(`collections.nav.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

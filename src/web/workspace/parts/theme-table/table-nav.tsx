import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'

const PLACES = ['cross', 'pairs', 'news', 'signals', 'coverage'] as const
export type TablePlace = (typeof PLACES)[number]

/** The pages of this section, side by side. */
export function TableNav({ here }: { here: TablePlace | null }) {
  const { t, language } = useWords()
  return (
    <nav className="theme-nav no-print" aria-label={t('themeTables.nav.label')}>
      <ul>
        {PLACES.map((place) => (
          <li key={place}>
            <a
              href={workspaceAddress(language, 'theme-tables', ...(place === 'cross' ? [] : [place]))}
              aria-current={place === here ? 'page' : undefined}
            >
              {t(`themeTables.nav.${place}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

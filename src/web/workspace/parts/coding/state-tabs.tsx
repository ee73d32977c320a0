import { useWords } from '../../../site/words.tsx'
import { type CodingQuery, codingAddress } from '../../view/coding-query.ts'

/** What waits, what was given to the reader, what is coded, and all. The words and other filters stay. */
export function StateTabs({ query, mine }: { query: CodingQuery; mine: number }) {
  const { t, language } = useWords()
  const tabs = [
    ['waiting', t('coding.tabs.waiting')],
    ['mine', t('coding.tabs.mine', { count: mine })],
    ['coded', t('coding.tabs.coded')],
    ['counted', t('coding.tabs.counted')],
  ] as const
  const here = query.isMine ? 'mine' : query.state
  return (
    <nav className="coding-tabs no-print" aria-label={t('coding.tabs.label')}>
      <ul>
        {tabs.map(([tab, name]) => {
          const changed = tab === 'mine' ? { isMine: true, state: 'waiting' as const } : { isMine: false, state: tab }
          return (
            <li key={tab}>
              <a href={codingAddress(language, query, { ...changed, page: 1 })} aria-current={tab === here ? 'page' : undefined}>
                {name}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

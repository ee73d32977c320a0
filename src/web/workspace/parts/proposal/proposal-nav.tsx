import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'

const PARTS = {
  list: [],
  board: ['board', 'all'],
  bodies: ['bodies', 'all'],
  influence: ['influence', 'log'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The pages about proposals, with the one that is open. */
export function ProposalNav({ here }: { here: keyof typeof PARTS }) {
  const { t, language } = useWords()
  return (
    <nav className="proposal-nav no-print" aria-label={t('proposals.part.label')}>
      <ul>
        {Object.entries(PARTS).map(([part, address]) => (
          <li key={part}>
            <a href={workspaceAddress(language, 'proposals', ...address)} aria-current={part === here ? 'page' : undefined}>
              {t(`proposals.part.${part as keyof typeof PARTS}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'

const PARTS = ['share', 'compare', 'trend', 'duties', 'requests', 'clock', 'plan', 'network'] as const
export type SynthesisPart = (typeof PARTS)[number]

/** The pages of the national picture that somebody may open. */
export function SynthesisMenu({ parts, here }: { parts: readonly SynthesisPart[]; here?: SynthesisPart }) {
  const { t, language } = useWords()
  return (
    <nav className="synthesis-nav no-print" aria-label={t('synthesis.menu')}>
      <ul className="synthesis-menu">
        {PARTS.filter((part) => parts.includes(part)).map((part) => (
          <li key={part}>
            <a href={workspaceAddress(language, 'synthesis', part)} aria-current={part === here ? 'page' : undefined}>
              {t(`synthesis.part.${part}`)}
            </a>
          </li>
        ))}
        {parts.includes('duties') && (
          <li>
            <a href={workspaceAddress(language, 'workshops', 'unknown', 'all')}>{t('workshops.unknown.title')}</a>
          </li>
        )}
      </ul>
    </nav>
  )
}

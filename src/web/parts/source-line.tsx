import { useWords } from '../site/words.tsx'
import type { ReleaseFacts } from '../view/release-facts.ts'

/** Where the figures come from, and what must be said of the population, beside every figure. */
export function SourceLine({ release }: { release: ReleaseFacts }) {
  const { t } = useWords()
  return (
    <div className="source">
      <p>{t('source.line', { register: release.register, release: release.id })}</p>
      {release.populationNotes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}

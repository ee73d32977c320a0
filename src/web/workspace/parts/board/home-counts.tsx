import { useWords } from '../../../site/words.tsx'

export interface HomeCount {
  readonly key: string
  readonly count: number
  /** What is counted, without the number. */
  readonly label: string
  readonly href: string
  readonly isLate?: boolean
}

/** A few counts, each the way to what it counts. */
export function HomeCounts({ counts, label }: { counts: readonly HomeCount[]; label: string }) {
  const { count: written } = useWords()
  return (
    <ul className="home-stages home-counts" aria-label={label}>
      {counts.map(({ key, count, label: of, href, isLate }) => (
        <li key={key}>
          <a href={href}>
            <span className={isLate && count > 0 ? 'state state-stop' : 'state'}>
              <strong>{written(count)}</strong> {of}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

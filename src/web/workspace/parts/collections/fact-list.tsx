import type { ReactNode } from 'react'

/** Facts of a thing: term and words, those without words left out. */
export function FactList({ facts }: { facts: readonly (readonly [term: string, words: ReactNode])[] }) {
  return (
    <dl className="fact-list">
      {facts
        .filter(([, words]) => words !== null && words !== '')
        .map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  )
}

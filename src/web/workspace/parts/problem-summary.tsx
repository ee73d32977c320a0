import type { ProblemDescription } from '../../../model/problem.ts'
import { useWords } from '../../site/words.tsx'

/** At the top of the page: what could not be done and what to do about it. With a `place` it links to the field. */
export function ProblemSummary({ problem }: { problem: ProblemDescription | null | undefined }) {
  const { t, language } = useWords()
  if (!problem) return null
  const text = problem.texts[language]
  return (
    <div className="problem-summary" role="alert">
      <h2>{t('workspace.problem')}</h2>
      <p>{problem.place ? <a href={`#${problem.place}`}>{text}</a> : text}</p>
    </div>
  )
}

/** Said after something was done. */
export function Done({ children }: { children: string | null | undefined }) {
  if (!children) return null
  return (
    <p className="done" role="status">
      {children}
    </p>
  )
}

import type { CoverageDecision } from '../../model/coverage-decision.ts'

/** A line of the history as it is shown: without what tells one human being from another. */
export type HistoryLine = Omit<CoverageDecision, 'person'>

export function historyLine({ person: _person, ...line }: CoverageDecision): HistoryLine {
  return line
}

import { type CheckLimits, comparedOutlier, type Outlier } from './outlier.ts'
import type { ComparedVariables, RespondentFigures } from './respondent-figures.ts'
import { robustDistance, robustScale } from './robust-scale.ts'

/** Fewer earlier rounds than this do not tell what is usual for a respondent (as in the form's own function `robustDistance`). */
const LEAST_ROUNDS = 4

/**
 * Each count against the respondent's own earlier answers: the change from the round before in per cent, and the distance from all
 * earlier rounds. A variable is told of once for each of the two.
 */
export function againstEarlier(
  respondent: RespondentFigures,
  { counts }: Pick<ComparedVariables, 'counts'>,
  limits: CheckLimits,
): Outlier[] {
  return counts.flatMap((at) => {
    const value = respondent.now[at]
    if (value === undefined) return []
    return [...changed({ respondent, at, value }, limits), ...unusual({ respondent, at, value }, limits)]
  })
}

interface Place {
  readonly respondent: RespondentFigures
  readonly at: string
  readonly value: number
}

function changed({ respondent: { respondent, previous }, at, value }: Place, limits: CheckLimits): Outlier[] {
  const before = previous?.[at]
  if (before === undefined || Math.abs(value - before) < limits.leastChange) return []
  const measure = changePercent(before, value)
  // From nothing to something has no percentage; that it came at all is the news.
  const weight = measure === null ? 2 : Math.abs(measure) / limits.changePercent
  if (weight <= 1) return []
  return [comparedOutlier({ respondent, check: 'earlier-round', at, value, compared: before, measure, weight })]
}

function unusual({ respondent: { respondent, history }, at, value }: Place, limits: CheckLimits): Outlier[] {
  const earlier = history.flatMap((round) => round[at] ?? [])
  const usual = robustScale(earlier, LEAST_ROUNDS)
  if (usual === null || Math.abs(value - usual.middle) < limits.leastChange) return []
  const measure = robustDistance(value, usual)
  const weight = measure / limits.historyDistance
  if (weight <= 1) return []
  return [comparedOutlier({ respondent, check: 'own-history', at, value, compared: usual.middle, measure, weight })]
}

/** Change in per cent of the earlier number, with its sign; null from zero. */
export function changePercent(before: number, now: number): number | null {
  return before === 0 ? null : ((now - before) * 100) / Math.abs(before)
}

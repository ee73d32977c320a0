import { type CheckLimits, comparedOutlier, type Outlier } from './outlier.ts'
import type { ComparedVariables, RespondentFigures } from './respondent-figures.ts'
import { type RobustScale, robustDistance, robustScale } from './robust-scale.ts'

/** Each ratio against the same ratio of all other respondents of the round: the respondent itself is never among its own others. */
export function amongRespondents(
  respondents: readonly RespondentFigures[],
  { ratios }: Pick<ComparedVariables, 'ratios'>,
  limits: CheckLimits,
): Outlier[] {
  return ratios.flatMap((at) => {
    const known = respondents.flatMap(({ respondent, now }) => {
      const value = now[at]
      return value === undefined ? [] : [{ respondent, value }]
    })
    const usualFor = usualOfOthers(known, limits.leastOthers)
    return known.flatMap((own) => farFromOthers(own, usualFor(own), { at, limits }))
  })
}

interface Known {
  readonly respondent: string
  readonly value: number
}

/** Above this many respondents one more or less among the others changes nothing that is shown, and leaving each out is slow. */
const MANY = 200

function usualOfOthers(known: readonly Known[], least: number): (own: Known) => RobustScale | null {
  const numberIn = ({ value }: Known) => value
  if (known.length > MANY) {
    const usual = robustScale(known.map(numberIn), least)
    return () => usual
  }
  return (own) => robustScale(known.filter(({ respondent }) => respondent !== own.respondent).map(numberIn), least)
}

function farFromOthers(own: Known, usual: RobustScale | null, { at, limits }: { at: string; limits: CheckLimits }): Outlier[] {
  if (usual === null) return []
  const measure = robustDistance(own.value, usual)
  const weight = measure / limits.otherDistance
  return weight <= 1 ? [] : [comparedOutlier({ ...own, check: 'other-respondents', at, compared: usual.middle, measure, weight })]
}

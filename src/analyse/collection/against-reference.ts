import { changePercent } from './against-earlier.ts'
import { type CheckLimits, comparedOutlier, type Outlier } from './outlier.ts'
import type { ComparedVariables, RespondentFigures } from './respondent-figures.ts'

/** Each count that has a figure of another source beside it, against that figure, in per cent of it. */
export function againstReference(
  { respondent, now, reference }: RespondentFigures,
  { references }: Pick<ComparedVariables, 'references'>,
  limits: CheckLimits,
): Outlier[] {
  return references.flatMap(({ variable: at, reference: name }) => {
    const value = now[at]
    const compared = reference[name]
    if (value === undefined || compared === undefined) return []
    if (Math.abs(value - compared) < limits.leastChange) return []
    const measure = changePercent(compared, value)
    const weight = measure === null ? 2 : Math.abs(measure) / limits.referencePercent
    return weight <= 1 ? [] : [comparedOutlier({ respondent, check: 'reference', at, value, compared, measure, weight })]
  })
}

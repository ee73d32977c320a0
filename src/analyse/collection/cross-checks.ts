import { againstEarlier } from './against-earlier.ts'
import { againstReference } from './against-reference.ts'
import { amongRespondents } from './among-respondents.ts'
import { doubtsOfForms } from './doubts-of-forms.ts'
import { type ItemNonResponse, itemNonResponse } from './item-non-response.ts'
import { CHECK_LIMITS, type CheckLimits, type Outlier } from './outlier.ts'
import type { ComparedVariables, RespondentFigures } from './respondent-figures.ts'
import { type CountSum, sumsOf } from './sums.ts'

/** What there is to look at in the answers of one round. */
export interface CrossChecks {
  /** The farthest first. */
  readonly outliers: readonly Outlier[]
  readonly nonResponse: readonly ItemNonResponse[]
  readonly sums: readonly CountSum[]
}

/**
 * Compares the respondents' newest answers with their earlier ones, with figures of other sources and with each other, and gathers what
 * the form's own rules doubt. Who has not answered is not among `respondents`. Nothing is decided here: a suspicious answer may be right.
 */
export function crossChecks(
  respondents: readonly RespondentFigures[],
  variables: ComparedVariables,
  limits: CheckLimits = CHECK_LIMITS,
): CrossChecks {
  const alone = respondents.flatMap((respondent) => [
    ...againstEarlier(respondent, variables, limits),
    ...againstReference(respondent, variables, limits),
    ...doubtsOfForms(respondent),
  ])
  const outliers = [...alone, ...amongRespondents(respondents, variables, limits)]
  return {
    outliers: outliers.sort((a, b) => b.weight - a.weight || compare(a.respondent, b.respondent) || compare(a.at, b.at)),
    nonResponse: itemNonResponse(respondents),
    sums: sumsOf(respondents, variables.counts),
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

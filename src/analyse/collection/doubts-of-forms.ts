import type { Outlier } from './outlier.ts'
import type { RespondentFigures } from './respondent-figures.ts'

/** A hard finding in sent answers stands above everything: it came after sending, with a correction or a new figure from outside. */
const HARD_WEIGHT = 100
const UNANSWERED_WEIGHT = 2
const ANSWERED_WEIGHT = 1
const UNAVAILABLE_WEIGHT = 1.5

/** What the form's own rules doubt in the answers, with the reason that the respondent gave, and what was said not to be available. */
export function doubtsOfForms({ respondent, now, findings, unavailable }: RespondentFigures): Outlier[] {
  const doubted = findings.map(({ rule, severity, at, message, reason }): Outlier => {
    const soft = reason === null ? UNANSWERED_WEIGHT : ANSWERED_WEIGHT
    const weight = severity === 'hard' ? HARD_WEIGHT : soft
    const value = now[at] ?? null
    return { respondent, check: 'rule', at, value, compared: null, measure: null, weight, rule, message, reason }
  })
  const missing = Object.entries(unavailable).map(
    ([at, reason]): Outlier => ({
      respondent,
      check: 'not-available',
      at,
      value: null,
      compared: null,
      measure: null,
      weight: UNAVAILABLE_WEIGHT,
      rule: null,
      message: null,
      reason,
    }),
  )
  return [...doubted, ...missing]
}

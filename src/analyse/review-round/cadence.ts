import type { CoverageClass } from '../../model/coverage.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { ReviewTrigger } from '../../model/review.ts'
import type { ReviewPolicy } from '../../model/review-policy.ts'
import type { ContentKey } from '../../model/service-task.ts'

/** A sheet to open, and why. */
export interface DueSheet {
  readonly organiser: string
  readonly content: ContentKey
  readonly trigger: ReviewTrigger
}

export interface CadenceQuestion {
  readonly cycle: QuarterCode
  readonly organisers: readonly string[]
  readonly contents: readonly ContentKey[]
  /** Classes of the organiser's municipalities in force in the cycle; a municipality without one counts as not assessed. */
  classesOf(at: Place): readonly CoverageClass[]
  /** Whether the organiser has answered for the content in a round of an earlier cycle. */
  wasAnswered(at: Place): boolean
  /** Whether an indication warns of a municipality whose class is in force. */
  hasWarning(at: Place): boolean
}

interface Place {
  readonly organiser: string
  readonly content: ContentKey
}

/**
 * Which sheets a round of the cycle opens. A content is *new* to an organiser until it has answered for it in an earlier cycle: always
 * reviewed. *Deficient*: a municipality whose data are not judged comprehensive: every quarter until they are. A comprehensive
 * content comes once a year, in the quarter that the policy names, and whenever an indication warns. The reasons are tried in the
 * order of the policy; the first that holds is the one told.
 */
export function cadence(question: CadenceQuestion, policy: ReviewPolicy['cadence']): DueSheet[] {
  return question.organisers.flatMap((organiser) =>
    question.contents.flatMap((content) => {
      const at = { organiser, content }
      const trigger = policy.triggers.find(({ key }) => HOLDS[key](at, question, policy))
      return trigger ? [{ ...at, trigger: trigger.key }] : []
    }),
  )
}

type Rule = (at: Place, question: CadenceQuestion, policy: ReviewPolicy['cadence']) => boolean

const HOLDS: Readonly<Record<ReviewTrigger, Rule>> = {
  new_content: (at, question) => !question.wasAnswered(at),
  deficient: (at, question) => question.classesOf(at).some((one) => one !== 'comprehensive'),
  warning: (at, question) => question.hasWarning(at),
  yearly: (_, { cycle }, { yearlyQuarter }) => Number(cycle.slice(5)) === yearlyQuarter,
}

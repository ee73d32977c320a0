import { answerFault } from '../../collect/questionnaire/answer-checks.ts'
import type { Answer } from '../../model/answers.ts'
import type { Question } from '../../model/questionnaire.ts'

const LARGEST = 10 ** 15

/**
 * Whether an answer is of its question's type: what could not be read as an answer stays in `typed` and never gets here. Bounds, missing
 * reasons, what is required and rules are not looked at: a draft may break them.
 */
export function doesAnswerFit(question: Question, answer: Answer): boolean {
  if (typeof answer === 'number' && !(Math.abs(answer) <= LARGEST)) return false
  const fault = answerFault(question, answer)
  return fault === null || fault.rule === 'range' || fault.rule === 'reason'
}

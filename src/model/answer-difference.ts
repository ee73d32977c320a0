import type { Answer, Answers } from './answers.ts'

/** One variable that differs between two lots of answers. Null = blank. */
export interface AnswerChange {
  readonly key: string
  readonly from: Answer | null
  readonly to: Answer | null
}

/**
 * What differs between two lots of answers to one form: first what the former knows, in its order, then what only the latter knows.
 * Zero and blank differ; the order of a `multiple`'s codes does not count.
 */
export function answerDifference(from: Answers, to: Answers): AnswerChange[] {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return keys
    .map((key) => ({ key, from: answerAt(from, key), to: answerAt(to, key) }))
    .filter((change) => !isSameAnswer(change.from, change.to))
}

/** Whether two answers say the same. */
export function isSameAnswer(one: Answer | null, other: Answer | null): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other))
}

/** Only what the answers hold themselves: a key may be any word. */
function answerAt(answers: Answers, key: string): Answer | null {
  return Object.hasOwn(answers, key) ? (answers[key] ?? null) : null
}

function ordered(answer: Answer | null): Answer | null {
  return Array.isArray(answer) ? [...answer].sort() : answer
}

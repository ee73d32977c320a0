import { type Fraction, fractionOf } from '../../method/fraction.ts'
import type { RespondentAnswer } from './round-answers.ts'

/** The number that a respondent gave; null when blank, not available, or when there is no answer that counts. */
export function answeredNumber({ standing, values }: RespondentAnswer, variable: string): number | null {
  if (standing !== 'answered' || !Object.hasOwn(values, variable)) return null
  return values[variable] ?? null
}

export function hasAll(answer: RespondentAnswer, variables: readonly string[]): boolean {
  return variables.every((variable) => answeredNumber(answer, variable) !== null)
}

/** Exact sum of the variables over the answers, decimals taken as they were written: 0.1 + 0.2 is 0.3. */
export function sumOf(answers: readonly RespondentAnswer[], variables: readonly string[]): Fraction {
  const parts = answers.flatMap((answer) => variables.map((variable) => fractionOf(answeredNumber(answer, variable) ?? 0)))
  return parts.reduce(added, { numerator: 0n, denominator: 1n })
}

export function added(left: Fraction, right: Fraction): Fraction {
  if (left.denominator === right.denominator)
    return { numerator: left.numerator + right.numerator, denominator: left.denominator }
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  }
}

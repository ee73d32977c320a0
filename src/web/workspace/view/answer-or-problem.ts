import type { ProblemDescription } from '../../../model/problem.ts'
import { problemIn } from '../../site/visit.ts'

export type AnswerOrProblem<Answer> =
  | { readonly answer: Answer; readonly problem: null }
  | { readonly answer: null; readonly problem: ProblemDescription }

/** For questions that an address asks: one that cannot be answered is told on the page, where another can be asked. */
export async function answerOrProblem<Answer>(ask: () => Promise<unknown>): Promise<AnswerOrProblem<Answer>> {
  try {
    return { answer: (await ask()) as Answer, problem: null }
  } catch (error) {
    const problem = problemIn(error)
    if (problem?.kind !== 'refused') throw error
    return { answer: null, problem }
  }
}

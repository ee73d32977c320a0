import type { EarlierShare } from '../../model/survey.ts'
import type { ChoiceResult, ComparedShare, QuestionResult } from '../../model/survey-analysis.ts'

/**
 * Shares of now beside earlier ones, in the order of the form. What the survey does not ask now, or did not then, is left out. The change
 * is between the shares as shown: of printed ones nothing more exact is known.
 */
export function comparedShares(questions: readonly QuestionResult[], earlier: readonly EarlierShare[]): readonly ComparedShare[] {
  const known = new Map(earlier.map(({ variable, code, percent }) => [`${variable} ${code}`, percent]))
  return questions.flatMap((result) => (result.kind === 'choice' ? linesOf(result, known) : []))
}

function linesOf(result: ChoiceResult, known: ReadonlyMap<string, number>): ComparedShare[] {
  const { variable, label, row, base } = result
  return [...result.choices, ...result.combined].flatMap(({ code, label: choice, percent: now }) => {
    const earlier = known.get(`${variable} ${code}`)
    if (earlier === undefined) return []
    return [{ variable, label, row, choice, now, answered: base.answered, earlier, change: now === null ? null : now - earlier }]
  })
}

/** The shares of an analysis, to compare a later one with. Those of small bases are none. */
export function sharesOf(questions: readonly QuestionResult[]): readonly EarlierShare[] {
  return questions.flatMap((result) =>
    result.kind === 'choice'
      ? [...result.choices, ...result.combined].flatMap(({ code, percent }) =>
          percent === null ? [] : [{ variable: result.variable, code, percent }],
        )
      : [],
  )
}

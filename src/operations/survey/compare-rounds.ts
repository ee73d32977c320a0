import { comparedShares, sharesOf } from '../../analyse/survey/comparison.ts'
import type { SurveyAnalysis, SurveyComparison } from '../../model/survey-analysis.ts'
import type { Texts } from '../../model/text.ts'
import { listCollectionRounds } from '../../store/collection/rounds.ts'
import type { OperationContext } from '../operation.ts'
import { analysisOf } from './analysis-of.ts'
import { type RoundMaterial, roundMaterial } from './survey-material.ts'
import { comparisonNotFound } from './survey-problems.ts'

/** What a round can be compared with: `round:2021`, or `published:2021` for printed results. */
export interface Comparable {
  readonly key: string
  readonly label: Texts
}

/** Earlier rounds of the same collection, newest first, and printed results. */
export async function comparablesOf(context: Pick<OperationContext, 'db'>, material: RoundMaterial): Promise<Comparable[]> {
  const { collection, round, opensOn } = material.round
  const rounds = await listCollectionRounds(context.db, collection)
  const earlier = rounds.filter((one) => one.round !== round && one.opensOn <= opensOn && one.state !== 'planned')
  return [
    ...earlier.map(({ round: name }) => ({ key: `round:${name}`, label: same(name) })),
    ...material.notes.published.map(({ id, label }) => ({ key: `published:${id}`, label })),
  ]
}

/** @throws Problem `survey-comparison-not-found`. */
export async function comparisonWith(
  context: Pick<OperationContext, 'db' | 'definitions'>,
  asked: {
    readonly material: RoundMaterial
    readonly analysis: SurveyAnalysis
    readonly among: readonly Comparable[]
    readonly key: string
  },
): Promise<SurveyComparison> {
  const { material, analysis, among, key } = asked
  const chosen = among.find((one) => one.key === key)
  if (!chosen) throw comparisonNotFound(key)
  const printed = material.notes.published.find(({ id }) => `published:${id}` === key)
  if (printed) return { ...chosen, source: printed.source, lines: comparedShares(analysis.questions, printed.shares) }
  const { collection } = material.round
  const earlier = await roundMaterial(context, { collection, round: key.slice('round:'.length) })
  return { ...chosen, source: null, lines: comparedShares(analysis.questions, sharesOf(analysisOf(earlier, null).questions)) }
}

function same(text: string): Texts {
  return { fi: text, sv: text, en: text }
}

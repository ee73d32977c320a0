import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import { SMALLEST_BASE } from '../../analyse/survey/base.ts'
import type { SurveyAnalysis, SurveyComparison } from '../../model/survey-analysis.ts'
import type { Texts } from '../../model/text.ts'
import { roundKeyShape } from '../collection/input-shapes.ts'
import { defineOperation } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { analysisOf } from './analysis-of.ts'
import { type Comparable, comparablesOf, comparisonWith } from './compare-rounds.ts'
import { type RoundMaterial, roundMaterial } from './survey-material.ts'

export const axisShape = z.string().regex(/^[A-Za-z][A-Za-z0-9_.]{0,180}$/)

export interface RoundAnalysis {
  readonly collection: { readonly id: string; readonly names: Texts }
  readonly round: string
  /** Sections of the form in their order, by id. */
  readonly sections: readonly { readonly id: string; readonly title: Texts }[]
  readonly analysis: SurveyAnalysis
  /** From so many answers on shares are shown. */
  readonly smallestBase: number
  readonly comparables: readonly Comparable[]
  /** When it was asked for. */
  readonly comparison: SurveyComparison | null
}

/**
 * Frequencies, figures, response rates and open answers of a round, and with `by` cross tables: of one question (`question`) or of all.
 * What was sent is shown, so it leaves an entry in the audit trail.
 * @throws Problem `collection-not-found`, `collection-round-not-found`, `survey-axis-not-found`, `survey-comparison-not-found`.
 */
export const analyseRound = defineOperation({
  name: 'survey.analyse',
  title: { fi: 'Analysoi kyselyn vastaukset', sv: 'Analysera enkätsvaren', en: 'Analyse the answers of a survey' },
  access: 'read',
  input: z.strictObject({
    ...roundKeyShape,
    by: axisShape.optional(),
    question: axisShape.optional(),
    compare: z
      .string()
      .regex(/^(round|published):[A-Za-z0-9][A-Za-z0-9_-]{0,60}$/)
      .optional(),
  }),
  async perform({ collection, round, by, question, compare }, context): Promise<RoundAnalysis> {
    if (!maySee(context.actor, 'form-answers', null)) throw notPermitted('survey.analyse')
    const material = await roundMaterial(context, { collection, round })
    const analysis = analysisOf(material, by === undefined ? null : { columns: by, rows: question ?? null })
    const comparables = await comparablesOf(context, material)
    const asked = { material, analysis, among: comparables, key: compare ?? '' }
    const comparison = compare === undefined ? null : await comparisonWith(context, asked)
    const result = { ...shownAnalysis(material, analysis), comparables, comparison }
    const details = { shown: 'form-answers', replies: analysis.replies, by: by ?? null, compare: compare ?? null }
    return context.commit({ subject: `${collection}/${round}`, details }, async () => result)
  },
})

function shownAnalysis(
  { definition, round, form }: RoundMaterial,
  analysis: SurveyAnalysis,
): Omit<RoundAnalysis, 'comparables' | 'comparison'> {
  const { id, names } = definition.collection
  return {
    collection: { id, names },
    round: round.round,
    sections: form.sections.map(({ id: section, title }) => ({ id: section, title })),
    analysis,
    smallestBase: SMALLEST_BASE,
  }
}

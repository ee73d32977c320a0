import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import { analyseSurvey, type CrossWish, type SurveyMaterial } from '../../analyse/survey/analyse-survey.ts'
import type { SurveyAnalysis } from '../../model/survey-analysis.ts'
import type { Texts } from '../../model/text.ts'
import { roundKeyShape } from '../collection/input-shapes.ts'
import { defineOperation } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { type RoundMaterial, roundMaterial } from './survey-material.ts'
import { axisNotFound } from './survey-problems.ts'

export const axisShape = z.string().regex(/^[A-Za-z][A-Za-z0-9_.]{0,180}$/)

export interface RoundAnalysis {
  readonly collection: { readonly id: string; readonly names: Texts }
  readonly round: string
  /** Sections of the form in their order, by id. */
  readonly sections: readonly { readonly id: string; readonly title: Texts }[]
  readonly analysis: SurveyAnalysis
}

/**
 * Frequencies, figures, response rates and open answers of a round, and with `by` cross tables: of one question (`question`) or of all.
 * What was sent is shown, so it leaves an entry in the audit trail.
 * @throws Problem `collection-not-found`, `collection-round-not-found`, `survey-axis-not-found`.
 */
export const analyseRound = defineOperation({
  name: 'survey.analyse',
  title: { fi: 'Analysoi kyselyn vastaukset', sv: 'Analysera enkätsvaren', en: 'Analyse the answers of a survey' },
  access: 'read',
  input: z.strictObject({ ...roundKeyShape, by: axisShape.optional(), question: axisShape.optional() }),
  async perform({ collection, round, by, question }, context): Promise<RoundAnalysis> {
    if (!maySee(context.actor, 'form-answers', null)) throw notPermitted('survey.analyse')
    const material = await roundMaterial(context, { collection, round })
    const result = shownAnalysis(
      material,
      analysisOf(material, by === undefined ? null : { columns: by, rows: question ?? null }),
    )
    const details = { shown: 'form-answers', replies: result.analysis.replies, by: by ?? null, question: question ?? null }
    return context.commit({ subject: `${collection}/${round}`, details }, async () => result)
  },
})

/** @throws Problem `survey-axis-not-found`. */
export function analysisOf(material: SurveyMaterial, wish: CrossWish | null): SurveyAnalysis {
  const analysis = analyseSurvey(material, wish)
  if ('unknownAxis' in analysis) throw axisNotFound(analysis.unknownAxis)
  return analysis
}

function shownAnalysis({ definition, round, form }: RoundMaterial, analysis: SurveyAnalysis): RoundAnalysis {
  const { id, names } = definition.collection
  return {
    collection: { id, names },
    round: round.round,
    sections: form.sections.map(({ id: section, title }) => ({ id: section, title })),
    analysis,
  }
}

import { z } from 'zod'
import { commonBases } from '../method/rounded-share.ts'
import type { SourceInconsistency, SurveyNotes } from '../model/survey.ts'
import type { Texts } from '../model/text.ts'
import { definitionProblem } from './definition-problem.ts'
import { type DefinitionFiles, readYaml, textsSchema } from './definition-yaml.ts'

const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/)
const variableSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_.]{0,180}$/)
const countSchema = z.int().min(0).max(1_000_000)
const percentSchema = z.int().min(0).max(100)
const toldShape = { id: idSchema, texts: textsSchema, source: z.string().min(1).max(500) }

const analysisSchema = z.strictObject({
  combined: z
    .array(z.strictObject({ id: idSchema, of: variableSchema, codes: z.array(z.string()).min(2), label: textsSchema }))
    .max(200),
})

const publishedSchema = z.strictObject({
  published: z
    .array(
      z.strictObject({
        id: idSchema,
        label: textsSchema,
        source: z.string().min(1).max(500),
        shares: z.array(z.strictObject({ variable: variableSchema, code: idSchema, percent: percentSchema })).min(1),
      }),
    )
    .max(50),
})

const inconsistenciesSchema = z.strictObject({
  inconsistencies: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ ...toldShape, kind: z.literal('sum'), parts: z.array(countSchema).min(1), total: countSchema }),
        z.strictObject({
          ...toldShape,
          kind: z.literal('shares'),
          question: variableSchema,
          percents: z.array(percentSchema).min(1),
          bases: z.strictObject({ from: countSchema.min(1), to: countSchema.max(100_000) }),
        }),
      ]),
    )
    .max(200),
})

/**
 * What the analysis of a survey needs beside its form, from `analysis.yaml`, `inconsistencies.yaml` and `published.yaml` of the
 * collection's folder; null when there is none of them. @throws Problem naming the file, also when figures recorded as inconsistent do fit together.
 */
export function readSurveyNotes(files: DefinitionFiles, folder: string): SurveyNotes | null {
  const [analysis, recorded, printed] = [`${folder}/analysis.yaml`, `${folder}/inconsistencies.yaml`, `${folder}/published.yaml`]
  if (![analysis, recorded, printed].some((path) => files.has(path))) return null
  const combined = files.has(analysis) ? readYaml(files, analysis, analysisSchema).combined : []
  const inconsistencies = files.has(recorded) ? readYaml(files, recorded, inconsistenciesSchema).inconsistencies : []
  const published = files.has(printed) ? readYaml(files, printed, publishedSchema).published : []
  for (const one of inconsistencies) {
    if (fits(one)) throw definitionProblem(recorded, FITS, { id: one.id })
  }
  return { combined, inconsistencies, published }
}

function fits(inconsistency: SourceInconsistency): boolean {
  if (inconsistency.kind === 'shares') return commonBases(inconsistency.percents, inconsistency.bases).length > 0
  return inconsistency.parts.reduce((sum, part) => sum + part, 0) === inconsistency.total
}

const FITS: Texts = {
  fi: 'Ristiriidaksi kirjatut luvut {id} sopivat yhteen. Korjaa luvut tai poista kirjaus.',
  sv: 'De tal som antecknats som motstridiga, {id}, stämmer överens. Rätta talen eller ta bort anteckningen.',
  en: 'The figures recorded as inconsistent, {id}, do fit together. Correct the figures or remove the record.',
}

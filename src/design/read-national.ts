import { z } from 'zod'
import type { NationalDefinitions } from '../model/synthesis.ts'
import type { Texts } from '../model/text.ts'
import { definitionProblem } from './definition-problem.ts'
import { type DefinitionFiles, daySchema, readYaml, textsSchema } from './definition-yaml.ts'

const PATH = 'social-reporting/national.yaml'
const keySchema = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/)
const namedSchema = z.strictObject({ key: keySchema, names: textsSchema })

const nationalSchema = z.strictObject({
  minimumContents: z
    .array(
      z.strictObject({
        number: z.int().min(1),
        effectiveFrom: daySchema,
        names: textsSchema,
        columns: z.array(z.enum(['groups', 'tasks'])).min(1),
      }),
    )
    .min(1),
  trend: z.strictObject({
    unitSharePoints: z.int().min(0).max(100),
    ratePercent: z.int().min(100),
    standardErrors: z.number().min(1).max(5),
  }),
  duties: z.array(
    z.strictObject({
      ...namedSchema.shape,
      dimension: keySchema,
      themes: z.array(z.string()),
      measures: z.array(z.string()),
      collections: z.array(z.strictObject({ collection: keySchema, measure: z.string().min(1), group: keySchema })),
      sotkanet: z.array(z.strictObject({ code: z.string().regex(/^\d{1,6}$/), group: keySchema, names: textsSchema })),
      missing: textsSchema,
    }),
  ),
  dimensions: z.array(namedSchema),
  planParts: z.array(namedSchema).min(1),
  clockPresets: z.array(
    z.strictObject({
      ...namedSchema.shape,
      owner: z.enum(['county', 'national']),
      every: z.enum(['month', 'half-year', 'year']),
    }),
  ),
})

/** What the national level asks and looks at. `themes`: ids of the newest national codebook, which duties may name. */
export function readNational(files: DefinitionFiles, themes: ReadonlySet<string>): NationalDefinitions {
  const read = readYaml(files, PATH, nationalSchema)
  const dimensions = new Set(read.dimensions.map(({ key }) => key))
  for (const duty of read.duties) {
    if (!dimensions.has(duty.dimension)) throw definitionProblem(PATH, UNKNOWN, { name: duty.dimension })
    const theme = duty.themes.find((one) => !themes.has(one))
    if (theme !== undefined) throw definitionProblem(PATH, UNKNOWN, { name: theme })
  }
  return read
}

const UNKNOWN: Texts = { fi: 'Tuntematon nimi: {name}.', sv: 'Okänt namn: {name}.', en: 'Unknown name: {name}.' }

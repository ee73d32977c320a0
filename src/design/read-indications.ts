import { z } from 'zod'
import type { IndicationDefinitions, IndicationSettings } from '../model/indication-definitions.ts'
import type { Texts } from '../model/text.ts'
import { definitionProblem } from './definition-problem.ts'
import { type DefinitionFiles, readYaml, textsSchema } from './definition-yaml.ts'

const PATH = 'monitoring-register/indications.yaml'

const percent = z.number().min(0).max(100)
const count = z.int().min(0)

const SETTINGS: { readonly [Id in keyof IndicationSettings]: z.ZodType<IndicationSettings[Id]> } = {
  'share-outlier': z.strictObject({ fences: z.number().positive(), fewestPeers: z.int().min(4), smallestPopulation: count }),
  jump: z.strictObject({ largestChangePercent: z.number().min(0), smallestClients: count }),
  'own-count': z.strictObject({ smallestClients: count, measurePrefix: z.string().min(1) }),
  overlap: z.strictObject({ smallestPercent: percent, smallestClients: count }),
  units: z.strictObject({ smallestPercent: percent }),
  'first-archiving': z.strictObject({ daysAfterStart: count }),
  'never-closed': z.strictObject({
    years: z.int().min(1).max(50),
    largestPercent: percent,
    smallestClients: count,
    ofContent: z.record(z.string(), percent),
  }),
  'activity-only': z.strictObject({ largestPercent: percent, smallestClients: count }),
  'missing-home': z.strictObject({ largestMissingPercent: percent, largestTemporaryPercent: percent, smallestClients: count }),
  'sister-statistics': z.strictObject({
    sameAreaPercent: percent,
    widerAreaFactor: z.number().min(1),
    smallestClients: count,
    measures: z.array(
      z.strictObject({ measure: z.string().min(1), content: z.string().min(1), unit: z.enum(['percent', 'clients']) }),
    ),
  }),
}

function definitionOf<Id extends keyof IndicationSettings>(id: Id) {
  return z.strictObject({ names: textsSchema, asks: textsSchema, settings: SETTINGS[id] })
}

const schema: z.ZodType<{ readonly indications: IndicationDefinitions }> = z.strictObject({
  indications: z.strictObject({
    'share-outlier': definitionOf('share-outlier'),
    jump: definitionOf('jump'),
    'own-count': definitionOf('own-count'),
    overlap: definitionOf('overlap'),
    units: definitionOf('units'),
    'first-archiving': definitionOf('first-archiving'),
    'never-closed': definitionOf('never-closed'),
    'activity-only': definitionOf('activity-only'),
    'missing-home': definitionOf('missing-home'),
    'sister-statistics': definitionOf('sister-statistics'),
  }),
})

/** The automatic indications. @throws Problem naming file and line, or a content that is none. */
export function readIndications(files: DefinitionFiles, contents: readonly { readonly key: string }[]): IndicationDefinitions {
  const { indications } = readYaml(files, PATH, schema)
  const named = [
    ...Object.keys(indications['never-closed'].settings.ofContent),
    ...indications['sister-statistics'].settings.measures.map(({ content }) => content),
  ]
  const unknown = named.find((content) => !contents.some(({ key }) => key === content))
  if (unknown !== undefined) throw definitionProblem(PATH, UNKNOWN_CONTENT, { content: unknown })
  return indications
}

const UNKNOWN_CONTENT: Texts = {
  fi: 'Sisältöä {content} ei ole.',
  sv: 'Innehållet {content} finns inte.',
  en: 'There is no content {content}.',
}

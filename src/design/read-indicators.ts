import { z } from 'zod'
import type { CollectionIndicators, EarlierFigure } from '../model/collection-indicator.ts'
import type { Questionnaire } from '../model/questionnaire.ts'
import type { Texts } from '../model/text.ts'
import { readCsv } from './definition-csv.ts'
import { definitionProblem } from './definition-problem.ts'
import { type DefinitionFiles, readYaml, textsSchema } from './definition-yaml.ts'
import { sha256, utf8 } from './digest.ts'

/** Files beside `collection.yaml`: what is published and how it is computed, and what others have published. */
const INDICATORS = 'indicators.yaml'
const PUBLISHED = 'published.csv'
const COLUMNS = ['round', 'day', 'area', 'measure', 'value', 'source', 'source_date', 'note_fi', 'note_sv', 'note_en'] as const

const measureId = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*(?:-[a-z]+)?$/)
const variableId = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*$/)
const parameterName = z.string().regex(/^[a-z][a-z0-9_]*$/)
const sign = z.enum(['zero', 'positive'])
const decimals = z.int().min(0).max(1)

const formulaSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: z.array(variableId).min(1),
    denominator: z.array(variableId).min(1),
    scale: z.union([z.literal(1), z.literal(100)]),
  }),
  z.strictObject({ kind: z.literal('areas-where'), variable: variableId, is: sign }),
  z.strictObject({ kind: z.literal('shortfall'), amount: variableId, stock: variableId, parameter: parameterName }),
])

const totalSchema = z.strictObject({
  id: variableId,
  names: textsSchema,
  unit: textsSchema,
  decimals,
  isCount: z.boolean(),
  needs: parameterName.nullable(),
})

const indicatorSchema = z.strictObject({
  id: measureId,
  names: textsSchema,
  definition: textsSchema,
  unit: textsSchema,
  formula: formulaSchema,
  base: z.enum(['heads', 'full-time-equivalents']).nullable(),
  decimals,
  change: z.enum(['difference', 'percentage-points']).nullable(),
  needs: parameterName.nullable(),
  isKey: z.boolean(),
})

const sentenceSchema = z.strictObject({
  text: textsSchema,
  when: z.strictObject({ variable: variableId, is: sign }).nullable(),
})

const indicatorsSchema = z.strictObject({
  totals: z.array(totalSchema).min(1),
  indicators: z.array(indicatorSchema).min(1),
  breaks: z.array(z.strictObject({ round: z.string().min(1), reason: textsSchema })),
  notes: z.array(z.strictObject({ rule: z.string().min(1), at: z.array(variableId).min(1), text: textsSchema })).default([]),
  headline: z.array(sentenceSchema).min(1),
  areaSummary: z.array(sentenceSchema),
  comments: z.array(variableId),
})

/**
 * The indicators of a collection and the figures that others have published of it, as far as its folder has them.
 * @throws Problem naming file and line: an indicator that reads an answer that is not among the totals, an id used twice, a formula or
 * sentence that names something unknown, a total that no version of the form asks.
 */
export function readIndicators(
  files: DefinitionFiles,
  folder: string,
  questionnaires: readonly Questionnaire[],
): { readonly indicators?: CollectionIndicators; readonly publishedEarlier?: readonly EarlierFigure[] } {
  const path = `${folder}/${INDICATORS}`
  const text = files.get(path)
  if (text === undefined) return {}
  const read = readYaml(files, path, indicatorsSchema)
  const indicators: CollectionIndicators = { ...read, digest: sha256(utf8(text)) }
  requireConsistent(path, indicators, questionnaires)
  return { indicators, publishedEarlier: readPublished(files, folder, indicators) }
}

function requireConsistent(path: string, indicators: CollectionIndicators, questionnaires: readonly Questionnaire[]): void {
  const { totals, indicators: all } = indicators
  const ids = [...totals, ...all].map(({ id }) => id)
  const twice = ids.find((id, place) => ids.indexOf(id) !== place)
  if (twice !== undefined) throw definitionProblem(path, TWICE, { id: twice })
  const known = new Set(totals.map(({ id }) => id))
  for (const { id, formula } of all)
    for (const variable of variablesOf(formula))
      if (!known.has(variable)) throw definitionProblem(path, NOT_A_TOTAL, { id, variable })
  for (const { when } of [...indicators.headline, ...indicators.areaSummary])
    if (when !== null && !known.has(when.variable))
      throw definitionProblem(path, NOT_A_TOTAL, { id: 'when', variable: when.variable })
  requireKnownNotes(path, indicators, questionnaires)
  const asked = new Set(questionnaires.flatMap(variablesAsked))
  // A form that could not be read asks nothing: its own reader says so.
  const missing = asked.size === 0 ? undefined : [...known, ...indicators.comments].find((id) => !asked.has(id))
  if (missing !== undefined) throw definitionProblem(path, NOT_ASKED, { id: missing })
}

function requireKnownNotes(
  path: string,
  { notes, totals, indicators }: CollectionIndicators,
  questionnaires: readonly Questionnaire[],
): void {
  const rules = new Set(questionnaires.flatMap((form) => form.rules.map(({ id }) => id)))
  const measures = new Set([...totals, ...indicators].map(({ id }) => id))
  for (const { rule, at } of notes) {
    const stranger = at.find((id) => !measures.has(id))
    if (stranger !== undefined) throw definitionProblem(path, UNKNOWN_MEASURE, { id: stranger })
    if (rules.size > 0 && !rules.has(rule)) throw definitionProblem(path, NO_RULE, { rule })
  }
}

/** Ids of everything that a form asks or calculates outside repeating groups; matrix cells as `M1.row.column`. */
function variablesAsked({ sections }: Questionnaire): string[] {
  return sections.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind !== 'matrix') return [item.id]
      const rows = [...item.rows.map(({ id }) => id), 'total']
      return rows.flatMap((row) => [...item.columns.map(({ id }) => id), 'total'].map((column) => `${item.id}.${row}.${column}`))
    }),
  )
}

function variablesOf(formula: CollectionIndicators['indicators'][number]['formula']): readonly string[] {
  if (formula.kind === 'ratio') return [...formula.numerator, ...formula.denominator]
  return formula.kind === 'shortfall' ? [formula.amount, formula.stock] : [formula.variable]
}

function readPublished(files: DefinitionFiles, folder: string, { totals, indicators }: CollectionIndicators): EarlierFigure[] {
  const path = `${folder}/${PUBLISHED}`
  if (!files.has(path)) return []
  const measures = new Set([...totals, ...indicators].map(({ id }) => id))
  return readCsv(files, path, COLUMNS).map(({ values, place }) => {
    const { measure, value, source, source_date: sourceDate, note_fi: fi, note_sv: sv, note_en: en } = values
    if (!measures.has(measure)) throw definitionProblem(place, UNKNOWN_MEASURE, { id: measure })
    if (!/^\d+(?:\.\d+)?$/.test(value)) throw definitionProblem(place, NOT_A_NUMBER, { value })
    if (source === '' || sourceDate === '') throw definitionProblem(place, NO_SOURCE)
    const note = fi === '' ? null : { fi, sv, en }
    return { round: values.round, day: values.day, area: values.area, measure, value: Number(value), source, sourceDate, note }
  })
}

const TWICE: Texts = {
  fi: 'Tunnus {id} on käytössä kahdesti.',
  sv: 'Beteckningen {id} används två gånger.',
  en: 'The id {id} is used twice.',
}
const NOT_A_TOTAL: Texts = {
  fi: 'Tunnusluku {id} laskee vastauksesta {variable}, jota ei ole kohdassa totals.',
  sv: 'Indikatorn {id} räknar med svaret {variable}, som inte finns under totals.',
  en: 'The indicator {id} is computed from the answer {variable}, which is not among the totals.',
}
const NOT_ASKED: Texts = {
  fi: 'Mikään lomakkeen versio ei kysy tietoa {id}.',
  sv: 'Ingen version av formuläret frågar efter {id}.',
  en: 'No version of the form asks {id}.',
}
const NO_RULE: Texts = {
  fi: 'Lomakkeella ei ole sääntöä {rule}.',
  sv: 'Formuläret har ingen regel {rule}.',
  en: 'The form has no rule {rule}.',
}
const UNKNOWN_MEASURE: Texts = {
  fi: 'Tunnuslukua {id} ei ole.',
  sv: 'Det finns ingen indikator {id}.',
  en: 'There is no indicator {id}.',
}
const NOT_A_NUMBER: Texts = {
  fi: 'Arvon on oltava luku: {value}.',
  sv: 'Värdet ska vara ett tal: {value}.',
  en: 'The value has to be a number: {value}.',
}
const NO_SOURCE: Texts = {
  fi: 'Julkaistulla luvulla on oltava lähde ja sen aika.',
  sv: 'En publicerad siffra ska ha en källa och dess datum.',
  en: 'A published figure needs a source and its date.',
}

import { z } from 'zod'
import type { Collection, CollectionDefinition } from '../model/collection.ts'
import type { Texts } from '../model/text.ts'
import { definitionProblem } from './definition-problem.ts'
import { type DefinitionFiles, readYaml, textsSchema } from './definition-yaml.ts'
import { readIndicators } from './read-indicators.ts'
import { readQuestionnaires } from './read-questionnaire.ts'
import { readSurveyNotes } from './read-survey-notes.ts'

/** Data collections, a folder each: `collection.yaml` and the versions of its form. */
export const COLLECTIONS_FOLDER = 'collections'

const keySchema = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/)
const daySchema = z.iso.date()
const monthsSchema = z.array(z.int().min(1).max(12)).max(12)

const rhythmSchema = z.strictObject({
  kind: z.enum(['second-tuesday', 'half-years', 'years', 'by-hand']),
  months: monthsSchema,
  exceptions: z.array(z.strictObject({ round: z.string(), day: daySchema, reason: textsSchema })),
})

const datesSchema = z.strictObject({
  opens: z.int().min(-366).max(366),
  statedDeadline: z.int().min(0).max(366),
  statedDeadlineDay: z.int().min(1).max(31).nullable(),
  lastNewAnswer: z.int().min(0).max(1000),
  lastCorrection: z.int().min(0).max(3660),
})

const settingsSchema = z.strictObject({
  codeSees: z.enum(['receipt', 'answers']),
  mayCorrectEarlierRounds: z.boolean(),
  hasPrefill: z.boolean(),
  disclosure: z.enum(['protected', 'none']),
  disclosureDecision: textsSchema.nullable(),
})

const reminderSchema = z.strictObject({
  key: keySchema,
  from: z.enum(['opening', 'stated-deadline']),
  days: z.int().min(-366).max(366),
  to: z.enum(['all', 'not-answered']),
  isEscalation: z.boolean(),
})

const parameterSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  names: textsSchema,
  values: z
    .array(
      z.strictObject({
        from: daySchema,
        until: daySchema.nullable(),
        value: z.number().nullable(),
        source: z.string().min(1),
      }),
    )
    .min(1),
})

const collectionSchema = z.strictObject({
  id: keySchema,
  names: textsSchema,
  purpose: textsSchema,
  legalBasis: textsSchema,
  decision: z.strictObject({ number: z.string().min(1), date: daySchema, title: textsSchema }).nullable(),
  owner: textsSchema,
  contact: textsSchema,
  from: daySchema,
  until: daySchema.nullable(),
  successor: textsSchema.nullable(),
  rhythm: rhythmSchema,
  dates: datesSchema,
  respondents: z.enum(['county', 'municipality', 'unit']),
  reminders: z.array(reminderSchema),
  settings: settingsSchema,
  parameters: z.array(parameterSchema),
  handOver: z.array(z.strictObject({ recipient: textsSchema, from: daySchema, until: daySchema.nullable() })),
  contactMonths: z.int().min(0).max(120),
  privacyNotice: textsSchema,
})

/** Every collection with the versions of its form, by id. @throws Problem naming file and line. */
export function readCollections(files: DefinitionFiles): CollectionDefinition[] {
  const paths = [...files.keys()].filter((path) => /^collections\/[^/]+\/collection\.yaml$/.test(path)).sort()
  return paths.map((path) => {
    const collection = readCollection(files, path)
    const folder = path.slice(0, path.lastIndexOf('/'))
    if (folder !== `${COLLECTIONS_FOLDER}/${collection.id}`) throw definitionProblem(path, WRONG_FOLDER, { id: collection.id })
    const questionnaires = readQuestionnaires(files, folder)
    if (questionnaires.length === 0) throw definitionProblem(path, NO_FORM, { id: collection.id })
    const survey = readSurveyNotes(files, folder)
    return { collection, questionnaires, ...readIndicators(files, folder, questionnaires), ...(survey && { survey }) }
  })
}

/** One `collection.yaml`. @throws Problem naming file and line of whatever is missing, unknown or contradictory. */
export function readCollection(files: DefinitionFiles, path: string): Collection {
  const collection = readYaml(files, path, collectionSchema)
  const { settings, dates } = collection
  if (settings.disclosure === 'none' && settings.disclosureDecision === null) throw definitionProblem(path, NO_DECISION)
  const isInOrder = dates.statedDeadline <= dates.lastNewAnswer && dates.lastNewAnswer <= dates.lastCorrection
  if (!isInOrder) throw definitionProblem(path, DATES_NOT_IN_ORDER)
  for (const { name, values } of collection.parameters) {
    const overlaps = values.some(({ from, until }, place) => {
      const next = values[place + 1]
      return (until !== null && until < from) || (next !== undefined && (until === null || until >= next.from))
    })
    if (overlaps) throw definitionProblem(path, VALUES_OVERLAP, { name })
  }
  return collection
}

const WRONG_FOLDER: Texts = {
  fi: 'Tiedonkeruun tunnus {id} ja kansion nimi eroavat toisistaan.',
  sv: 'Datainsamlingens id {id} och mappens namn skiljer sig från varandra.',
  en: 'The id of the collection, {id}, differs from the name of its folder.',
}
const NO_FORM: Texts = {
  fi: 'Tiedonkeruulla {id} ei ole lomaketta. Lisää tiedosto form-1.yaml.',
  sv: 'Datainsamlingen {id} har inget formulär. Lägg till filen form-1.yaml.',
  en: 'The collection {id} has no form. Add the file form-1.yaml.',
}
const NO_DECISION: Texts = {
  fi: 'Luvut voi julkaista peittämättä vain päätöksellä: täytä disclosureDecision.',
  sv: 'Siffror kan publiceras utan att döljas endast genom ett beslut: fyll i disclosureDecision.',
  en: 'Figures may be published without protection only by a decision: fill in disclosureDecision.',
}
const DATES_NOT_IN_ORDER: Texts = {
  fi: 'Päivien järjestys: määräaika, viimeinen uusi vastaus, viimeinen korjaus.',
  sv: 'Dagarnas ordning: tidsfrist, sista nya svar, sista rättelse.',
  en: 'The days go in the order: deadline, last new answer, last correction.',
}
const VALUES_OVERLAP: Texts = {
  fi: 'Parametrin {name} arvojen voimassaoloajat menevät päällekkäin tai ovat väärässä järjestyksessä.',
  sv: 'Giltighetstiderna för värdena på parametern {name} överlappar eller är i fel ordning.',
  en: 'The periods of the values of the parameter {name} overlap or are in the wrong order.',
}

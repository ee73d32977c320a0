import { z } from 'zod'
import { openAnswerRows, surveyRows } from '../../analyse/survey/survey-tables.ts'
import { readQuestionnaire } from '../../design/read-questionnaire.ts'
import { readSurveyNotes } from '../../design/read-survey-notes.ts'
import type { Definitions } from '../../model/definitions.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import type { SurveyGroup, SurveyNotes, SurveyRespondent } from '../../model/survey.ts'
import type { SurveyAnalysis } from '../../model/survey-analysis.ts'
import { LANGUAGES } from '../../model/text.ts'
import { collectionNotFound } from '../collection/collection-problems.ts'
import { defineOperation } from '../operation.ts'
import { semicolonText } from '../review/semicolon-text.ts'
import { axisShape } from './analyse-round.ts'
import { analysisOf } from './analysis-of.ts'
import { type AnswerFileFinding, type AnswersInFile, readAnswerFiles } from './read-answer-files.ts'
import { readCodes } from './read-codes.ts'
import { askedIn, NO_NOTES } from './survey-material.ts'

export interface FilesAnalysis {
  readonly form: { readonly id: string; readonly version: number }
  readonly findings: readonly AnswerFileFinding[]
  readonly analysis: SurveyAnalysis
  /** The figures as one long table, and the open answers for coding, both as CSV. */
  readonly tables: string
  readonly openAnswers: string
}

const fileShape = z.strictObject({ name: z.string().max(1000), text: z.string() })

/** A form named by its collection, or given as files: `path` names the form's own file among them. */
const formShape = z.union([
  z.strictObject({ collection: z.string().max(100) }),
  z.strictObject({ path: z.string().max(1000), files: z.array(fileShape).max(100) }),
])

/**
 * Analyses answers that lie in files. Needs no data folder; nothing is stored.
 * @throws Problem `collection-not-found`, `survey-axis-not-found`, `coding-unreadable`, or what is wrong with the form.
 */
export const analyseFiles = defineOperation({
  name: 'survey.analyse-files',
  title: { fi: 'Analysoi vastaustiedosto', sv: 'Analysera en svarsfil', en: 'Analyse a file of answers' },
  access: 'read',
  isStandalone: true,
  input: z.strictObject({
    form: formShape,
    answers: z.array(fileShape).max(100_000),
    /** Who was asked: CSV with the column `respondent` and `groups.<name>`. */
    universe: fileShape.optional(),
    codes: fileShape.optional(),
    by: axisShape.optional(),
    question: axisShape.optional(),
    language: z.enum(LANGUAGES),
  }),
  async perform({ form: named, answers, universe, codes, by, question, language }, { definitions }): Promise<FilesAnalysis> {
    const { form, notes } = formOf(named, definitions)
    const { respondents, findings } = readAnswerFiles(form, answers, language)
    const asked = universe === undefined ? respondents : readAnswerFiles(withoutQuestions(form), [universe], language).respondents
    const groups = groupsIn([...asked, ...respondents])
    const responses = respondents.map((one) => ({ ...one, asked: askedIn(form, one.answers, NOTHING_AROUND) }))
    const material = {
      form,
      notes,
      responses,
      groups,
      universe: universeOf(asked, respondents),
      coded: codes ? readCodes(codes.text) : [],
    }
    const analysis = analysisOf(material, by === undefined ? null : { columns: by, rows: question ?? null })
    const sections = form.sections.map(({ id, title }) => ({ id, title }))
    return {
      form: { id: form.id, version: form.version },
      findings,
      analysis: universe === undefined ? { ...analysis, rates: [] } : analysis,
      tables: semicolonText(surveyRows({ analysis, sections }, language)),
      openAnswers: semicolonText(openAnswerRows(analysis, language)),
    }
  },
})

const NOTHING_AROUND = { previous: null, history: [], outside: {}, round: { day: null, from: null, until: null } }

/** The list of those who were asked has no answers: any other column of it is let be. */
function withoutQuestions(form: Questionnaire): Questionnaire {
  return { ...form, sections: [], rules: [] }
}

function formOf(named: z.infer<typeof formShape>, definitions: Definitions): { form: Questionnaire; notes: SurveyNotes } {
  if ('collection' in named) {
    const known = definitions.collections.find(({ collection }) => collection.id === named.collection)
    const form = known?.questionnaires.at(-1)
    if (!known || !form) throw collectionNotFound(named.collection)
    return { form, notes: known.survey ?? NO_NOTES }
  }
  const folder = 'given'
  const files = new Map(named.files.map(({ name, text }) => [`${folder}/${name}`, text]))
  return { form: readQuestionnaire(files, `${folder}/${named.path}`), notes: readSurveyNotes(files, folder) ?? NO_NOTES }
}

/** Groups by the names that the files give, with the categories that occur. */
function groupsIn(respondents: readonly AnswersInFile[]): readonly SurveyGroup[] {
  const keys = [...new Set(respondents.flatMap(({ groups }) => Object.keys(groups)))].sort()
  const same = (text: string) => ({ fi: text, sv: text, en: text })
  return keys.map((key) => ({
    key,
    label: same(key),
    categories: [...new Set(respondents.flatMap(({ groups }) => groups[key] ?? []))]
      .sort()
      .map((code) => ({ code, label: same(code) })),
  }))
}

function universeOf(asked: readonly AnswersInFile[], answered: readonly AnswersInFile[]): readonly SurveyRespondent[] {
  const known = new Set(answered.map(({ respondent }) => respondent))
  return asked.map(({ respondent, groups }) => ({ respondent, groups, hasAnswered: known.has(respondent), isExcused: false }))
}

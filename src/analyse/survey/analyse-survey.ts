import type { Questionnaire } from '../../model/questionnaire.ts'
import type { CodedAnswers, SurveyGroup, SurveyNotes, SurveyRespondent, SurveyResponse } from '../../model/survey.ts'
import type { CrossTable, SurveyAnalysis } from '../../model/survey-analysis.ts'
import { crossTable, type Divider, dividersOf } from './cross-table.ts'
import { inconsistencyShown } from './inconsistencies.ts'
import { questionResult } from './question-result.ts'
import { responseRates } from './response-rates.ts'
import { surveyVariables } from './variables.ts'

export interface SurveyMaterial {
  readonly form: Questionnaire
  readonly notes: SurveyNotes
  /** In the order of their running numbers: whoever makes the list must not let the order tell who is who. */
  readonly responses: readonly SurveyResponse[]
  readonly universe: readonly SurveyRespondent[]
  readonly groups: readonly SurveyGroup[]
  readonly coded: readonly CodedAnswers[]
}

/** Rows and columns of cross tables. `rows` null: every question with choices, by the columns. */
export interface CrossWish {
  readonly rows: string | null
  readonly columns: string
}

/** The name of an axis that the survey does not have is given back as `unknownAxis`; nothing is reckoned then. */
export function analyseSurvey(
  material: SurveyMaterial,
  wish: CrossWish | null,
): SurveyAnalysis | { readonly unknownAxis: string } {
  const { form, notes, responses, universe, groups, coded } = material
  const variables = surveyVariables(form)
  const dividers = dividersOf(variables, groups)
  const crossTables = wish === null ? [] : wishedTables({ dividers, responses, groups }, wish)
  if ('unknownAxis' in crossTables) return crossTables
  return {
    replies: responses.length,
    rates: responseRates(universe, groups),
    questions: variables.map((variable) => questionResult(variable, { responses, combined: notes.combined, coded })),
    crossTables,
    inconsistencies: notes.inconsistencies.map(inconsistencyShown),
    axes: dividers.map(({ axis: { key, label, within } }) => ({ key, label, within })),
  }
}

interface Crossing {
  readonly dividers: readonly Divider[]
  readonly responses: readonly SurveyResponse[]
  readonly groups: readonly SurveyGroup[]
}

function wishedTables(
  { dividers, responses, groups }: Crossing,
  wish: CrossWish,
): readonly CrossTable[] | { readonly unknownAxis: string } {
  const find = (key: string) => dividers.find(({ axis }) => axis.key === key)
  const columns = find(wish.columns)
  if (!columns) return { unknownAxis: wish.columns }
  if (wish.rows !== null) {
    const rows = find(wish.rows)
    return rows ? [crossTable(rows, columns, responses)] : { unknownAxis: wish.rows }
  }
  // Groups of respondents are told by the response rate already.
  const isGroup = (key: string) => groups.some((group) => group.key === key)
  const questions = dividers.filter(({ axis: { key } }) => key !== wish.columns && !isGroup(key))
  return questions.map((rows) => crossTable(rows, columns, responses))
}

import { isUnavailable } from '../../model/answers.ts'
import type { SurveyGroup, SurveyResponse } from '../../model/survey.ts'
import type { CrossAxis, CrossCell, CrossTable } from '../../model/survey-analysis.ts'
import { shareOf } from './base.ts'
import { codesOf, readingsOf, type SurveyVariable } from './variables.ts'

/** Something respondents can be divided by: a question with choices, or a group they belong to. */
export interface Divider {
  readonly axis: CrossAxis
  /** Categories of a respondent; none when the respondent did not answer. */
  codes(response: SurveyResponse): readonly string[]
}

/** Questions with choices (not of repeated groups: a respondent has many there), and the groups of respondents. */
export function dividersOf(variables: readonly SurveyVariable[], groups: readonly SurveyGroup[]): readonly Divider[] {
  const questions = variables.filter(({ kind, group }) => kind === 'choice' && group === null)
  return [...groups.map(groupDivider), ...questions.map(questionDivider)]
}

function groupDivider({ key, label, categories }: SurveyGroup): Divider {
  return {
    axis: { key, label, within: null, isMultiple: false, categories },
    codes: ({ groups }) => (groups[key] === undefined ? [] : [groups[key]]),
  }
}

function questionDivider(variable: SurveyVariable): Divider {
  const { key, label, row, isMultiple, choices } = variable
  return {
    axis: { key, label: row ?? label, within: row === null ? null : label, isMultiple, categories: choices },
    codes: (response) => {
      const [reading] = readingsOf(variable, response)
      return reading?.answer && isUnavailable(reading.answer) ? [] : codesOf(reading?.answer ?? null)
    },
  }
}

/** Counts of respondents by two dividers. With several choices allowed a respondent stands in several cells, and in a base once. */
export function crossTable(rows: Divider, columns: Divider, responses: readonly SurveyResponse[]): CrossTable {
  const both = responses
    .map((response) => ({ row: new Set(rows.codes(response)), column: new Set(columns.codes(response)) }))
    .filter(({ row, column }) => row.size > 0 && column.size > 0)
  const rowBases = rows.axis.categories.map(({ code }) => both.filter(({ row }) => row.has(code)).length)
  const columnBases = columns.axis.categories.map(({ code }) => both.filter(({ column }) => column.has(code)).length)
  const cells = rows.axis.categories.map((rowCategory, i) =>
    columns.axis.categories.map((columnCategory, j): CrossCell => {
      const count = both.filter(({ row, column }) => row.has(rowCategory.code) && column.has(columnCategory.code)).length
      return { count, rowPercent: shareOf(count, rowBases[i] ?? 0), columnPercent: shareOf(count, columnBases[j] ?? 0) }
    }),
  )
  return { rows: rows.axis, columns: columns.axis, base: both.length, rowBases, columnBases, cells }
}

import type { CrossTable, QuestionResult, SurveyAnalysis } from '../model/survey-analysis.ts'
import type { Language } from '../model/text.ts'

type Line = Readonly<Record<string, string | number | null>>

/** The figures of an analysis as rows for people: one for each choice or figure. */
export function figureLines({ questions }: SurveyAnalysis, language: Language): Line[] {
  return questions.flatMap((result) => valuesOf(result, language).map((line) => ({ variable: result.variable, ...line })))
}

function valuesOf(result: QuestionResult, language: Language): Line[] {
  const { answered, notAsked } = result.base
  const rest = { of: answered, notAsked }
  switch (result.kind) {
    case 'choice':
      return [...result.choices, ...result.combined].map(({ label, count, percent }) => ({
        value: label[language],
        n: count,
        percent,
        ...rest,
      }))
    case 'number':
      return Object.entries(result.summary ?? {}).map(([figure, value]) => ({
        value: figure,
        n: value as number,
        percent: null,
        ...rest,
      }))
    case 'day':
      return [{ value: `${result.earliest ?? ''}–${result.latest ?? ''}`, n: answered, percent: null, ...rest }]
    case 'open':
      return [
        { value: '…', n: result.answers.length, percent: null, ...rest },
        ...result.codes.map(({ code, count, percent }) => ({ value: code, n: count, percent, ...rest })),
      ]
  }
}

/** A cross table as rows for people: counts with the share of their column. */
export function crossLines({ rows, columns, cells, rowBases, columnBases, base }: CrossTable, language: Language): Line[] {
  const heading = `${rows.key} × ${columns.key}`
  const lines = rows.categories.map(({ label }, i) => ({
    [heading]: label[language],
    ...Object.fromEntries(
      columns.categories.map((column, j) => {
        const cell = cells[i]?.[j]
        const share = cell?.columnPercent == null ? '' : ` (${cell.columnPercent} %)`
        return [column.label[language], `${cell?.count ?? 0}${share}`]
      }),
    ),
    n: rowBases[i] ?? 0,
  }))
  const last = columns.categories.map((column, j) => [column.label[language], String(columnBases[j] ?? 0)])
  return [...lines, { [heading]: 'n', ...Object.fromEntries(last), n: base }]
}

import { variableKeys } from '../../../collect/questionnaire/variables.ts'
import { isSameAnswer } from '../../../model/answer-difference.ts'
import type { Answer, Answers } from '../../../model/answers.ts'
import type { Question, Questionnaire } from '../../../model/questionnaire.ts'
import type { Language } from '../../../model/text.ts'
import { placeInForm } from './form-questions.ts'
import { answerText } from './form-text.ts'

/** Name of a variable for reading: the question, with its row or the thing it is asked of. The key itself when the form knows it not. */
export function fieldLabel(form: Questionnaire, key: string, language: Language): string {
  const place = placeInForm(form, key)
  if (!place) return computedLabel(form, key, language)
  const { question, matrix, group } = place
  const label = question.label[language]
  if (matrix) {
    const row = matrix.matrix.rows.find(({ id }) => id === matrix.row)
    return `${matrix.matrix.label[language]}: ${row?.label[language] ?? matrix.row}, ${label}`
  }
  return group ? `${group.group.oneLabel[language]} ${group.instance}: ${label}` : label
}

/** Calculated fields and totals (`M1.total.column`, `M1.row.total`). */
function computedLabel(form: Questionnaire, key: string, language: Language): string {
  const item = form.sections.flatMap(({ items }) => items).find(({ id }) => id === key.split('.')[0])
  return item && 'label' in item ? item.label[language] : key
}

/** One answer that was sent, beside that of another version. */
export interface AnswerLine {
  readonly key: string
  readonly label: string
  /** Null = blank. */
  readonly answer: string | null
  /** Undefined: nothing is compared. */
  readonly before: string | null | undefined
  readonly isChanged: boolean
}

export interface AnswerGroup {
  readonly section: string
  readonly title: string
  readonly lines: readonly AnswerLine[]
}

interface Sent {
  readonly form: Questionnaire
  readonly answers: Answers
}

/**
 * The answers by section of the form, in the order of the questions, without the personal ones. What only the earlier version asked stands
 * after the sections, so that nothing is lost in the comparison.
 */
export function answerGroups(now: Sent, before: Sent | null, language: Language): AnswerGroup[] {
  const known = before === null ? now.answers : { ...before.answers, ...now.answers }
  const variables = variableKeys(now.form, known).filter(({ question }) => !question.isPersonal)
  const line = (key: string, question: Question): AnswerLine => lineOf({ key, question, now, before }, language)
  const groups = now.form.sections.map((section) => ({
    section: section.id,
    title: section.title[language],
    lines: variables.filter((variable) => variable.section === section.id).map(({ key, question }) => line(key, question)),
  }))
  const asked = new Set(variables.map(({ key }) => key))
  const gone =
    before === null
      ? []
      : variableKeys(before.form, before.answers).filter(
          ({ key, question }) => !asked.has(key) && !question.isPersonal && key in before.answers,
        )
  const rest = { section: 'earlier', title: '–', lines: gone.map(({ key, question }) => line(key, question)) }
  return [...groups, rest].filter(({ lines }) => lines.length > 0)
}

interface OfLine {
  readonly key: string
  readonly question: Question
  readonly now: Sent
  readonly before: Sent | null
}

function lineOf({ key, question, now, before }: OfLine, language: Language): AnswerLine {
  const answer: Answer | null = now.answers[key] ?? null
  const earlier: Answer | null = before?.answers[key] ?? null
  return {
    key,
    label: fieldLabel(placeInForm(now.form, key) || !before ? now.form : before.form, key, language),
    answer: answerText(question, answer, language),
    before: before === null ? undefined : answerText(placeInForm(before.form, key)?.question ?? question, earlier, language),
    isChanged: before !== null && !isSameAnswer(answer, earlier),
  }
}

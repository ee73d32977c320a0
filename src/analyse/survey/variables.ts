import type { Answer } from '../../model/answers.ts'
import type { FormItem, Matrix, Question, Questionnaire } from '../../model/questionnaire.ts'
import type { SurveyCategory, SurveyResponse } from '../../model/survey.ts'
import type { Texts } from '../../model/text.ts'

export type VariableKind = 'choice' | 'number' | 'day' | 'open'

/** One thing that was asked and can be counted. */
export interface SurveyVariable {
  /** `done`, `tasks.families.often`; of a repeated group without the number of the thing: `K.age`. */
  readonly key: string
  readonly kind: VariableKind
  readonly section: string
  readonly label: Texts
  readonly row: Texts | null
  readonly matrix: string | null
  /** Of which group it is a field, when it is asked again for each thing. */
  readonly group: string | null
  readonly isMultiple: boolean
  readonly choices: readonly SurveyCategory[]
  readonly unit: Texts | null
}

const KINDS: Readonly<Record<Question['type'], VariableKind | null>> = {
  integer: 'number',
  decimal: 'number',
  percent: 'number',
  date: 'day',
  single: 'choice',
  multiple: 'choice',
  'yes-no': 'choice',
  text: 'open',
  paragraph: 'open',
  // Ways to reach a person, and a tick that everybody has: nothing to count.
  email: null,
  phone: null,
  confirmation: null,
}

const YES_NO: readonly SurveyCategory[] = [
  { code: 'true', label: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' } },
  { code: 'false', label: { fi: 'Ei', sv: 'Nej', en: 'No' } },
]

/** Everything in the form that can be counted, in the order of the form. A person's own details are left out. */
export function surveyVariables(form: Questionnaire): readonly SurveyVariable[] {
  return form.sections.flatMap(({ id, items }) => items.flatMap((item) => variablesOf(item, id)))
}

function variablesOf(item: FormItem, section: string): readonly SurveyVariable[] {
  switch (item.kind) {
    case 'question':
      return variableOf(item, { section, key: item.id })
    case 'matrix':
      return matrixVariables(item, section)
    case 'group':
      return item.items.flatMap((question) =>
        variableOf(question, { section, key: `${item.id}.${question.id}`, group: item.id, row: item.label }),
      )
    default:
      return []
  }
}

function matrixVariables(matrix: Matrix, section: string): readonly SurveyVariable[] {
  return matrix.columns.flatMap((column) =>
    matrix.rows.flatMap(({ id, label }) =>
      variableOf(column, {
        section,
        key: `${matrix.id}.${id}.${column.id}`,
        label: matrix.columns.length === 1 ? matrix.label : column.label,
        row: label,
        matrix: `${matrix.id}.${column.id}`,
      }),
    ),
  )
}

interface Place {
  readonly section: string
  readonly key: string
  readonly label?: Texts
  readonly row?: Texts
  readonly matrix?: string
  readonly group?: string
}

function variableOf(question: Question, place: Place): readonly SurveyVariable[] {
  const kind = KINDS[question.type]
  if (kind === null || question.isPersonal) return []
  return [
    {
      key: place.key,
      kind,
      section: place.section,
      label: place.label ?? question.label,
      row: place.row ?? null,
      matrix: place.matrix ?? null,
      group: place.group ?? null,
      isMultiple: question.type === 'multiple',
      choices: question.type === 'yes-no' ? YES_NO : question.choices.map(({ code, label }) => ({ code, label })),
      unit: question.unit,
    },
  ]
}

/** What one respondent (or one thing of a repeated group) says to a variable. */
export interface Reading {
  readonly isAsked: boolean
  readonly answer: Answer | null
}

/** One reading; of a repeated group as many as there are things. What was answered was asked. */
export function readingsOf(variable: SurveyVariable, response: SurveyResponse): readonly Reading[] {
  return keysIn(variable, response).map((key) => {
    const answer = answerAt(response, key)
    return { isAsked: answer !== null || response.asked.has(key), answer }
  })
}

function answerAt({ answers }: SurveyResponse, key: string): Answer | null {
  const answer = Object.hasOwn(answers, key) ? answers[key] : undefined
  if (answer === undefined || answer === '') return null
  return Array.isArray(answer) && answer.length === 0 ? null : answer
}

function keysIn(variable: SurveyVariable, response: SurveyResponse): readonly string[] {
  if (variable.group === null) return [variable.key]
  const field = variable.key.slice(variable.group.length + 1)
  const numbers = thingsIn(response).get(variable.group) ?? []
  return numbers.map((number) => `${variable.group}.${number}.${field}`)
}

/** Looked for once in a response, however many fields the groups have. */
const known = new WeakMap<SurveyResponse, ReadonlyMap<string, readonly number[]>>()

/** Numbers of the things of each repeated group that were answered or asked about, lowest first. */
function thingsIn(response: SurveyResponse): ReadonlyMap<string, readonly number[]> {
  const found = known.get(response)
  if (found) return found
  const groups = new Map<string, Set<number>>()
  for (const key of [...Object.keys(response.answers), ...response.asked]) {
    const [, group, number] = /^([^.]+)\.(\d+)\./.exec(key) ?? []
    if (group !== undefined) groups.set(group, (groups.get(group) ?? new Set()).add(Number(number)))
  }
  const sorted = new Map([...groups].map(([group, numbers]) => [group, [...numbers].sort((a, b) => a - b)] as const))
  known.set(response, sorted)
  return sorted
}

/** Codes of a choice, as a list whether one or several could be chosen. */
export function codesOf(answer: Answer | null): readonly string[] {
  if (answer === null) return []
  if (Array.isArray(answer)) return answer as readonly string[]
  return typeof answer === 'boolean' || typeof answer === 'string' ? [String(answer)] : []
}

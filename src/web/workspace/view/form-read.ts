import { evaluateForm } from '../../../collect/questionnaire/evaluate-form.ts'
import type { Answers, FormState, FormSurroundings } from '../../../model/answers.ts'
import type { FormItem, Question, Questionnaire } from '../../../model/questionnaire.ts'
import type { Language } from '../../../model/text.ts'
import { placeInForm } from './form-questions.ts'
import { answerText, computedText } from './form-text.ts'

/** One line of a filled form for reading. `value` null: no answer. `unread`: what stands in the field but could not be read. */
export interface ReadLine {
  readonly key: string
  /** What people call the field: `H2`, `M1`. */
  readonly code: string
  readonly label: string
  readonly value: string | null
  readonly unread: string | null
  readonly unit: string | null
  readonly isComputed: boolean
}

export interface ReadSection {
  readonly id: string
  readonly title: string
  readonly lines: readonly ReadLine[]
}

export interface Filled {
  readonly form: Questionnaire
  readonly answers: Answers
  readonly surroundings: FormSurroundings
  /** Text that could not be read as an answer, by key. */
  readonly unread?: Readonly<Record<string, string>>
}

/** A filled form line by line, with what was calculated; only what these answers ask. */
export function readSections(filled: Filled, language: Language): ReadSection[] {
  const state = evaluateForm(filled.form, filled.answers, filled.surroundings)
  return filled.form.sections
    .filter(({ id }) => state.relevant.has(id))
    .map(({ id, title, items }) => ({
      id,
      title: title[language],
      lines: items.filter((item) => state.relevant.has(item.id)).flatMap((item) => linesOf(item, { ...filled, state, language })),
    }))
    .filter(({ lines }) => lines.length > 0)
}

interface Reading extends Filled {
  readonly state: FormState
  readonly language: Language
}

function linesOf(item: FormItem, reading: Reading): ReadLine[] {
  const { state, language } = reading
  switch (item.kind) {
    case 'note':
      return []
    case 'computed': {
      const value = computedText(item, state.computed.get(item.id), language)
      const unit = item.unit?.[language] ?? null
      return [{ key: item.id, code: item.id, label: item.label[language], value, unread: null, unit, isComputed: true }]
    }
    case 'question':
      return answered(item, { key: item.id, code: item.id, label: item.label[language] }, reading)
    case 'matrix':
      return item.rows.flatMap((row) =>
        item.columns.flatMap((column) => {
          const label = `${item.label[language]} – ${row.label[language]}: ${column.label[language]}`
          return answered(column, { key: `${item.id}.${row.id}.${column.id}`, code: item.id, label }, reading)
        }),
      )
    case 'group':
      return instancesShown(item.id, state).flatMap((instance, place) =>
        item.items.flatMap((question) => {
          const label = `${item.oneLabel[language]} ${place + 1}: ${question.label[language]}`
          return answered(question, { key: `${item.id}.${instance}.${question.id}`, code: item.id, label }, reading)
        }),
      )
  }
}

type Named = Pick<ReadLine, 'key' | 'code' | 'label'>

function answered(question: Question, named: Named, { state, language, unread }: Reading): ReadLine[] {
  const variable = state.variables.get(named.key)
  if (!variable?.isRelevant) return []
  const value = answerText(question, variable.answer, language)
  const unit = typeof variable.answer === 'number' && question.type !== 'percent' ? (question.unit?.[language] ?? null) : null
  return [{ ...named, value, unread: unread?.[named.key] ?? null, unit, isComputed: false }]
}

function instancesShown(group: string, { variables }: FormState): string[] {
  const numbers = [...variables.keys()].filter((key) => key.startsWith(`${group}.`)).map((key) => key.split('.')[1] ?? '')
  return [...new Set(numbers)]
}

/** A label of a variable for lists of findings: `Sosiaalityöntekijät`, `Palvelut – Avohuolto: Asiakkaat`. */
export function variableLabel(form: Questionnaire, key: string, language: Language): string {
  const [id = '', row = '', inner = ''] = key.split('.')
  const item = form.sections.flatMap(({ items }) => items).find((candidate) => candidate.id === id)
  if (!item || item.kind === 'note') return key
  if (item.kind === 'matrix') {
    const [line, column] = [item.rows.find((one) => one.id === row), item.columns.find((one) => one.id === inner)]
    return line && column ? `${line.label[language]}: ${column.label[language]}` : item.label[language]
  }
  if (item.kind === 'group') {
    const question = item.items.find((one) => one.id === inner)
    return question ? `${item.oneLabel[language]} ${row}: ${question.label[language]}` : item.label[language]
  }
  return item.label[language]
}

/** The label that messages about a variable begin with. */
export function labelIn(form: Questionnaire, key: string, language: Language): string {
  return (placeInForm(form, key)?.question ?? null)?.label[language] ?? variableLabel(form, key, language)
}

/** A message without the label that it begins with, for places where the label stands already. */
export function withoutLabel(message: string, label: string): string {
  if (!message.startsWith(label)) return message
  return message.slice(label.length).replace(/^: /, '').trimStart()
}

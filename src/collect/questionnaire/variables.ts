import type { Answers } from '../../model/answers.ts'
import type { Question, Questionnaire, RepeatingGroup } from '../../model/questionnaire.ts'
import { compiledForm, type Place } from './compiled-form.ts'

/** One thing that can be answered. */
export interface VariableRef {
  /** `H2`, `M1.row.column`, `K.1.name`. */
  readonly key: string
  readonly question: Question
  readonly section: string
  /** The question itself, or the matrix or group that it is in. */
  readonly item: string
  /** Its row or instance; null for a question of its own. */
  readonly place: Place | null
}

/**
 * Every variable of the form in the order it is asked. Groups have the instances that the answers know, filled up to the least number;
 * `alsoKeys` names variables that have no answer yet but an instance in the draft (`K.2.name`: somebody pressed “add”).
 */
export function variableKeys(form: Questionnaire, answers: Answers, alsoKeys: readonly string[] = []): VariableRef[] {
  const keys = [...Object.keys(answers), ...alsoKeys]
  return form.sections.flatMap((section) =>
    section.items.flatMap((item): VariableRef[] => {
      if (item.kind === 'question') return [{ key: item.id, question: item, section: section.id, item: item.id, place: null }]
      if (item.kind === 'matrix')
        return within(item.id, section.id, { rows: item.rows.map(({ id }) => id), questions: item.columns })
      if (item.kind !== 'group') return []
      return within(item.id, section.id, { rows: instancesOf(item, keys).map(String), questions: item.items })
    }),
  )
}

function within(item: string, section: string, of: { rows: readonly string[]; questions: readonly Question[] }): VariableRef[] {
  return of.rows.flatMap((row) =>
    of.questions.map((question) => ({ key: `${item}.${row}.${question.id}`, question, section, item, place: { item, row } })),
  )
}

/** Instances beyond this number are not looked at: no group has so many, and a number is given out only once. */
const HIGHEST_INSTANCE = 100_000

/** Numbers of a group's instances among the keys, lowest first; at least `min` of them. */
export function instancesOf(group: RepeatingGroup, keys: readonly string[]): number[] {
  const prefix = `${group.id}.`
  const found = new Set<number>()
  for (const key of keys) {
    const number = key.startsWith(prefix) ? instanceNumber(key.slice(prefix.length)) : null
    if (number !== null) found.add(number)
  }
  for (let next = 1; found.size < group.min; next++) found.add(next)
  return [...found].sort((a, b) => a - b)
}

/** The number for a new instance: none that any of the keys, blank ones included, has had. */
export function nextInstance(group: RepeatingGroup, keys: readonly string[]): number {
  return Math.max(0, ...instancesOf(group, keys)) + 1
}

function instanceNumber(rest: string): number | null {
  const dot = rest.indexOf('.')
  const text = rest.slice(0, dot)
  if (dot < 1 || !/^[1-9]\d{0,5}$/.test(text)) return null
  const number = Number(text)
  return number <= HIGHEST_INSTANCE ? number : null
}

/** The variable that a key names in this form, also of an instance that has no answers yet; undefined when the form has no such. */
export function variableOf(form: Questionnaire, key: string): VariableRef | undefined {
  const [id = '', row = '', inner = ''] = key.split('.')
  const placed = compiledForm(form).items.get(id)
  if (!placed) return undefined
  const { item, section } = placed
  if (item.kind === 'question')
    return key === id ? { key, question: item, section: section.id, item: id, place: null } : undefined
  const question = questionsWithin(item, row).find((candidate) => candidate.id === inner)
  if (!question || key !== `${id}.${row}.${inner}`) return undefined
  return { key, question, section: section.id, item: id, place: { item: id, row } }
}

function questionsWithin(item: Questionnaire['sections'][number]['items'][number], row: string): readonly Question[] {
  if (item.kind === 'matrix') return item.rows.some(({ id }) => id === row) ? item.columns : []
  if (item.kind === 'group') return instanceNumber(`${row}.`) === null ? [] : item.items
  return []
}

import { readTyped } from '../../../collect/questionnaire/read-typed.ts'
import { variableOf } from '../../../collect/questionnaire/variables.ts'
import { parametersOn } from '../../../design/round-calendar.ts'
import type { Answer, FormSurroundings } from '../../../model/answers.ts'
import type { Collection } from '../../../model/collection.ts'
import type { Questionnaire } from '../../../model/questionnaire.ts'
import type { Language } from '../../../model/text.ts'
import { EMPTY_DRAFT, type FieldDraft } from './form-draft.ts'
import { type PostedField, postedFields } from './form-post.ts'
import { emptyField, type FormWork, formWork } from './form-work.ts'

/** What a form is tried with: everything stands in the page, nothing is stored. */
export interface TriedForm {
  readonly drafts: readonly (readonly [key: string, draft: FieldDraft])[]
  /** Instances of groups that were added and are still empty. */
  readonly added: readonly (readonly [group: string, instance: number])[]
  /** Cross-section day; empty = a round without one. */
  readonly day: string
  /** Values from outside as typed, by name. */
  readonly outside: Readonly<Record<string, string>>
  /** Lines `H2 = 250`. */
  readonly previous: string
}

type Known = Pick<Collection, 'parameters'>

/** The form before anything was tried: the dated values of the day, no earlier round. */
export function firstTry(form: Questionnaire, collection: Known, day: string): TriedForm {
  return { drafts: [], added: [], day, outside: outsideOn(form, collection, day), previous: '' }
}

const OUTSIDE = 'o:'
const MOST_TEXT = 20_000

/**
 * What was posted to be tried. A dated value that stood as the day before had it follows the day; one that was typed stays. `do`: the
 * button of a group, in a page without scripts.
 */
export function postedTry(form: Questionnaire, collection: Known, data: FormData): TriedForm {
  const text = (name: string) => {
    const value = data.get(name)
    return typeof value === 'string' ? value.slice(0, MOST_TEXT) : ''
  }
  const day = dayIn(text('day'))
  const wasOn = outsideOn(form, collection, dayIn(text('wasDay')))
  const isOn = outsideOn(form, collection, day)
  const outside = form.outside.map(({ name }) => {
    const typed = text(`${OUTSIDE}${name}`)
    return [name, typed === wasOn[name] ? (isOn[name] ?? '') : typed] as const
  })
  const fields = postedFields(data)
  return { ...afterButton(fields, text('do')), day, outside: Object.fromEntries(outside), previous: text('previous') }
}

export function outsideName(name: string): string {
  return `${OUTSIDE}${name}`
}

function dayIn(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : ''
}

function outsideOn({ outside }: Questionnaire, { parameters }: Known, day: string): Record<string, string> {
  const dated = day === '' ? {} : parametersOn(parameters, day)
  return Object.fromEntries(outside.map(({ name }) => [name, String(dated[name.replace(/^parameter\./, '')] ?? '')]))
}

function afterButton(fields: readonly PostedField[], button: string): Pick<TriedForm, 'drafts' | 'added'> {
  const [what = '', of = ''] = button.split(':')
  const kept = fields.map(({ key, draft }) => {
    const isGone = (what === 'remove' && key.startsWith(`${of}.`)) || (what === 'clear' && key === of)
    return [key, isGone ? EMPTY_DRAFT : draft] as const
  })
  const shown = instancesIn(fields).filter(([group, instance]) => what !== 'remove' || `${group}.${instance}` !== of)
  const next = Math.max(0, ...shown.filter(([group]) => group === of).map(([, instance]) => instance)) + 1
  return { drafts: kept, added: what === 'add' ? [...shown, [of, next] as const] : shown }
}

const INSTANCE = /^([A-Za-z]\w{0,40})\.([1-9]\d{0,4})\./

function instancesIn(fields: readonly PostedField[]): (readonly [string, number])[] {
  const found = new Map<string, readonly [string, number]>()
  for (const { key } of fields) {
    const [, group, instance] = INSTANCE.exec(key) ?? []
    if (group && instance) found.set(`${group}.${instance}`, [group, Number(instance)])
  }
  return [...found.values()]
}

/** The form as it stands in the page. */
export function workOfTry(form: Questionnaire, { drafts, added }: TriedForm, language: Language): FormWork {
  const instances = Map.groupBy(added, ([group]) => group)
  const work = formWork({
    form,
    fields: {},
    language,
    added: new Map([...instances].map(([group, some]) => [group, some.map(([, instance]) => instance)])),
  })
  const typed = drafts.map(([key, draft]) => [key, { ...emptyField(key), draft }] as const)
  return { ...work, fields: new Map([...work.fields, ...typed]) }
}

/** What the form is checked against, and the lines of the earlier answers that could not be read. */
export function surroundingsOfTry(
  form: Questionnaire,
  { day, outside, previous }: TriedForm,
  language: Language,
): { readonly surroundings: FormSurroundings; readonly unread: readonly string[] } {
  const lines = previous.split(/\r?\n/).filter((line) => line.trim() !== '')
  const read = lines.map((line) => ({ line, entry: readLine(form, line, language) }))
  const answers = read.flatMap(({ entry }) => (entry === null ? [] : [entry]))
  const earlier = answers.length === 0 ? null : Object.fromEntries(answers)
  return {
    surroundings: {
      previous: earlier,
      history: earlier === null ? [] : [earlier],
      outside: Object.fromEntries(form.outside.flatMap(({ name, type }) => outsideValue(name, type, outside[name] ?? ''))),
      round: { day: day === '' ? null : day, from: null, until: day === '' ? null : day },
    },
    unread: read.filter(({ entry }) => entry === null).map(({ line }) => line.trim()),
  }
}

function readLine(form: Questionnaire, line: string, language: Language): readonly [string, Answer] | null {
  const [, key = '', typed = ''] = /^\s*([A-Za-z][\w.]*)\s*[=:]\s*(.*)$/.exec(line) ?? []
  const question = variableOf(form, key)?.question
  if (!question) return null
  const reading = readTyped(question, typed, language)
  return 'problem' in reading || reading.answer === null ? null : [key, reading.answer]
}

function outsideValue(name: string, type: string, typed: string): (readonly [string, number | string])[] {
  const text = typed.trim()
  if (text === '') return []
  if (type !== 'number') return [[name, text]]
  const number = Number(text.replace(/\s/gu, '').replace('−', '-').replace(',', '.'))
  return Number.isFinite(number) ? [[name, number]] : []
}

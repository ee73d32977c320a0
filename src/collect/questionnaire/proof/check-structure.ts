import type { FormFault } from '../../../model/form-fault.ts'
import type { FormItem, Matrix, Question, Questionnaire, RepeatingGroup } from '../../../model/questionnaire.ts'
import { fillTexts, type Texts } from '../../../model/text.ts'
import { compiledForm, isNumeric } from '../compiled-form.ts'
import { isDay } from '../read-typed.ts'
import {
  BOUNDS_CROSSED,
  BOUNDS_TYPE,
  CHOICES_MISSING,
  CHOICES_NOT_USED,
  EXCLUSIVE_SINGLE,
  NOTHING_ASKED,
  OPENS_UNKNOWN,
  RESERVED,
  RULE_PLACE_UNKNOWN,
  TOTALS_WITHOUT_NUMBERS,
} from './fault-texts.ts'

/** Words that expressions need for themselves, and names that every object has. */
const RESERVED_WORDS = [
  'previous',
  'parameter',
  'reference',
  'round',
  'true',
  'false',
  'and',
  'or',
  'not',
  'in',
  'this',
  'total',
  'unavailable',
]
const OBJECT_WORDS = [
  'constructor',
  'prototype',
  'toString',
  'toLocaleString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
]

/** What is wrong with the form before any expression is read. */
export function structureFaults(form: Questionnaire): FormFault[] {
  const items = form.sections.flatMap((section) => section.items)
  const asks = items.some(({ kind }) => kind !== 'note' && kind !== 'computed')
  return [
    ...(asks ? [] : [blocking('sections', 'nothing-asked', NOTHING_ASKED)]),
    ...form.sections.flatMap(({ id }) => reservedFault(`sections.${id}`, id)),
    ...items.flatMap(itemFaults),
    ...rulePlaceFaults(form),
  ]
}

function blocking(path: string, code: string, texts: Texts): FormFault {
  return { path, code, severity: 'blocking', texts }
}

function reservedFault(path: string, id: string): FormFault[] {
  const isReserved = RESERVED_WORDS.includes(id) || OBJECT_WORDS.includes(id)
  return isReserved ? [blocking(path, 'id-reserved', fillTexts(RESERVED, { id }))] : []
}

function itemFaults(item: FormItem): FormFault[] {
  const path = `items.${item.id}`
  const reserved = reservedFault(path, item.id)
  if (item.kind === 'question') return [...reserved, ...questionFaults(item, path)]
  if (item.kind === 'matrix') return [...reserved, ...matrixFaults(item, path)]
  return item.kind === 'group' ? [...reserved, ...groupFaults(item, path)] : reserved
}

function matrixFaults(matrix: Matrix, path: string): FormFault[] {
  const hasTotals = matrix.hasColumnTotals || matrix.hasRowTotals
  return [
    ...matrix.rows.flatMap(({ id }) => reservedFault(`${path}.rows.${id}`, id)),
    ...matrix.columns.flatMap((column) => [
      ...reservedFault(`${path}.${column.id}`, column.id),
      ...questionFaults(column, `${path}.${column.id}`),
    ]),
    ...openFaults(matrix.columns, path),
    ...(hasTotals && !matrix.columns.some(isNumeric) ? [blocking(path, 'totals-without-numbers', TOTALS_WITHOUT_NUMBERS)] : []),
  ]
}

function groupFaults(group: RepeatingGroup, path: string): FormFault[] {
  return [
    ...group.items.flatMap((item) => [
      ...reservedFault(`${path}.${item.id}`, item.id),
      ...questionFaults(item, `${path}.${item.id}`),
    ]),
    ...openFaults(group.items, path),
    ...(group.min > group.max ? [blocking(path, 'bounds-crossed', BOUNDS_CROSSED)] : []),
  ]
}

function questionFaults(question: Question, path: string): FormFault[] {
  return [...boundFaults(question, path), ...choiceFaults(question, path)]
}

function boundFaults({ type, min, max, decimals }: Question, path: string): FormFault[] {
  const kind = type === 'date' ? 'date' : isNumeric({ type } as Question) ? 'number' : 'none'
  const fits = (bound: number | string | null) => {
    if (bound === null) return true
    return kind === 'number' ? typeof bound === 'number' : kind === 'date' && typeof bound === 'string' && isDay(bound)
  }
  if (!fits(min) || !fits(max)) return [blocking(path, 'bounds-type', BOUNDS_TYPE)]
  const isCrossed = min !== null && max !== null && (min > max || !hasNumberBetween(min, max, decimals))
  return isCrossed ? [blocking(path, 'bounds-crossed', BOUNDS_CROSSED)] : []
}

/** Between 0.2 and 0.8 there is no whole number. */
function hasNumberBetween(min: number | string, max: number | string, decimals: number): boolean {
  if (typeof min !== 'number' || typeof max !== 'number') return true
  const unit = 10 ** decimals
  return Math.ceil(min * unit - 1e-9) <= Math.floor(max * unit + 1e-9)
}

function choiceFaults({ type, choices }: Question, path: string): FormFault[] {
  const isChoice = type === 'single' || type === 'multiple'
  if (isChoice && choices.length === 0) return [blocking(path, 'choices-missing', CHOICES_MISSING)]
  if (!isChoice && choices.length > 0) return [blocking(path, 'choices-not-used', CHOICES_NOT_USED)]
  const isExclusive = type === 'single' && choices.some((choice) => choice.isExclusive)
  return isExclusive ? [{ path, code: 'exclusive-single', severity: 'warning', texts: EXCLUSIVE_SINGLE }] : []
}

/** What a choice opens is a text question beside it: of the form, of the same matrix, of the same group. */
function openFaults(questions: readonly Question[], path: string): FormFault[] {
  return questions.flatMap((question) =>
    question.choices.flatMap(({ code, opens }) => {
      const opened = questions.find(({ id }) => id === opens)
      const isText = opened?.type === 'text' || opened?.type === 'paragraph'
      if (opens === null || (isText && opened !== question)) return []
      return [blocking(`${path}.${question.id}.choices.${code}`, 'opens-unknown', fillTexts(OPENS_UNKNOWN, { opens }))]
    }),
  )
}

function rulePlaceFaults(form: Questionnaire): FormFault[] {
  const compiled = compiledForm(form)
  const questions = form.sections.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'question' ? [item] : [])))
  const inner = [...compiled.matrices.values(), ...compiled.groups.values()].flatMap((item) =>
    (item.kind === 'matrix' ? item.columns : item.items).map(({ id }) => `${item.id}.${id}`),
  )
  const known = new Set([...inner, ...compiled.matrices.keys(), ...compiled.groups.keys()])
  const isKnown = (at: string) => known.has(at) || ['question', 'computed', 'total'].includes(compiled.names.get(at)?.kind ?? '')
  const places = form.rules.flatMap((rule) =>
    rule.at
      .filter((at) => !isKnown(at))
      .map((at) => blocking(`rules.${rule.id}.at`, 'rule-place-unknown', fillTexts(RULE_PLACE_UNKNOWN, { at }))),
  )
  return [...places, ...openFaults(questions, 'items')]
}

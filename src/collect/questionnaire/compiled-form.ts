import type {
  Computed,
  FormItem,
  FormSection,
  Matrix,
  Question,
  Questionnaire,
  RepeatingGroup,
} from '../../model/questionnaire.ts'
import { type ExpressionNode, parseExpression } from './expression/parse.ts'

/** A row of a matrix or an instance of a group: where bare names mean the neighbours first. */
export interface Place {
  readonly item: string
  /** Id of the row, number of the instance. */
  readonly row: string
}

/** What a name written in an expression stands for. */
export type Target =
  | {
      readonly kind: 'question'
      readonly key: string
      readonly question: Question
      readonly item: string
      readonly place: Place | null
    }
  | { readonly kind: 'computed'; readonly id: string; readonly computed: Computed }
  | {
      readonly kind: 'total'
      readonly key: string
      readonly matrix: Matrix
      readonly row: string | null
      readonly column: string | null
    }
  | { readonly kind: 'outside'; readonly name: string; readonly type: 'number' | 'text' | 'date' }
  | { readonly kind: 'round'; readonly part: 'day' | 'from' | 'until' }
  | { readonly kind: 'previous'; readonly key: string; readonly question: Question }

/** One thing that is asked when its conditions hold. */
export interface PlacedItem {
  readonly item: FormItem
  readonly section: FormSection
}

/** A form made ready for evaluating again and again: names found, expressions read once. */
export interface CompiledForm {
  readonly form: Questionnaire
  readonly items: ReadonlyMap<string, PlacedItem>
  readonly sections: ReadonlyMap<string, FormSection>
  /** Names that mean the same everywhere: `H2`, `M1.row.column`, `M1.total.column`, `parameter.limit`, `previous.H2`, `round.day`. */
  readonly names: ReadonlyMap<string, Target>
  readonly groups: ReadonlyMap<string, RepeatingGroup>
  readonly matrices: ReadonlyMap<string, Matrix>
  /** Questions that a choice opens, by `H9`, `M1.column` or `K.name`: by which questions and codes. */
  readonly openedBy: ReadonlyMap<string, readonly { readonly question: Question; readonly code: string }[]>
  /** Null for an expression that cannot be read: it is blank. */
  expression(text: string): ExpressionNode | null
}

const compiledForms = new WeakMap<Questionnaire, CompiledForm>()

/** The compiled form; the work is done once for each form object. */
export function compiledForm(form: Questionnaire): CompiledForm {
  const known = compiledForms.get(form)
  if (known) return known
  const compiled = compile(form)
  compiledForms.set(form, compiled)
  return compiled
}

function compile(form: Questionnaire): CompiledForm {
  const placed = form.sections.flatMap((section) => section.items.map((item) => ({ item, section })))
  const expressions = new Map<string, ExpressionNode | null>()
  return {
    form,
    items: new Map(placed.map((one) => [one.item.id, one])),
    sections: new Map(form.sections.map((section) => [section.id, section])),
    names: namesOf(form),
    groups: new Map(placed.flatMap(({ item }) => (item.kind === 'group' ? [[item.id, item] as const] : []))),
    matrices: new Map(placed.flatMap(({ item }) => (item.kind === 'matrix' ? [[item.id, item] as const] : []))),
    openedBy: openersOf(form),
    expression(text) {
      const known = expressions.get(text)
      if (known !== undefined) return known
      const parsed = parseExpression(text)
      const node = 'node' in parsed ? parsed.node : null
      expressions.set(text, node)
      return node
    },
  }
}

function namesOf(form: Questionnaire): Map<string, Target> {
  const names = new Map<string, Target>()
  for (const { items } of form.sections)
    for (const item of items) for (const [name, target] of targetsOf(item)) names.set(name, target)
  for (const { name, type } of form.outside) names.set(name, { kind: 'outside', name, type })
  for (const part of ['day', 'from', 'until'] as const) names.set(`round.${part}`, { kind: 'round', part })
  for (const target of [...names.values()]) {
    if (target.kind === 'question')
      names.set(`previous.${target.key}`, { kind: 'previous', key: target.key, question: target.question })
  }
  return names
}

function targetsOf(item: FormItem): [string, Target][] {
  if (item.kind === 'question') return [[item.id, { kind: 'question', key: item.id, question: item, item: item.id, place: null }]]
  if (item.kind === 'computed') return [[item.id, { kind: 'computed', id: item.id, computed: item }]]
  return item.kind === 'matrix' ? [...cellsOf(item), ...totalsOf(item)] : []
}

function cellsOf(matrix: Matrix): [string, Target][] {
  return matrix.rows.flatMap((row) =>
    matrix.columns.map((question): [string, Target] => {
      const key = `${matrix.id}.${row.id}.${question.id}`
      return [key, { kind: 'question', key, question, item: matrix.id, place: { item: matrix.id, row: row.id } }]
    }),
  )
}

function totalsOf(matrix: Matrix): [string, Target][] {
  const total = (row: string | null, column: string | null): [string, Target] => {
    const key = `${matrix.id}.${row ?? 'total'}.${column ?? 'total'}`
    return [key, { kind: 'total', key, matrix, row, column }]
  }
  const columns = matrix.columns.filter(isNumeric)
  return [
    ...(matrix.hasColumnTotals ? columns.map(({ id }) => total(null, id)) : []),
    ...(matrix.hasRowTotals ? matrix.rows.map(({ id }) => total(id, null)) : []),
    ...(matrix.hasColumnTotals && matrix.hasRowTotals ? [total(null, null)] : []),
  ]
}

export function isNumeric({ type }: Question): boolean {
  return type === 'integer' || type === 'decimal' || type === 'percent'
}

function openersOf(form: Questionnaire): Map<string, { question: Question; code: string }[]> {
  const openers = new Map<string, { question: Question; code: string }[]>()
  const note = (questions: readonly Question[], prefix: string) => {
    for (const question of questions) {
      for (const { opens, code } of question.choices) {
        if (opens === null) continue
        const key = `${prefix}${opens}`
        openers.set(key, [...(openers.get(key) ?? []), { question, code }])
      }
    }
  }
  for (const { items } of form.sections) {
    for (const item of items) {
      if (item.kind === 'question') note([item], '')
      if (item.kind === 'matrix') note(item.columns, `${item.id}.`)
      if (item.kind === 'group') note(item.items, `${item.id}.`)
    }
  }
  return openers
}

/** What a name means at a place; undefined when it means nothing. */
export function targetOf(compiled: CompiledForm, name: string, place: Place | null): Target | undefined {
  return (place === null ? undefined : neighbourOf(compiled, name, place)) ?? compiled.names.get(name)
}

function neighbourOf(compiled: CompiledForm, name: string, place: Place): Target | undefined {
  const prefix = `${place.item}.${place.row}.`
  const cell = compiled.names.get(prefix + name)
  if (cell) return cell.kind === 'question' ? cell : undefined
  const isPrevious = name.startsWith('previous.')
  const id = isPrevious ? name.slice('previous.'.length) : name
  if (isPrevious && compiled.matrices.has(place.item)) return compiled.names.get(`previous.${prefix}${id}`)
  const question = compiled.groups.get(place.item)?.items.find((item) => item.id === id)
  if (!question) return undefined
  const key = prefix + id
  return isPrevious ? { kind: 'previous', key, question } : { kind: 'question', key, question, item: place.item, place }
}

import { type Answer, type Answers, type FormSurroundings, isUnavailable } from '../../model/answers.ts'
import type { Matrix, Questionnaire } from '../../model/questionnaire.ts'
import { type CompiledForm, compiledForm, isNumeric, type Place, type Target, targetOf } from './compiled-form.ts'
import { evaluate } from './expression/evaluate.ts'
import type { ExpressionNode } from './expression/parse.ts'
import type { Scope } from './expression/scope.ts'
import { exactNumber, type Value } from './expression/value.ts'
import { instancesOf } from './variables.ts'

/** One set of answers, read through the conditions of its form: what is asked, what is known, what follows. Never throws. */
export interface FormReading {
  readonly compiled: CompiledForm
  readonly answers: Answers
  /** What is read. */
  readonly filled: Filled
  /** Whether a section or item is asked. */
  isAsked(id: string): boolean
  isRowAsked(place: Place): boolean
  isVariableAsked(target: VariableTarget): boolean
  /** The value of a computed field or total that is asked; null when blank. */
  valueOf(target: Target): Value
  /** What an expression comes to at a place. */
  value(expression: string, place: Place | null): Value
  valueOfNode(node: ExpressionNode, place: Place | null): Value
  /** Rows or instances of a matrix or group that are asked. */
  placesOf(item: string): readonly Place[]
}

export type VariableTarget = Extract<Target, { kind: 'question' }>

/** A chain of conditions and formulas longer than this (the proof refuses it) is blank. */
const LONGEST_CHAIN = 200

export interface Filled {
  readonly form: Questionnaire
  readonly answers: Answers
  readonly surroundings: FormSurroundings
}

/** Reads answers through the form's conditions, each worked out once, when first asked for. */
export function formReading(filled: Filled): FormReading {
  return new Reading(compiledForm(filled.form), filled)
}

class Reading implements FormReading {
  readonly compiled: CompiledForm
  readonly answers: Answers
  readonly filled: Filled
  readonly #surroundings: FormSurroundings
  readonly #known = new Map<string, Value>()
  readonly #busy = new Set<string>()
  readonly #asked = new Map<string, boolean>()
  readonly #scopes = new Map<string, Scope>()
  readonly #topScope: Scope
  readonly #keys: readonly string[]

  constructor(compiled: CompiledForm, filled: Filled) {
    const { answers, surroundings } = filled
    this.compiled = compiled
    this.filled = filled
    this.answers = answers
    this.#surroundings = surroundings
    this.#keys = [...Object.keys(answers), ...(surroundings.alsoKeys ?? [])]
    this.#topScope = this.#newScope(null)
  }

  isAsked(id: string): boolean {
    return this.#remembered(id, () => this.#workedAsked(id))
  }

  #workedAsked(id: string): boolean {
    const placed = this.compiled.items.get(id)
    if (!placed) {
      const section = this.compiled.sections.get(id)
      return section !== undefined && this.#holds(`section ${id}`, section.when, null)
    }
    return this.isAsked(placed.section.id) && this.#holds(`item ${id}`, placed.item.when, null) && this.#isOpened(id, null)
  }

  isRowAsked(place: Place): boolean {
    const id = `${place.item}.${place.row}`
    return this.#remembered(id, () => {
      if (!this.isAsked(place.item)) return false
      const row = this.compiled.matrices.get(place.item)?.rows.find((candidate) => candidate.id === place.row)
      return !row || this.#holds(`row ${id}`, row.when, null)
    })
  }

  isVariableAsked({ key, question, item, place }: VariableTarget): boolean {
    if (place === null) return this.isAsked(item)
    return this.#remembered(
      key,
      () =>
        this.isRowAsked(place) &&
        this.#holds(`variable ${key}`, question.when, place) &&
        this.#isOpened(`${item}.${question.id}`, place),
    )
  }

  /** Sections, items, rows and variables have different keys, so one map holds whether they are asked. */
  #remembered(key: string, work: () => boolean): boolean {
    const known = this.#asked.get(key)
    if (known !== undefined) return known
    const isAsked = work()
    this.#asked.set(key, isAsked)
    return isAsked
  }

  /** A question that choices open is asked when one of them is chosen. */
  #isOpened(id: string, place: Place | null): boolean {
    const openers = this.compiled.openedBy.get(id)
    if (!openers) return true
    return (
      this.#once(`opened ${id} ${place?.row}`, () =>
        openers.some(({ question, code }) => {
          const target = targetOf(this.compiled, question.id, place)
          const value = target ? this.valueOf(target) : null
          return value === code || (Array.isArray(value) && value.includes(code))
        }),
      ) === true
    )
  }

  #holds(memo: string, when: string | null, place: Place | null): boolean {
    return when === null || this.#once(memo, () => this.value(when, place)) === true
  }

  /** Works out once. What needs itself (the proof refuses it) is blank. */
  #once(memo: string, work: () => Value): Value {
    const known = this.#known.get(memo)
    if (known !== undefined) return known
    if (this.#busy.has(memo) || this.#busy.size > LONGEST_CHAIN) return null
    this.#busy.add(memo)
    const value = work()
    this.#busy.delete(memo)
    this.#known.set(memo, value)
    return value
  }

  value(expression: string, place: Place | null): Value {
    const node = this.compiled.expression(expression)
    return node === null ? null : this.valueOfNode(node, place)
  }

  valueOfNode(node: ExpressionNode, place: Place | null): Value {
    return evaluate(node, this.#scopeAt(place))
  }

  valueOf(target: Target): Value {
    switch (target.kind) {
      case 'question':
        return knownValue(this.#askedAnswer(target))
      case 'computed':
        return this.isAsked(target.id)
          ? this.#once(`computed ${target.id}`, () => this.value(target.computed.formula, null))
          : null
      case 'total':
        return this.#once(`total ${target.key}`, () => this.#total(target.matrix, target.row, target.column))
      case 'outside':
        return outsideValue(this.#surroundings.outside, target)
      case 'round':
        return this.#surroundings.round[target.part]
      case 'previous':
        return knownValue(ownAnswer(this.#surroundings.previous, target.key))
    }
  }

  #askedAnswer(target: VariableTarget): Answer | undefined {
    const answer = ownAnswer(this.answers, target.key)
    return answer !== undefined && this.isVariableAsked(target) ? answer : undefined
  }

  /** A sum over the cells that are asked; blank when one of them is. */
  #total(matrix: Matrix, row: string | null, column: string | null): Value {
    if (!this.isAsked(matrix.id)) return null
    let sum = 0
    for (const { id } of matrix.rows.filter((candidate) => row === null || candidate.id === row)) {
      for (const question of matrix.columns.filter((one) => isNumeric(one) && (column === null || one.id === column))) {
        const target = this.compiled.names.get(`${matrix.id}.${id}.${question.id}`)
        if (target?.kind !== 'question' || !this.isVariableAsked(target)) continue
        const value = this.valueOf(target)
        if (typeof value !== 'number') return null
        sum += value
      }
    }
    return exactNumber(sum)
  }

  placesOf(item: string): readonly Place[] {
    const matrix = this.compiled.matrices.get(item)
    const group = this.compiled.groups.get(item)
    const rows = matrix ? matrix.rows.map(({ id }) => id) : group ? instancesOf(group, this.#keys).map(String) : []
    return rows.map((row) => ({ item, row })).filter((place) => this.isRowAsked(place))
  }

  #scopeAt(place: Place | null): Scope {
    if (place === null) return this.#topScope
    const key = `${place.item}.${place.row}`
    const known = this.#scopes.get(key)
    const scope = known ?? this.#newScope(place)
    if (!known) this.#scopes.set(key, scope)
    return scope
  }

  #newScope(place: Place | null): Scope {
    return {
      valueOf: (name) => {
        const target = targetOf(this.compiled, name, place)
        return target ? this.valueOf(target) : null
      },
      isUnavailable: (name) => {
        const target = targetOf(this.compiled, name, place)
        if (target?.kind === 'previous') return isUnavailable(ownAnswer(this.#surroundings.previous, target.key))
        return target?.kind === 'question' && isUnavailable(this.#askedAnswer(target))
      },
      each: (id) => this.placesOf(id).map((one) => this.#scopeAt(one)),
      historyOf: (name) => {
        const target = targetOf(this.compiled, name, place)
        if (target?.kind !== 'question') return []
        return this.#surroundings.history
          .map((earlier) => knownValue(ownAnswer(earlier, target.key)))
          .filter((value) => typeof value === 'number')
      },
    }
  }
}

/** An answer that the answers themselves hold: never something every object has. */
export function ownAnswer(answers: Answers | null, key: string): Answer | undefined {
  return answers !== null && Object.hasOwn(answers, key) ? answers[key] : undefined
}

function knownValue(answer: Answer | undefined): Value {
  if (answer === undefined || answer === null || isUnavailable(answer)) return null
  if (typeof answer === 'number') return Number.isFinite(answer) ? answer : null
  return answer === '' || (Array.isArray(answer) && answer.length === 0) ? null : answer
}

function outsideValue(outside: FormSurroundings['outside'], { name, type }: Extract<Target, { kind: 'outside' }>): Value {
  const value = Object.hasOwn(outside, name) ? outside[name] : undefined
  const expected = type === 'number' ? 'number' : 'string'
  return value !== undefined && typeof value === expected && value !== '' ? value : null
}

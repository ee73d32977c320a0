import { type NameFunction, PLAIN_FUNCTIONS, robustDistance } from './functions.ts'
import type { ExpressionNode, Operator } from './parse.ts'
import type { Scope } from './scope.ts'
import { and, exactNumber, finite, not, or, type Value } from './value.ts'

/**
 * What an expression comes to. Total: never throws, whatever the answers. Blank makes arithmetic and comparisons blank; `and`, `or` and
 * `not` follow three-valued logic; dividing by zero is blank. Types that do not fit (the proof refuses them) are blank too. Numbers come
 * with all their binary digits: whoever shows one rounds it (`exactNumber`).
 */
export function evaluate(node: ExpressionNode, scope: Scope): Value {
  switch (node.kind) {
    case 'literal':
      return node.value
    case 'name':
      return scope.valueOf(node.name)
    case 'list':
      return null
    case 'not':
      return not(evaluate(node.of, scope))
    case 'negative': {
      const value = evaluate(node.of, scope)
      return typeof value === 'number' ? -value : null
    }
    case 'operation':
      return operated(node, scope)
    case 'call':
      return called(node, scope)
  }
}

type Operation = Extract<ExpressionNode, { kind: 'operation' }>
type Call = Extract<ExpressionNode, { kind: 'call' }>

function operated(node: Operation, scope: Scope): Value {
  if (node.operator === 'in') return isAmong(node, scope)
  const left = evaluate(node.left, scope)
  if (node.operator === 'and') return left === false ? false : and(left, evaluate(node.right, scope))
  if (node.operator === 'or') return left === true ? true : or(left, evaluate(node.right, scope))
  const right = evaluate(node.right, scope)
  if (left === null || right === null || typeof left !== typeof right) return null
  return typeof left === 'number' && typeof right === 'number'
    ? ofNumbers(node.operator, left, right)
    : ofOthers(node.operator, left, right)
}

function ofNumbers(operator: Operator, a: number, b: number): Value {
  switch (operator) {
    case '+':
      return finite(a + b)
    case '-':
      return finite(a - b)
    case '*':
      return finite(a * b)
    case '/':
      return exactNumber(b) === 0 ? null : finite(a / b)
    case '%':
      return exactNumber(b) === 0 ? null : finite(a % b)
    default:
      return compared(operator, exactNumber(a) ?? 0, exactNumber(b) ?? 0)
  }
}

function compared(operator: Operator, a: number, b: number): Value {
  switch (operator) {
    case '=':
      return a === b
    case '!=':
      return a !== b
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    default:
      return operator === '>=' ? a >= b : null
  }
}

/** Texts and codes are the same or not; dates, written year first, come before one another. */
function ofOthers(operator: Operator, a: Value, b: Value): Value {
  if (typeof a === 'object' || typeof b === 'object') return null
  if (operator === '=') return a === b
  if (operator === '!=') return a !== b
  if (typeof a !== 'string' || typeof b !== 'string') return null
  if (operator === '<') return a < b
  if (operator === '<=') return a <= b
  if (operator === '>') return a > b
  return operator === '>=' ? a >= b : null
}

function isAmong(node: Operation, scope: Scope): Value {
  const value = evaluate(node.left, scope)
  if (value === null) return null
  const items = node.right.kind === 'list' ? node.right.items : [node.right]
  const plain = exact(value)
  return items.some((item) => exact(evaluate(item, scope)) === plain)
}

function called(node: Call, scope: Scope): Value {
  const plain = Object.hasOwn(PLAIN_FUNCTIONS, node.name) ? PLAIN_FUNCTIONS[node.name] : undefined
  if (plain) {
    const inputs = node.inputs.map((input) => evaluate(input, scope))
    return inputs.length === 0 || (!plain.takesBlank && inputs.includes(null)) ? null : known(plain.apply(inputs))
  }
  const [first, second] = node.inputs
  if (first?.kind !== 'name' || !Object.hasOwn(BY_NAME, node.name)) return null
  return BY_NAME[node.name as NameFunction]({ name: first.name, second, scope })
}

function known(value: Value): Value {
  return typeof value === 'number' ? finite(value) : value
}

function exact(value: Value): Value {
  return typeof value === 'number' ? exactNumber(value) : value
}

interface NameCall {
  readonly name: string
  readonly second: ExpressionNode | undefined
  readonly scope: Scope
}

const BY_NAME: Readonly<Record<NameFunction, (call: NameCall) => Value>> = {
  isUnavailable: ({ name, scope }) => scope.isUnavailable(name),
  robustDistance: ({ name, scope }) => robustDistance(scope.valueOf(name), scope.historyOf(name)),
  sumOf: (call) => overRows(call, (values) => values.reduce((sum, value) => sum + value, 0)),
  minOf: (call) => overRows(call, (values) => (values.length === 0 ? null : values.reduce((a, b) => Math.min(a, b)))),
  maxOf: (call) => overRows(call, (values) => (values.length === 0 ? null : values.reduce((a, b) => Math.max(a, b)))),
  countOf: ({ name, second, scope }) => {
    const rows = scope.each(name)
    return second === undefined ? rows.length : rows.filter((row) => evaluate(second, row) === true).length
  },
}

/** Over every row that is asked; blank in one of them makes the whole blank: `sumOf(M1, orZero(children))` counts it as none. */
function overRows({ name, second, scope }: NameCall, over: (values: readonly number[]) => number | null): Value {
  if (second === undefined) return null
  const values = scope.each(name).map((row) => evaluate(second, row))
  const numbers = values.filter((value) => typeof value === 'number')
  const result = numbers.length === values.length ? over(numbers) : null
  return result === null ? null : finite(result)
}

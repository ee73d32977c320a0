import { fillTexts, type Texts, textsOf } from '../../../model/text.ts'
import { type InputType, NAME_FUNCTIONS, PLAIN_FUNCTIONS, type PlainFunction, type ValueType } from './functions.ts'
import { ARITHMETIC, COMPARISONS, type ExpressionNode } from './parse.ts'
import {
  CHOICE_UNKNOWN,
  FUNCTION_UNKNOWN,
  INPUT_COUNT,
  LIST_ALONE,
  NAME_NEEDED,
  NAME_UNKNOWN,
  NOT_COMPARABLE,
  NOT_DAY,
  ROWS_NEEDED,
  TYPE_NAMES,
  WRONG_TYPE,
} from './type-fault-texts.ts'

/** The type of an expression; of a choice its codes; of a text written in the expression the text itself. */
export interface ExpressionType {
  readonly type: ValueType
  readonly codes?: readonly string[]
  readonly written?: string
}

/** What names mean, for types only. */
export interface NameTypes {
  typeOf(name: string): ExpressionType | undefined
  /** Inside a row of the matrix or an instance of the group; undefined when there is none of that id. */
  within(id: string): NameTypes | undefined
}

export interface TypeFault {
  readonly code: 'name-unknown' | 'function-unknown' | 'type-mismatch' | 'choice-unknown'
  readonly texts: Texts
}

/** Types an expression: every name known, every operator and function given what it takes. Type null when it cannot be told. */
export function checkTypes(
  node: ExpressionNode,
  names: NameTypes,
): { readonly type: ExpressionType | null; readonly faults: readonly TypeFault[] } {
  const faults: TypeFault[] = []
  const type = typed(node, { names, tell: (fault) => faults.push(fault) })
  return { type, faults }
}

interface Typing {
  readonly names: NameTypes
  readonly tell: (fault: TypeFault) => void
}

type Typed = ExpressionType | null
const NUMBER: ExpressionType = { type: 'number' }
const BOOLEAN: ExpressionType = { type: 'boolean' }

function typed(node: ExpressionNode, typing: Typing): Typed {
  switch (node.kind) {
    case 'literal':
      if (typeof node.value === 'string') return { type: 'text', written: node.value }
      return typeof node.value === 'number' ? NUMBER : BOOLEAN
    case 'name':
      return typedName(node.name, typing)
    case 'list':
      typing.tell({ code: 'type-mismatch', texts: LIST_ALONE })
      return null
    case 'not':
      require(typed(node.of, typing), 'boolean', { typing, where: 'not' })
      return BOOLEAN
    case 'negative':
      require(typed(node.of, typing), 'number', { typing, where: '-' })
      return NUMBER
    case 'operation':
      return typedOperation(node, typing)
    case 'call':
      return typedCall(node, typing)
  }
}

function typedName(name: string, { names, tell }: Typing): Typed {
  const type = names.typeOf(name)
  if (!type) tell({ code: 'name-unknown', texts: fillTexts(NAME_UNKNOWN, { name }) })
  return type ?? null
}

function require(found: Typed, needed: ValueType, { typing, where }: { typing: Typing; where: string }): void {
  if (found === null || found.type === needed) return
  if (needed === 'date' && found.written !== undefined) {
    requireDay(found.written, typing)
    return
  }
  const texts = textsOf((language) =>
    WRONG_TYPE[language]
      .replace('{where}', where)
      .replace('{needed}', TYPE_NAMES[needed][language])
      .replace('{found}', TYPE_NAMES[found.type][language]),
  )
  typing.tell({ code: 'type-mismatch', texts })
}

function requireDay(text: string, typing: Typing): void {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
  if (!isDay) typing.tell({ code: 'type-mismatch', texts: fillTexts(NOT_DAY, { text: text.slice(0, 40) }) })
}

type Operation = Extract<ExpressionNode, { kind: 'operation' }>

function typedOperation(node: Operation, typing: Typing): Typed {
  const { operator } = node
  if (operator === 'in') return typedIn(node, typing)
  const left = typed(node.left, typing)
  const right = typed(node.right, typing)
  if (ARITHMETIC.includes(operator)) {
    for (const side of [left, right]) require(side, 'number', { typing, where: operator })
    return NUMBER
  }
  if (!COMPARISONS.includes(operator)) {
    for (const side of [left, right]) require(side, 'boolean', { typing, where: operator })
    return BOOLEAN
  }
  if (left && right) requireComparable(left, right, { typing, operator })
  return BOOLEAN
}

/** Equal kinds may be compared; a text written in the expression may stand for a code or a day. Only numbers and days have an order. */
function requireComparable(left: ExpressionType, right: ExpressionType, at: { typing: Typing; operator: string }): void {
  const { typing, operator } = at
  const isOrder = operator !== '=' && operator !== '!='
  const types = [left.type, right.type]
  if (types.includes('date') && requireSideDay(left, right, typing)) return
  if (!isOrder && types.includes('choice') && requireCode(left, right, typing)) return
  const isSame = left.type === right.type && left.type !== 'list' && (!isOrder || left.type === 'number')
  if (isSame) return
  const texts = textsOf((language) =>
    NOT_COMPARABLE[language]
      .replace('{operator}', operator)
      .replace('{left}', TYPE_NAMES[left.type][language])
      .replace('{right}', TYPE_NAMES[right.type][language]),
  )
  typing.tell({ code: 'type-mismatch', texts })
}

function requireSideDay(left: ExpressionType, right: ExpressionType, typing: Typing): boolean {
  if (left.type === 'date' && right.type === 'date') return true
  const written = left.written ?? right.written
  if (written === undefined) return false
  requireDay(written, typing)
  return true
}

function requireCode(left: ExpressionType, right: ExpressionType, typing: Typing): boolean {
  if (left.type === 'choice' && right.type === 'choice') return true
  const written = left.written ?? right.written
  if (written === undefined) return false
  tellUnknownCode(left.codes ?? right.codes, written, typing)
  return true
}

function tellUnknownCode(codes: readonly string[] | undefined, code: string, typing: Typing): void {
  if (codes === undefined || codes.includes(code)) return
  typing.tell({ code: 'choice-unknown', texts: fillTexts(CHOICE_UNKNOWN, { code: code.slice(0, 40) }) })
}

function typedIn(node: Operation, typing: Typing): Typed {
  const left = typed(node.left, typing)
  const items = node.right.kind === 'list' ? node.right.items : [node.right]
  for (const item of items) {
    const right = typed(item, typing)
    if (left && right) requireComparable(left, right, { typing, operator: '=' })
  }
  return BOOLEAN
}

type Call = Extract<ExpressionNode, { kind: 'call' }>

function typedCall(node: Call, typing: Typing): Typed {
  const { name } = node
  if (name === 'selected') return typedSelected(node, typing)
  if (Object.hasOwn(PLAIN_FUNCTIONS, name)) return typedPlain(node, PLAIN_FUNCTIONS[name], typing)
  if (NAME_FUNCTIONS.some((known) => known === name)) return typedByName(node, typing)
  typing.tell({ code: 'function-unknown', texts: fillTexts(FUNCTION_UNKNOWN, { name }) })
  return null
}

function tellCount(name: string, inputs: string, typing: Typing): void {
  typing.tell({ code: 'type-mismatch', texts: fillTexts(INPUT_COUNT, { name, inputs }) })
}

function typedPlain(node: Call, plain: PlainFunction | undefined, typing: Typing): Typed {
  if (!plain) return null
  const most = plain.repeats ? Number.POSITIVE_INFINITY : plain.inputs.length
  const least = plain.inputs.length - (plain.lastIsOptional ? 1 : 0)
  const count = node.inputs.length
  if (count < least || count > most) {
    tellCount(node.name, plain.repeats ? `${least}–` : least === most ? `${least}` : `${least}–${most}`, typing)
  }
  const types = node.inputs.map((input) => typed(input, typing))
  for (const [index, type] of types.entries()) {
    requireInput(type, plain.inputs[Math.min(index, plain.inputs.length - 1)] ?? 'any', {
      typing,
      first: types[0] ?? null,
      where: node.name,
    })
  }
  return plain.result === 'first' ? (types[0] ?? null) : { type: plain.result }
}

function requireInput(type: Typed, needed: InputType, at: { typing: Typing; first: Typed; where: string }): void {
  const { typing, first, where } = at
  if (needed === 'any' || type === null) return
  if (needed !== 'same') require(type, needed, { typing, where })
  else if (first) requireComparable(first, type, { typing, operator: '=' })
}

/** `selected(question, 'code')`, of a multiple or a single choice; the code must be one of its own. */
function typedSelected(node: Call, typing: Typing): Typed {
  const [question, code] = node.inputs
  if (!question || !code || node.inputs.length !== 2) {
    tellCount('selected', '2', typing)
    return BOOLEAN
  }
  const type = typed(question, typing)
  if (type?.type !== 'choice') require(type, 'list', { typing, where: 'selected' })
  const written = typed(code, typing)
  if (written?.written !== undefined) tellUnknownCode(type?.codes, written.written, typing)
  else require(written, 'text', { typing, where: 'selected' })
  return BOOLEAN
}

/** Functions that look at a name: at an answer as it was given, at earlier rounds, or at rows. */
function typedByName(node: Call, typing: Typing): Typed {
  const [first, second] = node.inputs
  const isAboutRows = !['isUnavailable', 'robustDistance'].includes(node.name)
  if (first?.kind !== 'name') typing.tell({ code: 'type-mismatch', texts: fillTexts(NAME_NEEDED, { name: node.name }) })
  else if (isAboutRows) typedRows(node, first.name, typing)
  else {
    const type = typedName(first.name, typing)
    if (node.name === 'robustDistance') require(type, 'number', { typing, where: node.name })
    if (second) tellCount(node.name, '1', typing)
  }
  return node.name === 'isUnavailable' ? BOOLEAN : NUMBER
}

function typedRows(node: Call, id: string, typing: Typing): void {
  const within = typing.names.within(id)
  if (!within) {
    typing.tell({ code: 'name-unknown', texts: fillTexts(ROWS_NEEDED, { name: id }) })
    return
  }
  const isCount = node.name === 'countOf'
  const [, inner] = node.inputs
  if (node.inputs.length > 2 || (!inner && !isCount)) tellCount(node.name, isCount ? '1–2' : '2', typing)
  if (inner) require(typed(inner, { ...typing, names: within }), isCount ? 'boolean' : 'number', { typing, where: node.name })
}

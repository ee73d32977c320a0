import jsep from 'jsep'
import { fillTexts, type Texts } from '../../../model/text.ts'

/** An expression as read: plain data without code. Names are written whole: `H2`, `M1.row.column`, `previous.H2`, `parameter.limit`. */
export type ExpressionNode =
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly ExpressionNode[] }
  | { readonly kind: 'not'; readonly of: ExpressionNode }
  | { readonly kind: 'negative'; readonly of: ExpressionNode }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: ExpressionNode; readonly right: ExpressionNode }
  | { readonly kind: 'call'; readonly name: string; readonly inputs: readonly ExpressionNode[] }

/** How tightly operators bind, loosest first. `not` stands between `and` and the comparisons: `not H3 = 0` is not (H3 = 0). */
const PRECEDENCE = {
  or: 1,
  and: 2,
  '=': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  in: 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
}
const NOT_PRECEDENCE = 3
export type Operator = keyof typeof PRECEDENCE

export const COMPARISONS: readonly Operator[] = ['=', '!=', '<', '<=', '>', '>=']
export const ARITHMETIC: readonly Operator[] = ['+', '-', '*', '/', '%']

const OPERATOR_WORDS = ['and', 'or', 'not', 'in']

const LONGEST_EXPRESSION = 1000
const DEEPEST = 50

/** The sign put in front of `not`, which the parser then reads as an operator with two sides. No expression can write it. */
const BEFORE_NOT = 'NothingBeforeNot'

setUpGrammar()

/** The parser knows JavaScript's operators until it is told ours. */
function setUpGrammar(): void {
  jsep.removeAllBinaryOps()
  jsep.removeAllUnaryOps()
  jsep.removeAllLiterals()
  for (const [operator, precedence] of Object.entries(PRECEDENCE)) jsep.addBinaryOp(operator, precedence)
  jsep.addBinaryOp('not', NOT_PRECEDENCE, true)
  jsep.addUnaryOp('-')
  jsep.addLiteral('true', true)
  jsep.addLiteral('false', false)
  jsep.hooks.add('gobble-token', function (env) {
    // Only where the parser then takes `not` for an operator; else it would stand still here for ever.
    if (/^not[^A-Za-z0-9_$\x80-\uffff]/.test(this.expr.slice(this.index, this.index + 4))) env.node = { type: BEFORE_NOT }
  })
}

/** Reads one expression. Whether its names are known and its types fit is another matter: see `check-types`. */
export function parseExpression(text: string): { readonly node: ExpressionNode } | { readonly fault: Texts } {
  if (text.trim() === '') return { fault: EMPTY }
  if (text.length > LONGEST_EXPRESSION) return { fault: fillTexts(TOO_LONG, { longest: LONGEST_EXPRESSION }) }
  if (nesting(text) > DEEPEST) return { fault: fillTexts(TOO_DEEP, { deepest: DEEPEST }) }
  try {
    return { node: converted(jsep(withoutStraySigns(text)), 0) }
  } catch (error) {
    if (error instanceof ExpressionError) return { fault: error.texts }
    return { fault: fillTexts(UNREADABLE, { place: positionOf(error, text) }) }
  }
}

class ExpressionError extends Error {
  readonly texts: Texts

  constructor(texts: Texts) {
    super(texts.en)
    this.texts = texts
  }
}

/** Commas at the edges and semicolons would be passed over in silence. */
function withoutStraySigns(text: string): string {
  const bare = text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''")
  if (/;|^\s*,|,\s*$/.test(bare)) throw new ExpressionError(SEVERAL)
  return text
}

function nesting(text: string): number {
  let depth = 0
  let deepest = 0
  for (const sign of text) {
    if (sign === '(' || sign === '[') depth++
    if (sign === ')' || sign === ']') depth--
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

function positionOf(error: unknown, text: string): string {
  const index = typeof error === 'object' && error !== null && 'index' in error ? Number(error.index) : 0
  return `${index + 1} (“${text.slice(Math.max(0, index - 12), index + 12).trim()}”)`
}

type Parsed = jsep.CoreExpression | { readonly type: typeof BEFORE_NOT }

function converted(parsed: jsep.Expression, depth: number): ExpressionNode {
  if (depth > DEEPEST * 4) throw new ExpressionError(fillTexts(TOO_DEEP, { deepest: DEEPEST }))
  const node = parsed as Parsed
  const inner = (part: jsep.Expression) => converted(part, depth + 1)
  switch (node.type) {
    case 'Literal':
      return literal(node)
    case 'Identifier':
      if (OPERATOR_WORDS.includes(node.name)) throw new ExpressionError(fillTexts(WORD_ALONE, { word: node.name }))
      return { kind: 'name', name: node.name }
    case 'MemberExpression':
      return { kind: 'name', name: nameOf(node) }
    case 'UnaryExpression':
      return { kind: 'negative', of: inner(node.argument) }
    case 'BinaryExpression':
      return operation(node, inner)
    case 'CallExpression':
      if (node.callee.type !== 'Identifier') throw new ExpressionError(NOT_OURS)
      return { kind: 'call', name: nameOf(node.callee), inputs: node.arguments.map(inner) }
    case 'SequenceExpression':
      return { kind: 'list', items: node.expressions.map(inner) }
    case 'ArrayExpression':
      return { kind: 'list', items: node.elements.map((element) => inner(element ?? { type: BEFORE_NOT })) }
    default:
      throw new ExpressionError(node.type === 'Compound' ? SEVERAL : NOT_OURS)
  }
}

function literal(node: jsep.Literal): ExpressionNode {
  const { value } = node
  if (typeof value === 'number' && !Number.isFinite(value)) throw new ExpressionError(NOT_OURS)
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return { kind: 'literal', value }
  throw new ExpressionError(NOT_OURS)
}

function operation(node: jsep.BinaryExpression, inner: (part: jsep.Expression) => ExpressionNode): ExpressionNode {
  if (node.operator === 'not') {
    if (node.left.type !== BEFORE_NOT) throw new ExpressionError(NOT_NEEDS_BRACKETS)
    return { kind: 'not', of: inner(node.right) }
  }
  if (node.right.type === BEFORE_NOT || node.left.type === BEFORE_NOT) throw new ExpressionError(NOT_NEEDS_BRACKETS)
  const operator = node.operator as Operator
  const left = inner(node.left)
  const isChained = COMPARISONS.includes(operator) && left.kind === 'operation' && COMPARISONS.includes(left.operator)
  if (isChained) throw new ExpressionError(CHAINED)
  return { kind: 'operation', operator, left, right: inner(node.right) }
}

/** `M1.row.column` of nested member nodes; nothing in square brackets, no optional chaining. */
function nameOf(node: jsep.Expression): string {
  if (node.type === 'Identifier') return String(node.name)
  if (node.type !== 'MemberExpression') throw new ExpressionError(NOT_OURS)
  const member = node as jsep.MemberExpression
  if (member.computed || member.optional) throw new ExpressionError(NOT_OURS)
  return `${nameOf(member.object)}.${nameOf(member.property)}`
}

const EMPTY: Texts = { fi: 'Lauseke on tyhjä.', sv: 'Uttrycket är tomt.', en: 'The expression is empty.' }
const TOO_LONG: Texts = {
  fi: 'Lauseke on pidempi kuin {longest} merkkiä. Jakakaa se osiin lasketuilla kentillä.',
  sv: 'Uttrycket är längre än {longest} tecken. Dela upp det med beräknade fält.',
  en: 'The expression is longer than {longest} characters. Split it with computed fields.',
}
const TOO_DEEP: Texts = {
  fi: 'Lausekkeessa on yli {deepest} sisäkkäistä tasoa.',
  sv: 'Uttrycket har fler än {deepest} nivåer inuti varandra.',
  en: 'The expression has more than {deepest} levels inside each other.',
}
const UNREADABLE: Texts = {
  fi: 'Lauseketta ei voi lukea merkin {place} kohdalta.',
  sv: 'Uttrycket kan inte läsas vid tecken {place}.',
  en: 'The expression cannot be read at character {place}.',
}
const WORD_ALONE: Texts = {
  fi: 'Sanan {word} jälkeen tai edestä puuttuu jotakin.',
  sv: 'Något saknas efter eller före ordet {word}.',
  en: 'Something is missing after or before the word {word}.',
}
const SEVERAL: Texts = {
  fi: 'Lausekkeita on useampi kuin yksi. Yhdistäkää ne sanalla and tai or.',
  sv: 'Det finns fler än ett uttryck. Förena dem med and eller or.',
  en: 'There is more than one expression. Join them with and or or.',
}
const NOT_OURS: Texts = {
  fi: 'Lausekkeessa on merkintä, jota lomakkeissa ei ole: vain nimet, luvut, tekstit, vertailut, laskutoimitukset ja funktiot.',
  sv: 'Uttrycket har en beteckning som inte finns i formulär: bara namn, tal, texter, jämförelser, räknesätt och funktioner.',
  en: 'The expression has something that forms do not have: only names, numbers, texts, comparisons, arithmetic and functions.',
}
const NOT_NEEDS_BRACKETS: Texts = {
  fi: 'Sana not on tässä moniselitteinen: käyttäkää sulkeita, esimerkiksi not (H3 = 0).',
  sv: 'Ordet not är mångtydigt här: använd parenteser, till exempel not (H3 = 0).',
  en: 'The word not is ambiguous here: use brackets, for example not (H3 = 0).',
}
const CHAINED: Texts = {
  fi: 'Vertailuja ei voi ketjuttaa: kirjoittakaa 0 <= H2 and H2 <= 10.',
  sv: 'Jämförelser kan inte kedjas: skriv 0 <= H2 and H2 <= 10.',
  en: 'Comparisons cannot be chained: write 0 <= H2 and H2 <= 10.',
}

import { type XPath, xpathTree } from './xpath-tree.ts'

/** What the names of an XLSForm became. */
export interface ImportedNames {
  /** Name in the XLSForm → name in expressions here, as seen from the place of the expression. */
  nameOf(reference: string): string | null
  /** What is asked under a name of the XLSForm. */
  typeOf(reference: string): 'number' | 'text' | 'single' | 'multiple' | 'boolean' | 'group' | null
  /** For a question inside a repeat: the repeat's own name here. */
  repeatOf(reference: string): string | null
  /** Own name of the code of a choice. */
  codeOf(code: string): string
}

/** The expression in our language, or the word that has no counterpart. */
export type Translated = { readonly expression: string } | { readonly unknown: string }

class NoCounterpart extends Error {}

/**
 * An expression of an XLSForm in our own language.
 * @param self name of the question that `.` stands for; null where there is none.
 */
export function translateXPath(xpath: string, names: ImportedNames, self: string | null): Translated {
  const tree = xpathTree(xpath)
  if (tree === null) return { unknown: xpath }
  try {
    return { expression: written(tree, { names, self }, 0) }
  } catch (error) {
    if (error instanceof NoCounterpart) return { unknown: error.message }
    throw error
  }
}

interface Place {
  readonly names: ImportedNames
  readonly self: string | null
}

const SIGNS: Readonly<Record<string, { readonly sign: string; readonly binding: number }>> = {
  or: { sign: 'or', binding: 1 },
  and: { sign: 'and', binding: 2 },
  '=': { sign: '=', binding: 3 },
  '!=': { sign: '!=', binding: 3 },
  '<': { sign: '<', binding: 4 },
  '<=': { sign: '<=', binding: 4 },
  '>': { sign: '>', binding: 4 },
  '>=': { sign: '>=', binding: 4 },
  '+': { sign: '+', binding: 5 },
  '-': { sign: '-', binding: 5 },
  '*': { sign: '*', binding: 6 },
  div: { sign: '/', binding: 6 },
  mod: { sign: '%', binding: 6 },
}
const TIGHTEST = 7

function written(tree: XPath, place: Place, around: number): string {
  switch (tree.kind) {
    case 'number':
      return tree.text
    case 'text':
      return quoted(tree.text)
    case 'self':
      return referenceTo(place.self ?? '.', place)
    case 'reference':
      return referenceTo(tree.name, place)
    case 'minus':
      return `-${written(tree.of, place, TIGHTEST)}`
    case 'call':
      return call(tree, place)
    case 'operator':
      return operator(tree, place, around)
  }
}

function referenceTo(reference: string, { names }: Place): string {
  const name = names.nameOf(reference)
  if (name === null) throw new NoCounterpart(`\${${reference}}`)
  return name
}

function operator(tree: XPath & { kind: 'operator' }, place: Place, around: number): string {
  const blank = comparedWithBlank(tree, place)
  if (blank) return blank
  const known = SIGNS[tree.sign]
  if (!known) throw new NoCounterpart(tree.sign)
  const { sign, binding } = known
  const isYes = comparedWithYes(tree, place)
  const text =
    isYes ??
    `${operand(tree.left, { beside: tree.right, binding }, place)} ${sign} ${operand(tree.right, { beside: tree.left, binding: binding + 1 }, place)}`
  return binding < around ? `(${text})` : text
}

/** The code of a choice was perhaps renamed: it is known by the question on the other side. */
function operand(tree: XPath, { beside, binding }: { beside: XPath; binding: number }, place: Place): string {
  const type = typeOf(beside, place)
  if (tree.kind === 'text' && (type === 'single' || type === 'multiple')) return quoted(place.names.codeOf(tree.text))
  // A number may stand between quotation marks in an XLSForm, where everything is text.
  if (tree.kind === 'text' && type === 'number' && /^-?\d+(\.\d+)?$/.test(tree.text)) return tree.text
  return written(tree, place, binding)
}

/** `${x} = ''`: nothing was answered. */
function comparedWithBlank({ sign, left, right }: XPath & { kind: 'operator' }, place: Place): string | null {
  if (sign !== '=' && sign !== '!=') return null
  const isEmpty = (tree: XPath) => tree.kind === 'text' && tree.text === ''
  const other = isEmpty(right) ? left : isEmpty(left) ? right : null
  if (other === null) return null
  return `${sign === '=' ? 'isBlank' : 'isKnown'}(${written(other, place, 0)})`
}

/** An acknowledged statement is `OK` there and true here. */
function comparedWithYes({ sign, left, right }: XPath & { kind: 'operator' }, place: Place): string | null {
  if (sign !== '=' || typeOf(left, place) !== 'boolean' || right.kind !== 'text') return null
  return right.text === 'OK' ? written(left, place, TIGHTEST) : null
}

function typeOf(tree: XPath, { names, self }: Place) {
  if (tree.kind === 'reference') return names.typeOf(tree.name)
  return tree.kind === 'self' && self !== null ? names.typeOf(self) : null
}

type Call = XPath & { kind: 'call' }

/** Functions that both languages have under different names. */
const SAME: Readonly<Record<string, string>> = {
  not: 'not',
  abs: 'abs',
  min: 'min',
  max: 'max',
  coalesce: 'coalesce',
  'string-length': 'length',
  'count-selected': 'count',
}

function call(tree: Call, place: Place): string {
  const special = SPECIAL[tree.name]?.(tree, place)
  if (special) return special
  const name = SAME[tree.name]
  if (!name || tree.given.length === 0) throw new NoCounterpart(`${tree.name}()`)
  return name === 'not' ? `not (${given(tree, place)})` : `${name}(${given(tree, place)})`
}

function given(tree: Call, place: Place): string {
  return tree.given.map((one) => written(one, place, 0)).join(', ')
}

const SPECIAL: Readonly<Record<string, (tree: Call, place: Place) => string | null>> = {
  true: () => '1 = 1',
  false: () => '1 = 0',
  number: (tree, place) => (tree.given.length === 1 ? `(${given(tree, place)})` : null),
  int: (tree, place) => (tree.given.length === 1 ? `floor(${given(tree, place)})` : null),
  round: (tree, place) => round(tree, place),
  sum: (tree, place) => overRepeat('sumOf', tree, place) ?? (tree.given.length > 0 ? `sum(${given(tree, place)})` : null),
  min: (tree, place) => overRepeat('minOf', tree, place),
  max: (tree, place) => overRepeat('maxOf', tree, place),
  count: (tree, place) => count(tree, place),
  selected: (tree, place) => selected(tree, place),
}

function round(tree: Call, place: Place): string | null {
  const [value, decimals] = tree.given
  if (!value) return null
  const isWhole = decimals === undefined || (decimals.kind === 'number' && Number(decimals.text) === 0)
  if (isWhole) return `round(${written(value, place, 0)})`
  if (decimals.kind !== 'number') return null
  const scale = 10 ** Number(decimals.text)
  return `round(${written(value, place, TIGHTEST)} * ${scale}) / ${scale}`
}

/** `sum(${x})` where x is asked in a repeat: over all of its times. */
function overRepeat(name: string, { given }: Call, { names }: Place): string | null {
  const [only] = given
  if (given.length !== 1 || only?.kind !== 'reference') return null
  const repeat = names.repeatOf(only.name)
  const own = names.nameOf(only.name)?.split('.').at(-1)
  return repeat === null || own === undefined ? null : `${name}(${repeat}, ${own})`
}

function count({ given }: Call, { names }: Place): string | null {
  const [only] = given
  if (given.length !== 1 || only?.kind !== 'reference' || names.typeOf(only.name) !== 'group') return null
  return `countOf(${names.nameOf(only.name)})`
}

/** `selected` is asked of both kinds of choices there; here of `multiple` only. */
function selected(tree: Call, place: Place): string | null {
  const [question, code] = tree.given
  if (!question || code?.kind !== 'text') return null
  const name = written(question, place, 0)
  const own = quoted(place.names.codeOf(code.text))
  return typeOf(question, place) === 'single' ? `(${name} = ${own})` : `selected(${name}, ${own})`
}

function quoted(text: string): string {
  if (text.includes("'")) throw new NoCounterpart(`'${text}'`)
  return `'${text}'`
}

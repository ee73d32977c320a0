import { type XPathToken, xpathTokens } from './xpath-tokens.ts'

/** An expression of an XLSForm as a tree. */
export type XPath =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly name: string }
  /** `.`: the question whose condition this is. */
  | { readonly kind: 'self' }
  | { readonly kind: 'minus'; readonly of: XPath }
  | { readonly kind: 'operator'; readonly sign: string; readonly left: XPath; readonly right: XPath }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly XPath[] }

/** What binds from loosest to tightest. */
const BINDING: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  div: 6,
  mod: 6,
}
const DEEPEST = 60

/** Reads an expression; null when it is not one, or uses paths (`../x`, `/data/x`), which only mean something inside their own form. */
export function xpathTree(expression: string): XPath | null {
  const tokens = xpathTokens(expression)
  if (!tokens || tokens.length === 0) return null
  const reader = new Reader(tokens)
  const tree = reader.expression(0, 0)
  return tree !== null && reader.isAtEnd() ? tree : null
}

class Reader {
  private place = 0
  private readonly tokens: readonly XPathToken[]

  constructor(tokens: readonly XPathToken[]) {
    this.tokens = tokens
  }

  isAtEnd(): boolean {
    return this.place === this.tokens.length
  }

  expression(loosest: number, depth: number): XPath | null {
    let left = depth > DEEPEST ? null : this.operand(depth)
    while (left !== null) {
      const sign = this.tokens[this.place]?.text ?? ''
      const binding = this.isOperator() ? (BINDING[sign] ?? 0) : 0
      if (binding <= loosest) return left
      this.place++
      const right: XPath | null = this.expression(binding, depth + 1)
      left = right === null ? null : { kind: 'operator', sign, left, right }
    }
    return null
  }

  private isOperator(): boolean {
    const kind = this.tokens[this.place]?.kind
    return kind === 'sign' || kind === 'name'
  }

  private operand(depth: number): XPath | null {
    const token = this.tokens[this.place++]
    if (!token) return null
    if (token.kind === 'number' || token.kind === 'text') return token
    if (token.kind === 'reference') return { kind: 'reference', name: token.text }
    if (token.kind === 'name') return this.call(token.text, depth)
    if (token.text === '.') return { kind: 'self' }
    if (token.text === '-') return minus(this.expression(BINDING['*'] ?? 0, depth + 1))
    if (token.text !== '(') return null
    const inside = this.expression(0, depth + 1)
    return inside !== null && this.take(')') ? inside : null
  }

  private call(name: string, depth: number): XPath | null {
    if (!this.take('(')) return null
    const given: XPath[] = []
    if (this.take(')')) return { kind: 'call', name, given }
    do {
      const one = this.expression(0, depth + 1)
      if (one === null) return null
      given.push(one)
    } while (this.take(','))
    return this.take(')') ? { kind: 'call', name, given } : null
  }

  private take(sign: string): boolean {
    const token = this.tokens[this.place]
    if (token?.kind !== 'sign' || token.text !== sign) return false
    this.place++
    return true
  }
}

function minus(of: XPath | null): XPath | null {
  return of === null ? null : { kind: 'minus', of }
}

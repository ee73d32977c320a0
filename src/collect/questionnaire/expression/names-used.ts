import type { ExpressionNode } from './parse.ts'

/** A name used in an expression; `within` when it stands in the rows of `sumOf(M1, …)` and its kind. */
export interface NameUsed {
  readonly name: string
  readonly within: string | null
  /** Names a matrix or group whose rows are looked at. */
  readonly isRows: boolean
}

const ROW_FUNCTIONS = ['sumOf', 'countOf', 'minOf', 'maxOf']

/** Every name of an expression, in the order written. */
export function namesUsed(node: ExpressionNode, within: string | null = null): NameUsed[] {
  switch (node.kind) {
    case 'literal':
      return []
    case 'name':
      return [{ name: node.name, within, isRows: false }]
    case 'list':
      return node.items.flatMap((item) => namesUsed(item, within))
    case 'not':
    case 'negative':
      return namesUsed(node.of, within)
    case 'operation':
      return [...namesUsed(node.left, within), ...namesUsed(node.right, within)]
    case 'call': {
      const [first, ...rest] = node.inputs
      if (!ROW_FUNCTIONS.includes(node.name) || first?.kind !== 'name')
        return node.inputs.flatMap((input) => namesUsed(input, within))
      return [{ name: first.name, within, isRows: true }, ...rest.flatMap((input) => namesUsed(input, first.name))]
    }
  }
}

/** Everything written in an expression as itself: numbers, texts, codes. What answers are compared with, most often. */
export function literalsIn(node: ExpressionNode): (number | string | boolean)[] {
  switch (node.kind) {
    case 'literal':
      return [node.value]
    case 'name':
      return []
    case 'list':
      return node.items.flatMap(literalsIn)
    case 'not':
      return literalsIn(node.of)
    case 'negative':
      return literalsIn(node.of).map((value) => (typeof value === 'number' ? -value : value))
    case 'operation':
      return [...literalsIn(node.left), ...literalsIn(node.right)]
    case 'call':
      return node.inputs.flatMap(literalsIn)
  }
}

/** How many levels an expression has inside each other: 1 for a name, 2 for `a + 1`, 3 for `a + b + 1`. */
export function levelsOf(node: ExpressionNode): number {
  return 1 + Math.max(0, ...partsOf(node).map(levelsOf))
}

function partsOf(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.kind) {
    case 'literal':
    case 'name':
      return []
    case 'list':
      return node.items
    case 'not':
    case 'negative':
      return [node.of]
    case 'operation':
      return [node.left, node.right]
    case 'call':
      return node.inputs
  }
}

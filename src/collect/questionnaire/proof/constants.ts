import { literalsIn } from '../expression/names-used.ts'
import type { ExpressionNode } from '../expression/parse.ts'

/** What answers are compared with in some expressions, and what lies next to it. */
export interface Constants {
  readonly numbers: readonly number[]
  readonly texts: readonly string[]
  readonly days: readonly string[]
}

const USUAL_NUMBERS = [0, 1, 2, 10, 100, 1000]

export function constantsOf(expressions: readonly ExpressionNode[]): Constants {
  const literals = new Set(expressions.flatMap(literalsIn))
  const written = [...literals]
  const numbers = written.filter((value) => typeof value === 'number').flatMap((value) => [value, value - 1, value + 1])
  const texts = written.filter((value) => typeof value === 'string')
  const days = texts
    .filter((text) => /^\d{4}-\d{2}-\d{2}$/.test(text))
    .flatMap((day) => [day, dayAfter(day, -1), dayAfter(day, 1)])
  const isSimple = expressions.every(isFullyTold)
  return {
    numbers: [...new Set([...numbers, ...(isSimple ? [0] : USUAL_NUMBERS)])],
    texts: texts.slice(0, 20),
    days: [...new Set(['2024-04-09', ...days])],
  }
}

function dayAfter(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? day : new Date(time + days * 86_400_000).toISOString().slice(0, 10)
}

/** Functions whose result rests only on whether there is an answer, or on which code it is. */
const PLAIN_QUESTIONS = ['isBlank', 'isKnown', 'isUnavailable', 'selected']

/**
 * Whether the values next to the constants stand for all values: the expression compares single names with written values, asks what is
 * blank or chosen, and joins such conditions. Sums, products and comparisons between two names can come out otherwise in between.
 */
export function isFullyTold(node: ExpressionNode): boolean {
  switch (node.kind) {
    case 'literal':
    case 'name':
      return true
    case 'list':
      return node.items.every(isFullyTold)
    case 'not':
      return isFullyTold(node.of)
    case 'negative':
      return node.of.kind === 'literal'
    case 'operation':
      return isOperationTold(node)
    case 'call':
      return (
        PLAIN_QUESTIONS.includes(node.name) && node.inputs.every((input) => input.kind === 'name' || input.kind === 'literal')
      )
  }
}

function isOperationTold({ operator, left, right }: Extract<ExpressionNode, { kind: 'operation' }>): boolean {
  if (operator === 'and' || operator === 'or') return isFullyTold(left) && isFullyTold(right)
  const isWritten = (node: ExpressionNode): boolean =>
    node.kind === 'literal' ||
    (node.kind === 'negative' && isWritten(node.of)) ||
    (node.kind === 'list' && node.items.every(isWritten))
  if (!['=', '!=', '<', '<=', '>', '>=', 'in'].includes(operator)) return isWritten(left) && isWritten(right)
  return (left.kind === 'name' && isWritten(right)) || (isWritten(left) && right.kind === 'name')
}

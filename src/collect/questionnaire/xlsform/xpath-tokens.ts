/** One word of an XLSForm expression. */
export type XPathToken =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** `${name}` */
  | { readonly kind: 'reference'; readonly text: string }
  /** A function's name or a word operator. */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }

const TOKEN =
  /\s*(?:(?<reference>\$\{[^{}]+\})|(?<number>\d+(?:\.\d+)?)|(?<text>'[^']*'|"[^"]*")|(?<name>[A-Za-z_][A-Za-z0-9_:-]*)|(?<sign><=|>=|!=|\.\.|[()+\-*/|,=<>.]))/y

/** Splits an expression of an XLSForm. Null when something in it belongs to no word. */
export function xpathTokens(expression: string): XPathToken[] | null {
  const tokens: XPathToken[] = []
  const text = expression
    .replaceAll('\u2018', "'")
    .replaceAll('\u2019', "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .trimEnd()
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text)?.groups
    if (!found) return null
    tokens.push(tokenOf(found))
  }
  return tokens
}

function tokenOf(found: Readonly<Record<string, string | undefined>>): XPathToken {
  if (found.reference !== undefined) return { kind: 'reference', text: found.reference.slice(2, -1).trim() }
  if (found.number !== undefined) return { kind: 'number', text: found.number }
  if (found.text !== undefined) return { kind: 'text', text: found.text.slice(1, -1) }
  if (found.name !== undefined) return { kind: 'name', text: found.name }
  return { kind: 'sign', text: found.sign ?? '' }
}

/** An element as text; attributes and children that are null are left out. Children are finished XML: see `xmlText`. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  children: readonly (string | null)[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${xmlText(String(value)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`)
    .join('')
  const inside = children.filter((child) => child !== null)
  return inside.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${inside.join('')}</${name}>`
}

/** Text as it may stand in XML 1.0. Signs that XML cannot carry are left out. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}

export const XML_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'

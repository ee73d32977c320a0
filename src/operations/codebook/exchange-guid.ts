import { createHash } from 'node:crypto'

/**
 * The GUID of something in files for other tools. It follows from the thing, so that a file that comes back is known again; and nothing
 * can be read from it.
 */
export function exchangeGuid(
  kind: 'theme' | 'set' | 'report' | 'coding' | 'selection' | 'coder' | 'variable',
  id: string,
): string {
  const digest = createHash('sha256').update(`tietopolku ${kind} ${id}`).digest('hex')
  // Version 8 (made by a rule of one's own) and the variant of RFC 9562.
  const variant = ((Number.parseInt(digest.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    variant + digest.slice(17, 20),
    digest.slice(20, 32),
  ].join('-')
}

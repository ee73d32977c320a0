import type { Texts } from '../../model/text.ts'

/** What the description of an indicator says of it. */
export interface IndicatorMetadata {
  readonly code: string
  readonly titles: Texts
}

const LONGEST = 300

/**
 * Reads the description of one indicator as the REST interface 1.1 gives it: an object with `id` and `title` in fi, sv and en. A title
 * that is missing in one language is taken from another. Null when it is nothing of the kind.
 */
export function readIndicatorMetadata(text: string): IndicatorMetadata | null {
  const read = parsed(text.replace(/^\uFEFF/, ''))
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return null
  const { id, title } = read as { readonly id?: unknown; readonly title?: unknown }
  if (!/^\d{1,9}$/.test(String(id)) || typeof title !== 'object' || title === null) return null
  const titleIn = (language: string) => lineOf((title as Readonly<Record<string, unknown>>)[language])
  const [fi, sv, en] = ['fi', 'sv', 'en'].map(titleIn)
  const any = fi || sv || en
  if (!any) return null
  return { code: String(id), titles: { fi: fi || any, sv: sv || any, en: en || any } }
}

/** One line of plain text: control signs and line breaks are spaces. */
function lineOf(value: unknown): string {
  if (typeof value !== 'string') return ''
  return value
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

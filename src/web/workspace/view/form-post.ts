import { EMPTY_DRAFT, type FieldDraft, isSameDraft } from './form-draft.ts'
import type { FieldInWork } from './form-work.ts'

/*
 * How a form is written into the fields of an HTML form and read back: by the server when it was sent without scripts, and by the page
 * itself when it comes to life after somebody has begun to type. For the variable H2:
 *
 *   a:H2    what stands in its input (checkboxes: once for each that is ticked)
 *   na:H2   `yes` when "not available" is ticked; nr:H2 why
 *   b:H2    what stood there when the page was made, with its version: what somebody left alone is not saved over others' answers
 *   x:H2    while a conflict waits for a choice: the version of the other answer
 *   u:H2    what stood there before it was taken away, for undoing
 */
export type Part = 'a' | 'na' | 'nr' | 'b' | 'x' | 'u'

export function inputName(part: Part, key: string): string {
  return `${part}:${key}`
}

/** One variable as it came in a form. */
export interface PostedField {
  readonly key: string
  readonly draft: FieldDraft
  readonly base: FieldDraft
  readonly version: number
  /** Somebody else saved it, and no choice has been made yet: the version of their answer. */
  readonly overtakenBy: number | null
}

/** The hidden field that says what stood there. */
export function baseText({ version, base }: Pick<FieldInWork, 'version' | 'base'>): string {
  return JSON.stringify([version, base.text, base.isUnavailable ? 1 : 0, base.reason])
}

/** Variables of a posted form; a variable is one that has its `b:` field. What is not ours is left out. */
export function postedFields(form: Iterable<readonly [string, unknown]>): PostedField[] {
  const texts = new Map<string, string[]>()
  for (const [name, value] of form) if (typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), value])
  const first = (part: Part, key: string) => texts.get(inputName(part, key))?.[0] ?? ''
  const keys = [...texts.keys()].filter((name) => name.startsWith('b:')).map((name) => name.slice(2))
  return keys.map((key) => {
    const { version, draft: base } = readBase(first('b', key))
    return { key, draft: draftIn(texts, key), base, version, overtakenBy: versionIn(first('x', key)) }
  })
}

function versionIn(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** Browsers write line ends as CR LF into forms; what was stored has LF. */
function draftIn(texts: ReadonlyMap<string, readonly string[]>, key: string): FieldDraft {
  const read = (part: Part) => (texts.get(inputName(part, key)) ?? []).map((text) => text.replaceAll('\r\n', '\n'))
  return { text: read('a').join(' '), isUnavailable: read('na').includes('yes'), reason: read('nr')[0] ?? '' }
}

function readBase(text: string): { version: number; draft: FieldDraft } {
  try {
    const [version, typed, isUnavailable, reason] = JSON.parse(text) as unknown[]
    if (!Number.isSafeInteger(version) || typeof typed !== 'string' || typeof reason !== 'string') throw new TypeError()
    return { version: Number(version), draft: { text: typed, isUnavailable: isUnavailable === 1, reason } }
  } catch {
    return { version: 0, draft: EMPTY_DRAFT }
  }
}

export function isPostedChange({ draft, base, overtakenBy }: PostedField): boolean {
  return overtakenBy === null && !isSameDraft(draft, base)
}

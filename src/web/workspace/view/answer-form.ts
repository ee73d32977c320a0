import { type AnswerDraft, EMPTY_DRAFT, isSameDraft } from './answer-draft.ts'

/*
 * The fields of the lines of a sheet in one form. Every field is named after its line: `837.own`. Beside the fields that a reader
 * sees stand the version and the answer they were made on, so that only changed lines are sent on and a line whose further fields
 * are folded away keeps them.
 */

/** Fields of a line that hold one text each. */
const TEXT_FIELDS = ['judgement', 'own', 'ownDate', 'ownDefinition', 'fix', 'fixMonth', 'publish', 'note'] as const

/** A line as it came back with the form. */
export interface PostedLine {
  readonly area: string
  /** Version of the line that the page showed. */
  readonly version: number
  /** Own clients of both sources together that the page showed; null where there was none. */
  readonly seen: number | null
  readonly before: AnswerDraft
  readonly draft: AnswerDraft
}

export function fieldName(area: string, field: string): string {
  return `${area}.${field}`
}

/** What the hidden field `837.was` holds: the line as shown. */
export function shownLine(line: Pick<PostedLine, 'version' | 'seen' | 'before'>): string {
  return JSON.stringify([line.version, line.seen, line.before])
}

/** All lines of a form, in its order. A line whose hidden field is damaged is left out: the form was not ours. */
export function postedLines(fields: Iterable<readonly [string, unknown]>): PostedLine[] {
  const texts = new Map([...fields].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])))
  return [...texts.keys()].flatMap((name) => {
    const area = /^([0-9a-zX]{1,20})\.was$/.exec(name)?.[1]
    const line = area === undefined ? null : postedLine(area, texts)
    return line ? [line] : []
  })
}

/** Lines whose fields differ from what the page showed. */
export function changedLines(lines: readonly PostedLine[]): PostedLine[] {
  return lines.filter(({ before, draft }) => !isSameDraft(before, draft))
}

/** The lines with the tick `pick.837`. */
export function pickedAreas(fields: Iterable<readonly [string, unknown]>): string[] {
  return [...fields].flatMap(([name]) => /^pick\.([0-9a-zX]{1,20})$/.exec(name)?.[1] ?? [])
}

function postedLine(area: string, texts: ReadonlyMap<string, string>): PostedLine | null {
  const shown = parseShown(texts.get(fieldName(area, 'was')) ?? '')
  if (!shown) return null
  const given = TEXT_FIELDS.flatMap((field) => {
    const text = texts.get(fieldName(area, field))
    return text === undefined ? [] : [[field, text] as const]
  })
  // The list of explanations stands in the form only when the line is open; then a hidden field says so.
  const because = texts.has(fieldName(area, 'isOpen')) ? becauseOf(area, texts) : shown.before.because
  return { area, ...shown, draft: { ...shown.before, ...Object.fromEntries(given), because } }
}

function becauseOf(area: string, texts: ReadonlyMap<string, string>): string[] {
  const start = fieldName(area, 'because.')
  return [...texts].flatMap(([name, value]) => (name.startsWith(start) ? [value] : []))
}

function parseShown(text: string): Pick<PostedLine, 'version' | 'seen' | 'before'> | null {
  try {
    const [version, seen, before] = JSON.parse(text) as [unknown, unknown, unknown]
    const isWhole = Number.isSafeInteger(version) && (seen === null || Number.isSafeInteger(seen))
    if (!isWhole || typeof before !== 'object' || before === null) return null
    return { version: version as number, seen: seen as number | null, before: textsOf(before as Record<string, unknown>) }
  } catch {
    return null
  }
}

/** Only the fields that a draft has, only as texts: what else a forged form may hold goes no further. */
function textsOf(fields: Record<string, unknown>): AnswerDraft {
  const texts = TEXT_FIELDS.flatMap((field) => (typeof fields[field] === 'string' ? [[field, fields[field]] as const] : []))
  const because = Array.isArray(fields.because) ? fields.because.filter((one) => typeof one === 'string') : []
  return { ...EMPTY_DRAFT, ...Object.fromEntries(texts), because }
}

import { type Passage, REPORT_PARTS, type ReportPart } from '../../model/social-report.ts'
import { codePointPositions } from './code-points.ts'

/** A report as one plain text: its parts one after the other, with an empty line between. */
export interface SourceText {
  readonly text: string
  /** Where each part stands, in UTF-16 positions of the text. */
  readonly places: readonly Passage[]
}

export function sourceTextOf(parts: Readonly<Partial<Record<ReportPart, string>>>): SourceText {
  let text = ''
  const places: Passage[] = []
  for (const part of Object.keys(REPORT_PARTS) as ReportPart[]) {
    const words = parts[part]
    if (words === undefined || words === '') continue
    const from = text === '' ? 0 : text.length + 2
    text += (text === '' ? '' : '\n\n') + words
    places.push({ part, from, until: text.length })
  }
  return { text, places }
}

/** A passage of a part in code points of the whole text; null when the part is not there, or the passage reaches out of it. */
export function passageAsSelection(
  { text, places }: SourceText,
  { part, from, until }: Passage,
): { from: number; until: number } | null {
  const place = places.find((one) => one.part === part)
  if (!place || from < 0 || place.from + until > place.until || from >= until) return null
  const { toCodePoints } = codePointPositions(text)
  return { from: toCodePoints(place.from + from), until: toCodePoints(place.from + until) }
}

/** A selection of the whole text as passages of the parts that it covers: one, unless it was drawn over the space between two. */
export function selectionAsPassages({ text, places }: SourceText, selection: { from: number; until: number }): Passage[] {
  const { toUtf16 } = codePointPositions(text)
  const [from, until] = [toUtf16(selection.from), toUtf16(selection.until)]
  return places.flatMap((place) => {
    const passage = {
      part: place.part,
      from: Math.max(from, place.from) - place.from,
      until: Math.min(until, place.until) - place.from,
    }
    return passage.from < passage.until ? [passage] : []
  })
}

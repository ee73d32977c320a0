/** What is drawn of a coding of a passage. */
export interface DrawnCoding {
  readonly id: string
  readonly theme: string
  readonly from: number
  readonly until: number
}

/** A stretch of text under the same codings. */
export interface TextPiece {
  readonly from: number
  readonly until: number
  readonly text: string
  readonly codings: readonly (DrawnCoding & { readonly lane: number; readonly isStart: boolean })[]
  /** Whether it is in the selection. */
  readonly isSelected: boolean
}

export interface Span {
  readonly from: number
  readonly until: number
}

interface Cuts {
  readonly selection: Span | null
  readonly sentences?: readonly Span[]
}

/**
 * Cuts a text wherever a coding, a sentence or the selection begins or ends. Codings that overlap get lanes of their own, and keep them from their
 * beginning to their end, so that their lines do not jump. Codings outside the text are left out.
 */
export function textPieces(text: string, codings: readonly DrawnCoding[], { selection, sentences = [] }: Cuts): TextPiece[] {
  const drawn = inLanes(codings.filter(({ from, until }) => from >= 0 && from < until && until <= text.length))
  const cuts = new Set([0, text.length, ...drawn.flatMap(({ from, until }) => [from, until])])
  for (const { from, until } of [...sentences, ...(selection ? [selection] : [])]) cuts.add(from).add(until)
  const places = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((one, other) => one - other)
  return places.slice(0, -1).map((from, index) => {
    const until = places[index + 1] ?? text.length
    const here = drawn.filter((one) => one.from <= from && until <= one.until)
    return {
      from,
      until,
      text: text.slice(from, until),
      codings: here.map((one) => ({ ...one, isStart: one.from === from })),
      isSelected: selection !== null && selection.from <= from && until <= selection.until,
    }
  })
}

/** Each gets the lowest lane that is free along its whole length. */
function inLanes(codings: readonly DrawnCoding[]): (DrawnCoding & { readonly lane: number })[] {
  const ends: number[] = []
  return [...codings]
    .sort((one, other) => one.from - other.from || other.until - one.until || one.id.localeCompare(other.id))
    .map((one) => {
      const free = ends.findIndex((end) => end <= one.from)
      const lane = free === -1 ? ends.length : free
      ends[lane] = one.until
      return { ...one, lane }
    })
}

/** The sentences of a text with the space behind them: together they are the text. A line break ends a sentence. */
export function sentencesOf(text: string, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const all = [...segmenter.segment(text)].map(({ segment, index }) => ({ from: index, until: index + segment.length }))
  // Empty lines belong to the sentence before them.
  const isEmpty = ({ from, until }: Span) => text.slice(from, until).trim() === ''
  return all.reduce<Span[]>((spans, one) => {
    const last = spans.at(-1)
    if (last && (isEmpty(one) || isEmpty(last))) spans[spans.length - 1] = { from: last.from, until: one.until }
    else spans.push(one)
    return spans
  }, [])
}

/** The selection without space at its ends, and never through the middle of a sign; null when nothing is left of it. */
export function tidySpan(text: string, { from, until }: Span): Span | null {
  const start = Math.max(0, Math.min(from, until))
  const end = Math.min(text.length, Math.max(from, until))
  const words = text.slice(start, end)
  const tidy = {
    from: onWholeSign(text, start + (words.length - words.trimStart().length), -1),
    until: onWholeSign(text, start + words.trimEnd().length, 1),
  }
  return tidy.from < tidy.until ? tidy : null
}

function onWholeSign(text: string, place: number, step: -1 | 1): number {
  const code = text.charCodeAt(place)
  const isMiddle = place > 0 && place < text.length && code >= 0xdc00 && code <= 0xdfff
  return isMiddle ? place + step : place
}

/** The end of the word after a place (`1`) or of the one before (`-1`): how a selection grows and shrinks by the keyboard. */
export function wordEdge(text: string, place: number, step: -1 | 1): number {
  const words = [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => index + word.length)
  if (step === 1) return words.find((end) => end > place) ?? text.length
  return words.findLast((end) => end < place) ?? 0
}

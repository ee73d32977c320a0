/** What stands in the place of something that was blacked out. Always as long: the length would tell, too. */
export const BLACKED_OUT = '▇▇▇'

/** A stretch of a text in UTF-16 positions; `until` is behind the last sign. */
export interface Span {
  readonly from: number
  readonly until: number
}

/**
 * The text with each span replaced by `BLACKED_OUT`. Spans are widened to whole signs and joined where they meet.
 * `spans`: what was taken out, in positions of the text as it was, in order.
 */
export function blackOut(text: string, spans: readonly Span[]): { readonly text: string; readonly spans: readonly Span[] } {
  const joined = joinedSpans(spans.map((span) => wholeSigns(text, span)))
  const pieces = joined.map(({ from }, place) => text.slice(joined[place - 1]?.until ?? 0, from))
  return { text: [...pieces, text.slice(joined.at(-1)?.until ?? 0)].join(BLACKED_OUT), spans: joined }
}

/**
 * Where a passage of the text as it was stands after the spans were blacked out. What reaches into a span covers the whole of the block
 * that took its place, so that no passage becomes empty.
 */
export function shiftedSpan({ from, until }: Span, spans: readonly Span[]): Span {
  return { from: shifted(from, spans, 'from'), until: shifted(until, spans, 'until') }
}

function shifted(position: number, spans: readonly Span[], end: keyof Span): number {
  let change = 0
  for (const span of spans) {
    if (span.until <= position) change += BLACKED_OUT.length - (span.until - span.from)
    else if (span.from < position) return span.from + change + (end === 'from' ? 0 : BLACKED_OUT.length)
  }
  return position + change
}

function joinedSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && span.from <= last.until) joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, span.until) }
    else joined.push(span)
  }
  return joined
}

/** Not through the middle of a letter with its accents, or of one picture made of several. */
function wholeSigns(text: string, { from, until }: Span): Span {
  let [start, end] = [from, until]
  for (const { index, segment } of new Intl.Segmenter('fi').segment(text)) {
    const behind = index + segment.length
    if (index < from && from < behind) start = index
    if (index < until && until < behind) end = behind
  }
  return { from: start, until: end }
}

/*
 * The standard says that a selection is told by its first and last sign, counted in Unicode code points; it does not say what a line break of
 * two signs counts as. Tools differ in all three. What is written here counts code points of a text with LF, and `endPosition` is behind
 * the last sign, as the tools in use write it. What is read is counted as the file itself shows: most tools write the words of a
 * selection beside its positions.
 */

/** How a tool counts. `end`: whether `endPosition` is behind the last sign, or is the last sign. */
export interface QdaCounting {
  readonly unit: 'code-points' | 'utf-16'
  /** What a line break CR LF counts as. */
  readonly lineBreak: 1 | 2
  readonly end: 'behind' | 'last'
}

/** A selection as it stands in a file, over the text as it stands there. */
export interface CountedSelection {
  readonly from: number
  readonly until: number
  /** Words beside it; empty where the tool writes none, shortened in some. */
  readonly name: string
}

/** So many selections with words are enough to tell. */
const ENOUGH = 200

/** In order: where two ways fit as well, the first is taken. */
const WAYS: readonly QdaCounting[] = (['code-points', 'utf-16'] as const).flatMap((unit) =>
  ([1, 2] as const).flatMap((lineBreak) => (['behind', 'last'] as const).map((end) => ({ unit, lineBreak, end }))),
)

/**
 * The way of counting under which the words beside selections are those that stand there. Without a word to go by: code points, the end behind
 * the last sign, and a line break of two signs as two, except in files of ATLAS.ti, where it is known to be one.
 */
export function countingOf(
  sources: readonly { readonly raw: string; readonly selections: readonly CountedSelection[] }[],
  origin: string,
): QdaCounting {
  const usual: QdaCounting = { unit: 'code-points', lineBreak: /atlas/i.test(origin) ? 1 : 2, end: 'behind' }
  const said = sources
    .flatMap(({ raw, selections }) => selections.filter(({ name }) => name.trim() !== '').map((one) => ({ raw, ...one })))
    .slice(0, ENOUGH)
  const fits = (way: QdaCounting) => said.filter((one) => plain(selected(one, way)) === plain(one.name)).length
  let best = { way: usual, count: fits(usual) }
  for (const way of WAYS) {
    const count = fits(way)
    if (count > best.count) best = { way, count }
  }
  return best.way
}

function selected({ raw, from, until }: CountedSelection & { readonly raw: string }, way: QdaCounting): string {
  const points = Array.from(withLineFeeds(raw))
  const place = placesIn(raw, way)({ from, until })
  return points.slice(place.from, place.until).join('')
}

function plain(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}

export function withLineFeeds(raw: string): string {
  return raw.replace(/\r\n?/g, '\n')
}

/** Turns positions over the text of a file into ours: code points of the text with LF, the end behind the last sign. */
export function placesIn(raw: string, { unit, lineBreak, end }: QdaCounting) {
  /** Where each code point of the text with LF begins in the file's own counting, and where the text ends. */
  const starts: number[] = []
  let at = 0
  for (const [sign] of raw.matchAll(/\r\n|[\s\S]/gu)) {
    starts.push(at)
    at += sign === '\r\n' ? lineBreak : unit === 'utf-16' ? sign.length : 1
  }
  starts.push(at)
  const placeOf = (position: number) => lastAtMost(starts, position)
  return ({ from, until }: { readonly from: number; readonly until: number }) => ({
    from: placeOf(from),
    until: end === 'behind' ? placeOf(until) : Math.min(placeOf(until) + 1, starts.length - 1),
  })
}

/** Place of the last that is not larger; they rise. */
function lastAtMost(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) > wanted) high = middle - 1
    else low = middle
  }
  return low
}

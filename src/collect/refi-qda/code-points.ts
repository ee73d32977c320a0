/** Turns UTF-16 positions of a text into positions in code points, as REFI-QDA counts, and back. Positions outside are moved to the ends. */
export function codePointPositions(text: string) {
  /** UTF-16 position at which each code point begins, and the end. */
  const starts: number[] = []
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts.push(at)
  starts.push(text.length)
  return {
    toCodePoints: (utf16: number) => firstAtLeast(starts, Math.min(Math.max(0, utf16), text.length)),
    toUtf16: (point: number) => starts[Math.min(Math.max(0, point), starts.length - 1)] ?? text.length,
  }
}

/** Place of the first that is not smaller; they stand in order. */
function firstAtLeast(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

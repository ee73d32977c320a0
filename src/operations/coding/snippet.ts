/** A piece of a snippet; `isHit`: it is a word that was searched for. */
export interface SnippetPiece {
  readonly text: string
  readonly isHit: boolean
}

const AROUND = 90

/**
 * A stretch of text around the first word that begins with one of the words searched for, with all such words in it marked. Without a hit
 * the beginning of the text. Whole words only; `…` where something was left out.
 */
export function snippetOf(text: string, words: readonly string[]): SnippetPiece[] {
  const hits = hitsIn(text, words)
  const middle = hits[0]?.from ?? 0
  const from = wordStart(text, Math.max(0, middle - AROUND))
  const until = wordEnd(text, Math.min(text.length, middle + 2 * AROUND))
  const pieces: SnippetPiece[] = from > 0 ? [{ text: '… ', isHit: false }] : []
  let here = from
  for (const hit of hits.filter((one) => one.from >= from && one.until <= until)) {
    if (hit.from > here) pieces.push({ text: text.slice(here, hit.from), isHit: false })
    pieces.push({ text: text.slice(hit.from, hit.until), isHit: true })
    here = hit.until
  }
  if (here < until) pieces.push({ text: text.slice(here, until), isHit: false })
  if (until < text.length) pieces.push({ text: ' …', isHit: false })
  return pieces
}

/** Whether any word of the text begins with one of these. */
export function hasHit(text: string, words: readonly string[]): boolean {
  return hitsIn(text, words).length > 0
}

/** Words are whole, though only their beginnings were searched for. */
function hitsIn(text: string, words: readonly string[]): { readonly from: number; readonly until: number }[] {
  if (words.length === 0) return []
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .filter(([word]) => words.some((one) => word.normalize('NFC').toLowerCase().startsWith(one)))
    .map(({ index, 0: word }) => ({ from: index, until: index + word.length }))
}

const SPACE = /\s/u

function wordStart(text: string, near: number): number {
  let here = near
  while (here > 0 && near - here < AROUND && !SPACE.test(text.charAt(here - 1))) here -= 1
  return onWholeSign(text, here)
}

function wordEnd(text: string, near: number): number {
  let here = near
  while (here < text.length && here - near < AROUND && !SPACE.test(text.charAt(here))) here += 1
  return onWholeSign(text, here)
}

/** Not between the halves of a sign that takes two places. */
function onWholeSign(text: string, here: number): number {
  const code = text.charCodeAt(here)
  return here > 0 && code >= 0xdc00 && code <= 0xdfff ? here - 1 : here
}

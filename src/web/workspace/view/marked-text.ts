import type { IdentityMark } from '../../../model/identity-mark.ts'

/** A piece of a text, with the mark that lies on it and the mark's number in the list; null between marks. */
export interface TextPiece {
  readonly text: string
  /** Position of its first sign in the part. */
  readonly from: number
  readonly mark: IdentityMark | null
  readonly number: number | null
}

/** The text cut at its marks, in order. `first`: the number of the part's first mark. */
export function markedText(text: string, marks: readonly IdentityMark[], first: number): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const [place, mark] of marks.entries()) {
    if (mark.from > at) pieces.push({ text: text.slice(at, mark.from), from: at, mark: null, number: null })
    pieces.push({ text: text.slice(mark.from, mark.until), from: mark.from, mark, number: first + place })
    at = mark.until
  }
  if (at < text.length) pieces.push({ text: text.slice(at), from: at, mark: null, number: null })
  return pieces
}

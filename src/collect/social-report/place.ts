import type { IdentityKind } from '../../model/identity-mark.ts'

/** What one recogniser found in a folded text. */
export interface Place {
  readonly from: number
  readonly until: number
  readonly kind: IdentityKind
  readonly isMild: boolean
}

/** Everything that the pattern finds and `isKept` keeps, as places of one kind. */
export function placesOf(
  text: string,
  pattern: RegExp,
  {
    kind,
    isMild = false,
    isKept = () => true,
  }: Pick<Place, 'kind'> & { isMild?: boolean; isKept?: (found: RegExpMatchArray) => boolean },
): Place[] {
  return [...text.matchAll(pattern)]
    .filter(isKept)
    .map((found) => ({ from: found.index ?? 0, until: (found.index ?? 0) + found[0].length, kind, isMild }))
}

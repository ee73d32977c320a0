import type { GuardWords, IdentityKind, IdentityMark } from '../../model/identity-mark.ts'
import { accountPlaces } from './account-places.ts'
import { addressPlaces } from './address-places.ts'
import { codePlaces } from './code-places.ts'
import { contactPlaces } from './contact-places.ts'
import { datePlaces } from './date-places.ts'
import { foldedText } from './folded-text.ts'
import { namePlaces } from './name-places.ts'
import type { Place } from './place.ts'
import { traitPlaces } from './trait-places.ts'
import { wordLists } from './word-lists.ts'

/** What wins where two lie over each other: first the one that must not be sent. */
const WEIGHT: Readonly<Record<IdentityKind, number>> = {
  'identity-code': 9,
  email: 8,
  account: 7,
  phone: 6,
  address: 5,
  'birth-date': 4,
  name: 3,
  'rare-trait': 2,
  'given-name': 1,
  surname: 1,
  date: 1,
}

/** More than any part of a report may hold; what is longer is looked at as far as this. */
const LONGEST = 20_000

/**
 * What in the text might tell who somebody is, in order of place and never over each other. Marks only: the text stays as it is. Only
 * identity codes are refused. Without `names` no names and no small places are found. Takes time in proportion to the length of the
 * text, and never throws. The language matters to nothing so far: people mix Finnish and Swedish in one sentence, so both are looked for.
 */
export function identityMarks(
  written: string,
  { names }: { readonly language?: string; readonly names?: GuardWords } = {},
): IdentityMark[] {
  const folded = foldedText(written.slice(0, LONGEST))
  const { text } = folded
  const lists = names ? wordLists(names) : null
  const places = [
    ...codePlaces(text),
    ...contactPlaces(text),
    ...accountPlaces(text),
    ...addressPlaces(text),
    ...datePlaces(text),
    ...(lists ? [...namePlaces(text, lists), ...traitPlaces(text, lists)] : []),
  ]
  return withoutOverlaps(places).map(({ from, until, kind, isMild }) => ({
    from: folded.from[from] ?? 0,
    until: folded.until[until - 1] ?? 0,
    kind,
    isRefused: kind === 'identity-code',
    isMild,
  }))
}

/** Whether anything in the text must be removed before it can be sent or taken in. */
export function hasRefusedMark(written: string): boolean {
  return codePlaces(foldedText(written).text).length > 0
}

function withoutOverlaps(places: readonly Place[]): Place[] {
  const byWeight = [...places].sort((a, b) => WEIGHT[b.kind] - WEIGHT[a.kind] || b.until - b.from - (a.until - a.from))
  const kept: Place[] = []
  for (const place of byWeight) if (!kept.some((one) => place.from < one.until && one.from < place.until)) kept.push(place)
  return kept.sort((a, b) => a.from - b.from)
}

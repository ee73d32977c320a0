import type { Place } from './place.ts'
import type { WordLists } from './word-lists.ts'

/** Where a sentence ends: what is rare is rare in the place that the same sentence names. */
const SENTENCE = /[^.!?\n]{1,2000}/gu
const CAPITAL_WORD = /\p{Lu}[\p{L}-]{1,40}/gu
const VILLAGE =
  /(?<!\p{L})(?:\p{Lu}[\p{L}-]{1,30} )?(?:kylä(?:ssä|stä|än|n|llä)?|kylällä|saare(?:lla|ssa)|byn?|skärgården|holmen)(?!\p{L})/gu
/** The only one, a rare illness, a post that one person has, so many children: what one family in a small place is. */
const TRAITS =
  /(?<!\p{L})(?:aino(?:a|an|ana|at|aksi|alla|astaan)|ainut|ainoasta|ainu[dt]\p{L}{1,5}|enda|ensam om|den enda|det enda|harvinai\p{L}{2,12}|ovanlig\p{L}{0,3} (?:sjukdom|diagnos)|sällsynt\p{L}{0,2}|kaksoset|kaksos\p{L}{1,8}|kolmos(?:et|ten|ista|illa|ille)|neloset|trillingar\p{L}{0,3}|tvillingpar\p{L}{0,3}|kunnanjohtaja\p{L}{0,5}|kommundirektör\p{L}{0,3}|kirkkoher\p{L}{1,6}|kyrkoherde\p{L}{0,2}|kyläkauppia\p{L}{1,6}|lanthandlare\p{L}{0,2}|(?:kuuden|seitsemän|kahdeksan|yhdeksän|kymmenen|\d{1,2}) lapsen|(?:sju|åtta|nio|tio|elva|tolv|\d{1,2}) barn|(?:seitsen|kahdeksan|yhdeksän|kymmen)lapsi\p{L}{1,8}|ALS|Huntington\p{L}{0,4}|Downin|Rettin|Marfanin|narkolepsia\p{L}{0,4}|narkolepsi|dvärgväxt\p{L}{0,3}|lyhytkasvui\p{L}{1,8}|albinismi?\p{L}{0,4}|sokeutunut|kuurosoke\p{L}{1,6}|dövblind\p{L}{0,2})(?!\p{L})/giu

/** In a small place, or a village, one rare trait tells who is meant: both words are marked, mildly. */
export function traitPlaces(text: string, lists: WordLists): Place[] {
  return [...text.matchAll(SENTENCE)].flatMap((sentence) => {
    const places = smallPlacesIn(sentence[0], lists)
    if (places.length === 0) return []
    const traits = [...sentence[0].matchAll(TRAITS)]
    if (traits.length === 0) return []
    return [...places, ...traits].map((found) => {
      const from = sentence.index + found.index
      return { from, until: from + found[0].length, kind: 'rare-trait' as const, isMild: true }
    })
  })
}

function smallPlacesIn(sentence: string, lists: WordLists): RegExpExecArray[] {
  const named = [...sentence.matchAll(CAPITAL_WORD)].filter(([word]) => lists.look(word).isSmallPlace)
  return [...named, ...sentence.matchAll(VILLAGE)]
}

import { type Place, placesOf } from './place.ts'

/** Second parts of Finnish street names with the stems they take in the cases: `katu`, `kadu-n`, `kadu-lla`. */
const FINNISH_STEMS = [
  'katu|kadu',
  'tie',
  'kuja',
  'polku|polu',
  'tori',
  'kaari|kaare',
  'raitti|raiti',
  'väylä',
  'penger|penkere',
  'rinne|rintee',
  'mäki|mäe',
  'ranta|ranna',
  'aukio',
  'piha',
  'portti|porti',
  'puisto',
  'bulevardi',
  'esplanadi',
  'kaarre|kaartee',
  'taival|taipalee',
  'reitti|reiti',
  'silta|silla',
  'haka|haa',
  'niitty|niity',
  'kulma',
  'linja',
  'kierto|kierro',
  'mutka|muta',
].join('|')
const FINNISH_CASE = '(?:n|a|ä|ta|tä|ssa|ssä|sta|stä|an|un|in|en|hen|lla|llä|lta|ltä|lle|na|nä|ksi)?'
const SWEDISH_ENDS =
  'gatan|vägen|gränd|gränden|stigen|torget|allén|esplanaden|bågen|stranden|backen|planen|brinken|svängen|platsen|kajen|parken|leden|åsen|linjen'
/** House, stairway, door: `5`, `5 A 3`, `12b as. 4`, `3–5`. */
const HOUSE =
  ' (?:nro |nr )?\\d{1,4}(?: ?-\\d{1,4})?(?:[a-h]\\b)?(?: ?[A-Z](?![\\p{L}]))?(?: ?(?:as\\.?|bost\\.?|lgh\\.?)? ?\\d{1,3}(?!\\d|[.,]\\d|%))?(?:,? \\d{5}(?: \\p{Lu}\\p{Ll}+)?)?'

const FINNISH = new RegExp(
  `(?<![\\p{L}\\d])(?!Valta|Kanta|Moottori|Maan|Seutu|Yhdys|Ohitus)(?:(?:Iso|Ison|Vähä|Vähän|Pohjoinen|Pohjoisen|Eteläinen|Eteläisen|Vanha|Vanhan|Uusi|Uuden|Läntinen|Itäinen) )?\\p{Lu}[\\p{Ll}-]{1,30}(?:${FINNISH_STEMS})${FINNISH_CASE}${HOUSE}`,
  'gu',
)
/** Written without a capital, as on a phone: only the commonest. */
const SMALL_LETTERS = new RegExp(
  `(?<![\\p{L}\\d])(?!valta|kanta|moottori|maan|seutu|yhdys|ohitus)\\p{Ll}{3,20}(?:katu|kadu|tie|kuja|polku|polu|gatan|vägen)${FINNISH_CASE} \\d{1,3}(?: ?[A-Ha-h](?![\\p{L}]))?(?: ?\\d{1,3})?(?![\\d.,%]|\\p{L}| (?:vuot|euro|prosent|år|procent|kilomet|km))`,
  'gu',
)
const SWEDISH = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:Stora|Lilla|Gamla|Nya|Norra|Södra|Östra|Västra) )?\\p{Lu}[\\p{Ll}-]{0,30}(?:${SWEDISH_ENDS})s?${HOUSE}`,
  'gu',
)
/** `Norra stranden`, `Södra Esplanaden`. */
const SECOND_WORDS = SWEDISH_ENDS.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
const TWO_SWEDISH_WORDS = new RegExp(`(?<![\\p{L}\\d])\\p{Lu}\\p{Ll}{1,20} (?:${SECOND_WORDS})${HOUSE}`, 'gu')

/** A street with the number of a house. A street alone is no address. */
export function addressPlaces(text: string): Place[] {
  return [FINNISH, SWEDISH, TWO_SWEDISH_WORDS, SMALL_LETTERS].flatMap((pattern) => placesOf(text, pattern, { kind: 'address' }))
}

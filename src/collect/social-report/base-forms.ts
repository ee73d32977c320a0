/*
 * From an inflected name back to the name: what it may have been. Rather one form too many, as each is only looked up in a list of names.
 */

/** Endings behind a stem, longest first: singular, plural, possessive and the particles that hang on. */
const PARTICLE = /(?:kin|kaan|kään|han|hän|ko|kö|pa|pä)$/u
const POSSESSIVE = /(?:nsa|nsä|mme|nne|ni|si)$/u
const CASE =
  /(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|tta|ttä|seen|ien|iden|ten|jen|in|en|n|na|nä|ta|tä|ja|jä|ia|iä|a|ä|hin|hun|hon|han|hän|hen|t|s)$/u
const LONG_VOWEL = /([aeiouyäö])\1n$/u
/** `Virtase-`, `Virtasi-`, `Virtas-` → `Virtanen`. */
const STEM_OF_NEN = /s[ei]?$/u

/** Weak stems and the strong ones they come from: `Peka-` → `Pekka`, `Lehdo-` → `Lehto`, `Ranna-` → `Ranta`. */
const GRADATION: readonly (readonly [RegExp, string])[] = [
  [/([aeiouyäölrn])k([aeiouyäö])$/u, '$1kk$2'],
  [/([aeiouyäölrm])p([aeiouyäö])$/u, '$1pp$2'],
  [/([aeiouyäölrn])t([aeiouyäö])$/u, '$1tt$2'],
  [/d([aeiouyäö])$/u, 't$1'],
  [/v([aeiouyäö])$/u, 'p$1'],
  [/nn([aeiouyäö])$/u, 'nt$1'],
  [/ll([aeiouyäö])$/u, 'lt$1'],
  [/rr([aeiouyäö])$/u, 'rt$1'],
  [/mm([aeiouyäö])$/u, 'mp$1'],
  [/ng([aeiouyäö])$/u, 'nk$1'],
  [/([aeiouyäölr])([aeiouyäö])$/u, '$1k$2'],
]

/** Everything that the word may be an inflected form of, itself among them; small letters. */
export function baseForms(written: string): ReadonlySet<string> {
  const word = written
    .toLowerCase()
    .replace(/:.{0,6}$/u, '')
    .replace(/[’']s$/u, '')
  const stems = new Set<string>([word])
  for (const start of withoutEnds(word)) {
    stems.add(start)
    const short = start.replace(CASE, '')
    if (short.length >= 2) stems.add(short)
    if (LONG_VOWEL.test(start)) stems.add(start.replace(LONG_VOWEL, '$1'))
    // Endings that may be cut in two ways: `Matin` has -n, `Helenin` -in, `Salmen` -en.
    for (const end of [1, 2, 3]) if (start.length - end >= 2 && CASE.test(start.slice(-end))) stems.add(start.slice(0, -end))
  }
  for (const stem of [...stems]) for (const base of nominatives(stem)) stems.add(base)
  return stems
}

function withoutEnds(word: string): string[] {
  const withoutParticle = word.replace(PARTICLE, '')
  const withoutPossessive = withoutParticle.replace(POSSESSIVE, '')
  return [...new Set([word, withoutParticle, withoutPossessive])].filter((start) => start.length >= 3)
}

function nominatives(stem: string): string[] {
  const strong = GRADATION.filter(([weak]) => weak.test(stem)).map(([weak, replaced]) => stem.replace(weak, replaced))
  const all = [stem, ...strong]
  return [
    ...strong,
    ...(STEM_OF_NEN.test(stem) ? [stem.replace(STEM_OF_NEN, 'nen')] : []),
    // `Salme-` → `Salmi`, `Lahde-` → `Lahti`, `Mäe-` → `Mäki`
    ...all.filter((one) => one.endsWith('e')).map((one) => `${one.slice(0, -1)}i`),
    // `Anderssoni-` → `Andersson`
    ...(stem.endsWith('i') ? [stem.slice(0, -1)] : []),
    // Plural stems: `Mäki-` ← `Mäkiä`, `Korhosi-`; `Halosia`
    ...(/kse?$/u.test(stem) ? [stem.replace(/kse?$/u, 's')] : []),
    // `Kankaa-` → `Kangas`, `Rautee-` → `Raute`
    ...(/nkaa$/u.test(stem) ? [stem.replace(/nkaa$/u, 'ngas')] : []),
    ...(/([aäe])\1$/u.test(stem) ? [stem.slice(0, -1), `${stem.slice(0, -1)}s`] : []),
  ]
}

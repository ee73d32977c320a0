/**
 * Signs that the typeface of our documents has. A document with a sign that nobody can draw would not be PDF/UA, so all others
 * (emoji, scripts that are not written here) are replaced by one that everybody sees: nothing disappears silently.
 */
const PRINTABLE =
  /^[\n\u0020-\u007e\u00a0-\u017f\u0192\u0218-\u021b\u0384-\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u1e9e\u2009\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u202f\u2030\u2039\u203a\u20ac\u2122\u2190-\u2193\u2212\u2260\u2264\u2265]$/u

/** Direction marks, joiners and the like: unseen, so they go without a trace. A tab is a space. */
const UNSEEN = /(?![\n\t])\p{Cc}|\p{Cf}/gu
const REPLACEMENT = '□'

const segments = new Intl.Segmenter('fi', { granularity: 'grapheme' })

/** Text fit for a document: composed letters, one sign for each that cannot be set. */
export function printableText(text: string): string {
  const plain = text.toWellFormed().normalize('NFC').replace(UNSEEN, '').replaceAll('\t', ' ')
  const signs = Array.from(segments.segment(plain), ({ segment }) => segment)
  return signs.map((sign) => (PRINTABLE.test(sign) ? sign : REPLACEMENT)).join('')
}

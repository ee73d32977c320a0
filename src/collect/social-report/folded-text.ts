/** A text in which recognisers can look for plain signs, and where each of its signs stands in the text as it was written. */
export interface FoldedText {
  readonly text: string
  /** Position of each sign in the written text. */
  readonly from: readonly number[]
  /** Position behind each sign in the written text. */
  readonly until: readonly number[]
}

const UNSEEN = /^(?![\n\t])[\p{Cc}\p{Cf}]$/u
const COMBINING = /^\p{M}$/u
/** A line through or a frame around what stands before: more of them change no letter into another. */
const DRAWN_OVER = /^[\u0334-\u0338\u20D0-\u20F0\uFE00-\uFE0F]$/u
const DASH = /^[\u2010-\u2015\u2043\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]$/u
const DIGIT = /^\p{Nd}$/u
const SPACE = /^[\u00A0\u2000-\u200A\u202F\u205F\u3000]$/u

/**
 * Signs that are not seen left out, odd digits, letters, dashes and spaces as plain ones, composed letters: so that a code cannot hide
 * behind wide digits or a space without width.
 */
export function foldedText(written: string): FoldedText {
  const signs: string[] = []
  const from: number[] = []
  const until: number[] = []
  let at = 0
  for (const sign of written) {
    const end = at + sign.length
    const last = signs.length - 1
    const composed = COMBINING.test(sign) && last >= 0 ? `${signs[last]}${sign}`.normalize('NFC') : null
    if (composed?.length === 1) {
      signs[last] = composed
      until[last] = end
    } else if (!UNSEEN.test(sign) && !DRAWN_OVER.test(sign)) {
      for (const plain of plainSigns(sign)) {
        signs.push(plain)
        from.push(at)
        until.push(end)
      }
    }
    at = end
  }
  return { text: signs.join(''), from, until }
}

/** Digits of other scripts stand in rows of ten, from 0 to 9. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

/** One UTF-16 unit each. */
function plainSigns(sign: string): readonly string[] {
  if (sign.length === 1 && sign.charCodeAt(0) < 0x100 && sign !== '\u00A0') return [sign]
  if (DASH.test(sign)) return ['-']
  if (SPACE.test(sign)) return [' ']
  if (DIGIT.test(sign)) return [digitOf(sign)]
  const plain = sign.normalize('NFKC')
  return plain.length === 1 ? [plain] : [...plain].flatMap((one) => one.split(''))
}

import { numberText } from '../../method/number-text.ts'
import type { Question } from '../../model/questionnaire.ts'
import { fillTexts, type Language, type Texts, textsOf } from '../../model/text.ts'

/** Beyond this a figure is a slip, and doubles no longer hold every whole number far above it. */
export const LARGEST_NUMBER = 1e15

export type NumberReading = { readonly value: number } | { readonly problem: Texts }

/**
 * A number as people type it: any kind of spaces, no-break or thin, between thousands; comma or point; any dash for minus. What can be
 * read two ways (`1.234`) is refused with both readings shown. Nothing is guessed and nothing cut off.
 */
export function readNumber(typed: string, question: Question, language: Language): NumberReading {
  const text = plainSigns(typed, question)
  const sign = text.startsWith('-') ? -1 : 1
  const parts = splitNumber(text.replace(/^[+-] ?/, ''), question, language)
  if ('problem' in parts) return parts
  const { whole, fraction } = parts
  const digits = fraction.replace(/0+$/, '')
  if (digits.length > question.decimals)
    return { problem: question.decimals === 0 ? NOT_WHOLE : tooManyDecimals(question.decimals) }
  const size = Number(`${whole}.${digits || '0'}`)
  if (size > LARGEST_NUMBER) return { problem: TOO_LARGE }
  if (String(whole).replace(/^0+/, '').length + digits.length > 15 && size !== LARGEST_NUMBER) return { problem: TOO_LARGE }
  return { value: size === 0 ? 0 : sign * size }
}

/** Dashes that people's keyboards and word processors put for minus, and every kind of space, made plain. */
function plainSigns(typed: string, { type }: Question): string {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015\u207b\ufe63]/g, '-')
    .replace(/\s+/gu, ' ')
    .trim()
  return type === 'percent' ? plain.replace(/ ?%$/, '') : plain
}

type Parts = { readonly whole: string; readonly fraction: string } | { readonly problem: Texts }

const PLAIN = /^(\d+)(?:[.,](\d+))?$/
const SPACED = /^(\d{1,3}(?: \d{3})+)(?:[.,](\d+))?$/
/** Both signs: the first groups thousands, the second begins the decimals. */
const BOTH = /^(\d{1,3}(?:\.\d{3})+),(\d+)$|^(\d{1,3}(?:,\d{3})+)\.(\d+)$/
/** One sign more than once can only group thousands. */
const GROUPED = /^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,3}(?:,\d{3}){2,}$/
const BEGINS_WITH_MARK = /^[.,](\d+)$/

function splitNumber(text: string, question: Question, language: Language): Parts {
  const decimalsOnly = BEGINS_WITH_MARK.exec(text)
  if (decimalsOnly) return { whole: '0', fraction: decimalsOnly[1] ?? '' }
  const spaced = SPACED.exec(text)
  if (spaced) return { whole: (spaced[1] ?? '').replaceAll(' ', ''), fraction: spaced[2] ?? '' }
  if (GROUPED.test(text)) return { whole: text.replace(/[.,]/g, ''), fraction: '' }
  const both = BOTH.exec(text)
  if (both) return { whole: (both[1] ?? both[3] ?? '').replace(/[.,]/g, ''), fraction: both[2] ?? both[4] ?? '' }
  const plain = PLAIN.exec(text)
  if (!plain) return { problem: /\d \d/.test(text) ? BADLY_SPACED : NOT_NUMBER }
  const [, whole = '', fraction = ''] = plain
  return isAmbiguous({ text, whole, fraction }, question, language)
    ? { problem: ambiguous(whole, fraction) }
    : { whole, fraction }
}

/** `1.234` and `1,234`: one thousand or one whole? Only the language's own mark, where so many decimals are asked, is clear. */
function isAmbiguous(of: { text: string; whole: string; fraction: string }, question: Question, language: Language): boolean {
  const { text, whole, fraction } = of
  const mayGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
  const ownMark = language === 'en' ? '.' : ','
  return mayGroup && !(question.decimals >= 3 && text.includes(ownMark))
}

function ambiguous(whole: string, fraction: string): Texts {
  const thousands = Number(whole + fraction)
  const decimal = Number(`${whole}.${fraction}`)
  const readings = (language: Language) => ({
    large: numberText(thousands, language === 'en' ? 'fi' : language, null),
    small: numberText(decimal, language, 3),
  })
  return textsOf((language) => fillTexts(AMBIGUOUS, readings(language))[language])
}

function tooManyDecimals(decimals: number): Texts {
  return fillTexts(TOO_MANY_DECIMALS, { decimals })
}

const AMBIGUOUS: Texts = {
  fi: 'Luvun voi lukea kahdella tavalla: {large} tai {small}. Kirjoittakaa tuhannet välilyönnillä tai ilman erotinta.',
  sv: 'Talet kan läsas på två sätt: {large} eller {small}. Skriv tusental med mellanslag eller utan skiljetecken.',
  en: 'The number can be read in two ways: {large} or {small}. Write thousands with a space or without any sign.',
}
const TOO_MANY_DECIMALS: Texts = {
  fi: 'Luvussa saa olla enintään {decimals} desimaalia.',
  sv: 'Talet får ha högst {decimals} decimaler.',
  en: 'The number may have at most {decimals} decimals.',
}
const NOT_WHOLE: Texts = {
  fi: 'Kirjoittakaa kokonaisluku ilman desimaaleja.',
  sv: 'Skriv ett heltal utan decimaler.',
  en: 'Write a whole number without decimals.',
}
const NOT_NUMBER: Texts = {
  fi: 'Kirjoittakaa luku numeroin, esimerkiksi 1 200. Jos tietoa ei ole, jättäkää kohta tyhjäksi.',
  sv: 'Skriv talet med siffror, till exempel 1 200. Om uppgiften saknas, lämna fältet tomt.',
  en: 'Write the number in figures, for example 1 200. If there is no figure, leave the field empty.',
}
const BADLY_SPACED: Texts = {
  fi: 'Luvun välilyönnit eivät erota tuhansia. Onko kentässä kaksi lukua? Kirjoittakaa luku ilman välilyöntejä.',
  sv: 'Mellanslagen i talet skiljer inte åt tusental. Finns det två tal i fältet? Skriv talet utan mellanslag.',
  en: 'The spaces in the number do not separate thousands. Are there two numbers in the field? Write the number without spaces.',
}
const TOO_LARGE: Texts = {
  fi: 'Luku on suurempi kuin mitä lomake voi ottaa vastaan. Tarkistakaa luku.',
  sv: 'Talet är större än vad formuläret kan ta emot. Kontrollera talet.',
  en: 'The number is larger than the form can take. Check the number.',
}

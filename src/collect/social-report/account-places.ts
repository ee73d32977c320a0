import { type Place, placesOf } from './place.ts'

const LIKE_AN_IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/giu
/** The Finnish form from before IBAN: six digits, a dash, up to eight. */
const OLD_FORM = /(?<![\p{L}\d])[1-8]\d{5}-\d{2,8}(?!\d)/gu
const CARD = /(?<![\p{L}\d])\d{4}(?:[ -]?\d{4}){3}(?!\d)/gu
/** A long number behind a word that says what it is. */
const BEHIND_A_WORD =
  /(?<!\p{L})(?:tili(?:nro|numero\p{L}{0,6}|ltä|lle|n)?|konto(?:nummer|numret|t)?|bankkonto)[ :.]{1,3}(?:nro|nr|on|är)?[ :.]{0,3}(\d[\d -]{6,24}\d)/giu

/** IBAN numbers whose check figures are right, and everything else that looks like the number of an account or a card. */
export function accountPlaces(text: string): Place[] {
  return [
    ...placesOf(text, LIKE_AN_IBAN, { kind: 'account', isKept: ([found]) => isIban(found) || /^FI\d/i.test(found) }),
    ...placesOf(text, OLD_FORM, { kind: 'account' }),
    ...placesOf(text, CARD, { kind: 'account', isKept: ([found]) => isCardNumber(found) }),
    ...[...text.matchAll(BEHIND_A_WORD)].map((found) => {
      const until = found.index + found[0].length
      return { from: until - (found[1] ?? '').length, until, kind: 'account' as const, isMild: false }
    }),
  ]
}

/** The remainder by 97 of the number that its signs make (ISO 13616) must be 1. */
function isIban(found: string): boolean {
  const signs = found.replace(/ /g, '').toUpperCase()
  if (signs.length < 15 || signs.length > 34) return false
  const turned = signs.slice(4) + signs.slice(0, 4)
  let remainder = 0
  for (const sign of turned) {
    const value = Number.parseInt(sign, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}

/** Luhn's check of payment cards. */
function isCardNumber(found: string): boolean {
  const digits = [...found.replace(/\D/g, '')].map(Number).reverse()
  const sum = digits.reduce((total, digit, place) => {
    const doubled = place % 2 === 1 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

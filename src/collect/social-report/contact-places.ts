import { type Place, placesOf } from './place.ts'

/** Bounded on both sides of the sign, so that a long line of letters costs no more than its length. */
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu
const ABROAD = /(?<![\p{L}\d])(?:\+|00)[1-9]\d{0,2}(?:[ ()./-]{0,3}\d{1,4}){2,6}(?![\d])/gu
const MOBILE = /(?<![\p{L}\d])0(?:4\d{1,2}|50)(?:[ ./-]?\d{2,4}){2,4}(?!\d)/gu
const LANDLINE = /(?<![\p{L}\d.,])\(?0(?:[235689]|1[3-9])\)?(?:[ -]?\d{2,4}){2,3}(?!\d|[.,]\d)/gu
/** Numbers of offices and services: nobody's own. */
const OF_OFFICES = /^\(?(?:020|029|0[678]00)/

export function contactPlaces(text: string): Place[] {
  const phones = [
    ...placesOf(text, ABROAD, { kind: 'phone', isKept: ([found]) => isBetween(digitsIn(found), 8, 15) }),
    ...placesOf(text, MOBILE, { kind: 'phone', isKept: ([found]) => isBetween(digitsIn(found), 7, 12) }),
    ...placesOf(text, LANDLINE, {
      kind: 'phone',
      isKept: ([found]) => isBetween(digitsIn(found), 7, 11) && !OF_OFFICES.test(found.replace(/ /g, '')),
    }),
  ]
  return [...placesOf(text, EMAIL, { kind: 'email' }), ...phones]
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length
}

function isBetween(count: number, least: number, most: number): boolean {
  return count >= least && count <= most
}

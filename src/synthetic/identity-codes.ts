import type { Chance } from './chance.ts'
import { type Day, isoOf } from './series.ts'

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const SIGNS_1900 = '-YXWVU'
const SIGNS_2000 = 'ABCDEF'
/** Individual numbers 900–999 are never given to people; half of them are odd (men), half even (women). */
const NUMBERS_PER_SIGN = 50
const SIGNS = 6
/** Share of people whose code has one of the century signs that came into force on 1 January 2023. */
const NEW_SIGN_SHARE = 0.03
const FIRST_BIRTH: Day = -25_567

export interface IdentityCode {
  readonly code: string
  /** The day in the code: the day asked for, or the next with room. */
  readonly birth: Day
}

/**
 * Gives out personal identity codes with made-up individual numbers (900–999), each once. For one day and sex there are
 * 50 numbers under each of 6 century signs, 300 in all; ordinary signs fill from the first, new signs from the last, and when
 * a day is full the next day is taken. The codes of a run depend only on the order in which they are asked for.
 */
export class IdentityCodes {
  readonly #ordinary = new Uint16Array(2 * 47_000)
  readonly #new = new Uint16Array(2 * 47_000)

  next(birth: Day, sex: 'M' | 'F', chance: Chance): IdentityCode {
    const isNew = chance.happens(NEW_SIGN_SHARE)
    let day = birth
    while (this.#isFull(slotOf(day, sex), isNew)) day++
    const given = isNew ? this.#new : this.#ordinary
    const slot = slotOf(day, sex)
    const order = given[slot] as number
    given[slot] = order + 1
    const group = Math.floor(order / NUMBERS_PER_SIGN)
    const sign = isNew ? SIGNS - 1 - group : group
    return { code: identityCode({ birth: day, sex, sign, number: order % NUMBERS_PER_SIGN }), birth: day }
  }

  /** A sign is used for one kind only: ordinary from the front, new from the back. */
  #isFull(slot: number, isNew: boolean): boolean {
    const ordinary = (this.#ordinary[slot] as number) + (isNew ? 0 : 1)
    const fromEnd = (this.#new[slot] as number) + (isNew ? 1 : 0)
    return Math.ceil(ordinary / NUMBERS_PER_SIGN) + Math.ceil(fromEnd / NUMBERS_PER_SIGN) > SIGNS
  }
}

function slotOf(day: Day, sex: 'M' | 'F'): number {
  return (day - FIRST_BIRTH) * 2 + (sex === 'M' ? 1 : 0)
}

/** Builds one code: `sign` 0–5 counts the century's signs, `number` 0–49 the individual numbers of the sex. */
export function identityCode(parts: { birth: Day; sex: 'M' | 'F'; sign: number; number: number }): string {
  const iso = isoOf(parts.birth)
  const date = iso.slice(8, 10) + iso.slice(5, 7) + iso.slice(2, 4)
  // Scattered so that neighbours in the list do not have neighbouring numbers; 37 and 50 have no common factor.
  const scattered = (parts.number * 37 + 11) % NUMBERS_PER_SIGN
  const individual = 900 + 2 * scattered + (parts.sex === 'M' ? 1 : 0)
  const sign = (iso < '2000' ? SIGNS_1900 : SIGNS_2000)[parts.sign] as string
  return `${date}${sign}${individual}${CHECK_CHARACTERS[Number(date + individual) % 31]}`
}

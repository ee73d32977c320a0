import type { IsoDate } from '../../model/period.ts'
import { isCalendarDay } from './partial-date.ts'

/** What a valid personal identity code (henkilötunnus) says of its bearer. Lives only while a delivery is being received. */
export interface IdentityCode {
  /** All eleven characters. From 2023 on the code is unique only together with its century sign. */
  readonly code: string
  readonly birthDate: IsoDate
  readonly sex: 'M' | 'F'
  /** Individual number 900–999: fictional persons and tests, never a real person. */
  readonly isMadeUp: boolean
}

/** Signs of the century of birth; those after the first of each century came with the decree in force since 1 January 2023. */
const CENTURY_OF_SIGN: ReadonlyMap<string, string> = new Map([
  ['+', '18'],
  ...[...'-YXWVU'].map((sign) => [sign, '19'] as const),
  ...[...'ABCDEF'].map((sign) => [sign, '20'] as const),
])

/** G, I, O, Q and Z are left out, as they are easily mistaken for digits or other letters. */
const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY'

const FORM = /^(\d{2})(\d{2})(\d{2})(.)(\d{3})(.)$/

/** The lowest individual number that was ever given. */
const LOWEST_NUMBER = 2
const FIRST_MADE_UP_NUMBER = 900

/**
 * Reads a personal identity code: form, century sign, a birth date that exists, individual number, check character.
 * Returns null for anything else. Lower-case letters are refused: one person has exactly one code, and a system that alters it
 * may alter more.
 */
export function parseIdentityCode(text: string): IdentityCode | null {
  const parts = FORM.exec(text)
  if (!parts) return null
  const [, day = '', month = '', year = '', sign = '', number = '', check = ''] = parts
  const century = CENTURY_OF_SIGN.get(sign)
  if (century === undefined) return null
  const birthDate = `${century}${year}-${month}-${day}`
  if (!isCalendarDay(birthDate) || Number(number) < LOWEST_NUMBER) return null
  if (CHECK_CHARACTERS[Number(day + month + year + number) % CHECK_CHARACTERS.length] !== check) return null
  return {
    code: text,
    birthDate,
    sex: Number(number) % 2 === 1 ? 'M' : 'F',
    isMadeUp: Number(number) >= FIRST_MADE_UP_NUMBER,
  }
}

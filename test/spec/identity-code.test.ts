import { describe, expect, it } from 'vitest'
import { parseIdentityCode } from '../../src/collect/delivery/identity-code.ts'
import { looksLikeIdentityCode } from '../../src/model/identity-look-alike.ts'

/** Invented persons published with the separator reform of 2023 (individual numbers 900–999), and codes that are none. */
const VALID =
  `010594Y9032 010594Y9021 020594X903P 020594X902N 030594W903B 030694W9024 040594V9030 040594V902Y 050594U903M 050594U902L
  010516B903X 010516B902W 020516C903K 020516C902J 030516D9037 030516D9026 010501E9032 020502E902X 020503F9037 020504A902E 020504B904H`.split(
    /\s+/,
  )
const INVALID = [
  ['010594Y9033', 'its check character is wrong'],
  ['310294-902X', '31 February does not exist'],
  ['010594G9032', 'G is no sign of a century'],
  ['010594Z9032', 'Z is no sign of a century'],
  ['0105949032', 'the sign of the century is missing'],
  ['010594y9032', 'the sign is in lower case'],
] as const

describe('a personal identity code', () => {
  it('is read for all 21 published invented persons', () => {
    expect(VALID).toHaveLength(21)
    expect(VALID.filter((code) => parseIdentityCode(code) === null)).toEqual([])
  })

  for (const [code, reason] of INVALID) {
    it(`is refused when ${reason}`, () => expect(parseIdentityCode(code)).toBeNull())
  }

  it('tells the date of birth by its century sign', () => {
    const birthDates = { '010594Y9021': '1994-05-01', '010516B903X': '2016-05-01', '020504A902E': '2004-05-02' }
    for (const [code, birthDate] of Object.entries(birthDates)) expect(parseIdentityCode(code)?.birthDate).toBe(birthDate)
  })

  it('tells the sex: an odd individual number is male, an even one female', () => {
    expect(parseIdentityCode('010594Y9032')?.sex).toBe('M') // 903
    expect(parseIdentityCode('010594Y9021')?.sex).toBe('F') // 902
  })

  it('is made up when the individual number is 900 to 999', () => {
    expect(parseIdentityCode('010594Y9021')?.isMadeUp).toBe(true)
  })

  it('has the check character that the remainder of ddmmyynnn by 31 points at', () => {
    // 010594902 mod 31 = 10594902 − 31 × 341771 = 1, the second character of 0123456789ABCDEFHJKLMNPRSTUVWXY.
    expect(10594902 - 31 * 341771).toBe(1)
    expect(parseIdentityCode('010594Y9021')?.code.at(-1)).toBe('1')
  })

  it('is two persons when only the sign differs', () => {
    const [older, newer] = ['010594-9021', '010594Y9021'].map((code) => parseIdentityCode(code))
    expect(older?.code).not.toBe(newer?.code)
  })

  it('has an individual number of at least 002', () => {
    // 010594000 mod 31 = 10594000 − 31 × 341741 = 29 → X; 010594001 → Y: right characters, yet nobody has these numbers.
    expect(parseIdentityCode('010594-000X')).toBeNull()
    expect(parseIdentityCode('010594-001Y')).toBeNull()
  })

  it('of 29 February exists in leap years only', () => {
    expect(290296902 % 31).toBe(6)
    expect(parseIdentityCode('290296-9026')?.birthDate).toBe('1996-02-29')
    expect(parseIdentityCode(`290295-902${'0123456789ABCDEFHJKLMNPRSTUVWXY'[290295902 % 31]}`)).toBeNull()
  })
})

describe('something that looks like an identity code', () => {
  it('is recognised wherever it stands in a text', () => {
    expect(looksLikeIdentityCode('asiakas 010594Y9021 puhelimessa')).toBe(true)
    expect(looksLikeIdentityCode('010594-902x')).toBe(true)
  })

  it('is no date and no code of a list', () => {
    expect(looksLikeIdentityCode('2024-02-10')).toBe(false)
    expect(looksLikeIdentityCode('19005')).toBe(false)
  })
})

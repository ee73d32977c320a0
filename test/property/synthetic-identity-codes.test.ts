import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIdentityCode } from '../../src/collect/delivery/identity-code.ts'
import { Chance } from '../../src/synthetic/chance.ts'
import { IdentityCodes, identityCode } from '../../src/synthetic/identity-codes.ts'
import { dayOf, isoOf } from '../../src/synthetic/series.ts'

const FIRST = dayOf('1915-01-01')
const LAST = dayOf('2024-12-31')

test('every code that is given out is a made-up one, of the birth date and sex it tells', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: FIRST, max: LAST }),
      fc.constantFrom('M' as const, 'F' as const),
      fc.integer(),
      (day, sex, seed) => {
        const { code, birth } = new IdentityCodes().next(day, sex, new Chance(seed))
        expect(birth).toBe(day)
        expect(parseIdentityCode(code)).toMatchObject({ birthDate: isoOf(day), sex, isMadeUp: true })
      },
    ),
  )
})

test('a day has room for 300 people of a sex; the next one gets the next day, and no code is given twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST, max: LAST - 10 }), fc.integer(), (day, seed) => {
      const codes = new IdentityCodes()
      const chance = new Chance(seed)
      const given = Array.from({ length: 700 }, () => codes.next(day, 'F', chance))
      expect(new Set(given.map(({ code }) => code)).size).toBe(700)
      expect(given.filter(({ birth }) => birth === day).length).toBeLessThanOrEqual(300)
      // One sign can be half full at each end, so at least 250 find room on their own day.
      expect(given.filter(({ birth }) => birth === day).length).toBeGreaterThanOrEqual(250)
    }),
    { numRuns: 20 },
  )
})

test('the 600 codes of a day, 50 numbers under 6 signs for each sex, are all different', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => {
      const codes = new Set<string>()
      for (const sex of ['M', 'F'] as const) {
        for (let sign = 0; sign < 6; sign++) {
          for (let number = 0; number < 50; number++) codes.add(identityCode({ birth: day, sex, sign, number }))
        }
      }
      expect(codes.size).toBe(600)
    }),
    { numRuns: 20 },
  )
})

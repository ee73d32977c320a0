import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AuditEntry } from '../../src/store/append-audit.ts'
import { requireKeysOnly } from '../../src/store/audit-words.ts'
import { Chance } from '../../src/synthetic/chance.ts'
import { IdentityCodes } from '../../src/synthetic/identity-codes.ts'
import { dayOf } from '../../src/synthetic/series.ts'

const entry = (subject: string, details: AuditEntry['details'] = {}): AuditEntry => ({
  at: '2024-05-14T08:00:00Z',
  actor: { role: 'operator', id: 'operator' },
  operation: 'delivery.receive',
  subject,
  details,
})

describe('what may stand in the audit trail', () => {
  // Codes of invented people: individual numbers from 900 on.
  const code = fc
    .tuple(
      fc.integer({ min: dayOf('1915-01-01'), max: dayOf('2024-12-31') }),
      fc.constantFrom('M' as const, 'F' as const),
      fc.integer(),
    )
    .map(([day, sex, seed]) => new IdentityCodes().next(day, sex, new Chance(seed)).code)
  const around = fc.constantFrom('', 'client ', '(', 'x=', '\n')
  const behind = fc.constantFrom('', ' came', ')', ';', '\n')

  test('is no identity code, wherever in a text, with small letters or another sign of the century', () => {
    const spelled = (text: string) => [
      text,
      text.toLowerCase(),
      text.replace(/[-+A-Y]/, ''),
      text.replace(/(?<=^\d{6})./, ' '),
      text.replace(/(?<=^\d{6})./, '–'),
    ]
    fc.assert(
      fc.property(code, around, behind, (one, before, after) => {
        for (const text of spelled(one)) {
          expect(() => requireKeysOnly(entry(`${before}${text}${after}`))).toThrow()
          expect(() => requireKeysOnly(entry('d000001', { why: `${before}${text}${after}` }))).toThrow()
          expect(() => requireKeysOnly(entry('d000001', { [`${before}${text}${after}`]: 1 }))).toThrow()
        }
      }),
    )
  })

  test('is every key that the register makes: ids, digests, quarters, releases, moments and counts', () => {
    const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`))
    const number = fc.integer({ min: 1, max: 999_999 }).map((value) => String(value).padStart(6, '0'))
    const id = fc.tuple(fc.constantFrom('a', 'd', 's', 't', 'k'), number).map((parts) => parts.join(''))
    const quarter = fc.tuple(fc.integer({ min: 2022, max: 2040 }), fc.integer({ min: 1, max: 4 })).map((parts) => parts.join('Q'))
    const release = fc.tuple(quarter, fc.nat({ max: 20 })).map(([cycle, revision]) => `monitoring-register-${cycle}-${revision}`)
    const moment = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString())
    const key = fc.oneof(hex(64), hex(32), hex(16), fc.uuid(), id, quarter, release, moment)
    fc.assert(
      fc.property(key, key, fc.nat(), (subject, value, count) => {
        expect(() => requireKeysOnly(entry(subject, { value, count, isDone: true, none: null }))).not.toThrow()
      }),
      { numRuns: 3000 },
    )
  })
})

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion, fitTable } from '../../src/design/apportionment.ts'
import { sha256, utf8 } from '../../src/design/digest.ts'

const sumOf = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0)

describe('largest remainder', () => {
  test('10 in the proportions 1 : 1 : 1 is 4, 3 and 3: the tie goes to the earlier part', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
  })

  test('parts are whole, add up, and lie within one of their exact share', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(fc.nat(10_000), { minLength: 1, maxLength: 40 }), (total, weights) => {
        const parts = apportion(total, weights)
        const sum = sumOf(weights)
        expect(sumOf(parts)).toBe(total)
        if (sum === 0) return
        for (const [index, part] of parts.entries())
          expect(Math.abs(part - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1 + 1e-9)
      }),
    )
  })
})

test('a fitted table has the sums of its rows exactly and those of its columns nearly', () => {
  const cell = fc.integer({ min: 1, max: 100 })
  const tables = fc.tuple(fc.array(cell, { minLength: 12, maxLength: 12 }), fc.array(cell, { minLength: 12, maxLength: 12 }))
  fc.assert(
    fc.property(tables, ([seed, target]) => {
      // the sums of some other table of 4 rows and 3 columns: so they can be met
      const rows = [0, 1, 2, 3].map((row) => sumOf(target.slice(row * 3, row * 3 + 3)))
      const columns = [0, 1, 2].map((column) => sumOf(target.filter((_, index) => index % 3 === column)))
      const fitted = fitTable(seed, { rows, columns }, 200)
      for (const [row, sum] of rows.entries()) expect(sumOf(fitted.subarray(row * 3, row * 3 + 3))).toBeCloseTo(sum, 6)
      for (const [column, sum] of columns.entries())
        expect(sumOf(fitted.filter((_, index) => index % 3 === column)) / sum).toBeCloseTo(1, 3)
    }),
  )
})

test('the digest is SHA-256', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 300 }).filter((text) => text.isWellFormed())
  fc.assert(
    fc.property(texts, (text) => {
      expect(sha256(utf8(text))).toBe(createHash('sha256').update(text).digest('hex'))
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equalClasses, fixedClasses } from '../../src/disseminate/map/classes.ts'
import { TILE_COLUMNS, TILE_GRID, TILE_ROWS } from '../../src/disseminate/map/tile-grid.ts'
import { LANGUAGES } from '../../src/model/text.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

const place = (area: string) => {
  const tile = TILE_GRID.find((candidate) => candidate.area === area)
  if (!tile) throw new Error(area)
  return tile
}

describe('the tile map', () => {
  test('has one tile for each of the 23 areas, no two in the same place', () => {
    const counties =
      loadDefinitions()
        .divisions.at(-1)
        ?.counties.map(({ code }) => code) ?? []
    expect(TILE_GRID.map(({ area }) => area).sort()).toEqual([...counties].sort())
    expect(new Set(TILE_GRID.map(({ column, row }) => `${column},${row}`)).size).toBe(23)
    expect(TILE_GRID.every(({ column, row }) => column < TILE_COLUMNS && row < TILE_ROWS)).toBe(true)
  })

  test.each(LANGUAGES)('tells every tile apart by its letters in %s', (language) => {
    expect(new Set(TILE_GRID.map(({ letters }) => letters[language])).size).toBe(23)
  })

  test.each([
    ['Lapland', '21', 'North Ostrobothnia', '19'],
    ['North Ostrobothnia', '19', 'Pirkanmaa', '08'],
    ['Pirkanmaa', '08', 'Kanta-Häme', '07'],
    ['Kanta-Häme', '07', 'Helsinki', '90'],
  ])('%s is north of %s', (...row) => {
    const [, north, , south] = row
    expect(place(north).row).toBeLessThan(place(south).row)
  })

  test('Åland stands apart in the south-west, beside no other tile', () => {
    const aland = place('91')
    const near = TILE_GRID.filter(({ column, row }) => Math.abs(column - aland.column) + Math.abs(row - aland.row) === 1)
    expect([aland.column, near]).toEqual([0, []])
  })
})

describe('classes of a map', () => {
  test('are of equal, round width', () => {
    expect(equalClasses([1.7, 2.4, 3.0]).limits).toEqual([1.5, 2, 2.5, 3])
  })

  test('have limits that mean something when they are given', () => {
    const classes = fixedClasses([0, 1, 3, 5, 6, 7])
    expect([0, 1, 2, 3, 5, 6].map((value) => classes.classOf(value))).toEqual([0, 1, 1, 2, 3, 4])
    expect(classes.classOf(null)).toBeNull()
  })

  test('are at most five and hold every value, whatever the values are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 23 }), (tenths) => {
        const values = tenths.map((value) => value / 10)
        const classes = equalClasses(values)
        const count = classes.limits.length - 1
        return (
          count >= 1 &&
          count <= 5 &&
          values.every((value) => {
            const shade = classes.classOf(value)
            if (shade === null) return false
            const [from = 0, to = 0] = [classes.limits[shade], classes.limits[shade + 1]]
            return value >= from && (value < to || (shade === count - 1 && value <= to))
          })
        )
      }),
    )
  })
})

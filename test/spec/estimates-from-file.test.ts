import { describe, expect, test } from 'vitest'
import { Problem } from '../../src/model/problem.ts'
import { estimateUnits } from '../../src/process/estimate/estimate-units.ts'
import { readUnits } from '../../src/process/estimate/units-file.ts'

const HEADER = 'unit,stratum,clients,population'

function problemOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return `${error.description.code}: ${error.description.texts.en}`
    throw error
  }
  return 'accepted'
}

describe('a file of units', () => {
  test('an empty number of clients means: not representative', () => {
    const [first, second] = readUnits(`${HEADER}\nM1,north,60,1000\nM2,south,,90000\n`)
    expect(first).toMatchObject({ unit: 'M1', stratum: 'north', clients: 60, population: 1_000 })
    expect(second).toMatchObject({ unit: 'M2', clients: null })
  })

  test('groups are read by the names of their columns', () => {
    const [unit] = readUnits(`${HEADER},clients_0–17,population_0–17\nM1,north,60,1000,10,200\n`)
    expect(unit?.groups.get('0–17')).toEqual({ clients: 10, population: 200 })
  })

  test.each([
    ['', 'units-empty'],
    [`${HEADER}\n`, 'units-empty'],
    ['unit,stratum,clients\nM1,north,60', 'units-column-missing: The file of units has no column "population"'],
    [`${HEADER},remark\nM1,north,60,1000,good`, 'units-column-unknown: The column "remark"'],
    [`${HEADER},clients_a\nM1,north,60,1000,3`, 'units-column-missing: The file of units has no column "population_a"'],
    [`${HEADER}\nM1,north,60`, 'units-row-length: Line 2'],
    [`${HEADER}\nM1,north,60,1000\nM1,north,61,1000`, 'units-repeated: The unit "M1" stands a second time at line 3'],
    [`${HEADER}\nM1,north,-3,1000`, 'units-not-a-count: The value "-3" of the column "clients" at line 2'],
    [`${HEADER}\nM1,north,6.5,1000`, 'units-not-a-count'],
    [`${HEADER}\nM1,north,60,`, 'units-value-missing: The column "population" is empty at line 2'],
    [`${HEADER}\nM1,,60,1000`, 'units-value-missing: The column "stratum" is empty at line 2'],
    [`${HEADER}\nM1,north,60,0`, 'units-nobody'],
    [`${HEADER}\n"M1,north,60,1000`, 'units-not-csv'],
  ])('%j is refused: %s', (csv, expected) => {
    expect(problemOf(() => readUnits(csv))).toContain(expected)
  })
})

describe('what cannot be estimated is refused', () => {
  const request = { method: 'ratio', psu: 'unit', interval: 'linearised' } as const

  test('no representative unit', () => {
    const units = readUnits(`${HEADER}\nM1,north,,1000`)
    expect(problemOf(() => estimateUnits({ ...request, units }))).toContain('units-none-representative')
  })

  test('post-stratification without groups, or with groups that leave people out', () => {
    const bare = readUnits(`${HEADER}\nM1,north,60,1000`)
    expect(problemOf(() => estimateUnits({ ...request, method: 'poststratified', units: bare }))).toContain('units-no-groups')
    const part = readUnits(`${HEADER},clients_a,population_a\nM1,north,60,1000,10,200`)
    expect(problemOf(() => estimateUnits({ ...request, method: 'poststratified', units: part }))).toContain(
      'the unit "M1" have 200 inhabitants together, but the unit has 1000',
    )
  })

  test('strata as sampling units where every stratum has its own ratio', () => {
    const units = readUnits(`${HEADER}\nM1,north,60,1000\nM2,south,10,500`)
    expect(problemOf(() => estimateUnits({ ...request, method: 'separate-ratio', psu: 'stratum', units }))).toContain(
      'units-strata-as-psu',
    )
  })
})

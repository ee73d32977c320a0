import { describe, expect, test } from 'vitest'
import { divisionOf } from '../../src/design/areas.ts'
import { withImportedPopulation } from '../../src/design/imported-population.ts'
import { populationOf, populationTable } from '../../src/design/population.ts'
import { readPopulationCsv, writePopulationCsv } from '../../src/design/population-csv.ts'
import { readPopulationJsonStat } from '../../src/design/population-jsonstat.ts'
import { AGE_CLASSES } from '../../src/model/person.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

const definitions = loadDefinitions()
const municipalitiesOf = (year: number) => divisionOf(definitions, year).municipalities.map(({ code }) => code)

const SINGLE_AGES = [...Array.from({ length: 100 }, (_, age) => String(age).padStart(3, '0')), '100-']

interface Drawn {
  readonly municipalities?: readonly string[]
  readonly ages?: readonly string[]
  readonly years?: readonly string[]
  /** Persons of a municipality at one age, of one sex. One when nothing else is said. */
  readonly persons?: (municipality: string, age: string, sex: '1' | '2') => number
  /** A told total that is not the sum. */
  readonly wrongTotalOf?: string
}

/** Table 11re as the statistical office's interface gives it: area, age, sex, year and one measure; totals first. */
function table11re({
  municipalities = municipalitiesOf(2024),
  ages = SINGLE_AGES,
  years = ['2022'],
  ...drawn
}: Drawn = {}): string {
  const persons = drawn.persons ?? (() => 1)
  const areas = ['SSS', 'MK06', ...municipalities.map((code) => `KU${code}`)]
  const told = (area: string, age: string, sex: string): number => {
    if (area === 'MK06') return 0
    if (area === 'SSS') return municipalities.reduce((sum, code) => sum + told(`KU${code}`, age, sex), 0)
    if (age === 'SSS') return ages.reduce((sum, one) => sum + told(area, one, sex), 0)
    if (sex === 'SSS') return told(area, age, '1') + told(area, age, '2')
    return persons(area.slice(2), age, sex as '1' | '2')
  }
  const allAges = ['SSS', ...ages]
  const sexes = ['SSS', '1', '2']
  const value = areas.flatMap((area) =>
    allAges.flatMap((age) =>
      sexes.flatMap((sex) => {
        const isWrong = area === `KU${drawn.wrongTotalOf}` && age === 'SSS' && sex === 'SSS'
        const shown = area === 'SSS' && age !== 'SSS' ? 0 : told(area, age, sex) + (isWrong ? 1 : 0)
        return years.map(() => shown)
      }),
    ),
  )
  const dimension = (codes: readonly string[]) => ({
    category: { index: Object.fromEntries(codes.map((code, at) => [code, at])) },
  })
  return JSON.stringify({
    version: '2.0',
    class: 'dataset',
    id: ['Alue', 'Ikä', 'Sukupuoli', 'Vuosi', 'Tiedot'],
    size: [areas.length, allAges.length, sexes.length, years.length, 1],
    dimension: {
      Alue: dimension(areas),
      Ikä: dimension(allAges),
      Sukupuoli: dimension(sexes),
      Vuosi: dimension(years),
      Tiedot: { category: { label: { vaesto: 'Väestö 31.12.' } } },
    },
    value,
  })
}

const GROUPS = AGE_CLASSES.map(({ from, to }) => (to === 150 ? `${from}-` : `${from}-${to}`))
const read = (drawn: Drawn) => readPopulationJsonStat(table11re(drawn), '11re.json', definitions)

describe('table 11re', () => {
  test('single years become the age classes of the register', () => {
    // one man and one woman of each age: 0–6 is seven years, 85 and over the ages 85 … 99 and 100-
    const { cells, divisionYears } = read({})
    const tampere = cells.filter((cell) => cell.municipality === '837' && cell.sex === 'M')
    expect(tampere.map((cell) => [cell.age, cell.persons])).toEqual([
      ['Y0T6', 7],
      ['Y7T12', 6],
      ['Y13T17', 5],
      ['Y18T24', 7],
      ['Y25T44', 20],
      ['Y45T64', 20],
      ['Y65T74', 10],
      ['Y75T84', 10],
      ['Y_GE85', 16],
    ])
    expect(cells).toHaveLength(309 * 9 * 2)
    expect(divisionYears).toEqual({ 2022: 2023 })
  })

  test('groups that lie inside one class will do, also on the division of 2025', () => {
    const { cells, divisionYears } = read({ ages: GROUPS, municipalities: municipalitiesOf(2025), years: ['2024'] })
    expect(cells).toHaveLength(308 * 9 * 2)
    expect(divisionYears).toEqual({ 2024: 2025 })
  })

  test.each<[string, Drawn, string]>([
    ['a group across a border', { ages: ['0-14', '15-64', '65-'] }, 'Age group 0–14 crosses a border'],
    ['an age that is missing', { ages: GROUPS.slice(1) }, 'Age 0 is missing'],
    [
      'a municipality that is missing',
      { ages: GROUPS, municipalities: municipalitiesOf(2024).slice(1) },
      'Missing: 005. Unknown: –',
    ],
    [
      'a municipality that nobody knows',
      { ages: GROUPS, municipalities: [...municipalitiesOf(2024), '999'] },
      'Missing: –. Unknown: 999',
    ],
    [
      'a total that its parts do not make',
      { ages: GROUPS, wrongTotalOf: '837' },
      'The total of area 837 in 2022 is 19 in the table, but its parts make 18',
    ],
    ['half a person', { ages: GROUPS, persons: () => 0.5 }, '0.5 is not a whole number'],
  ])('%s is refused', (_, drawn, sentence) => {
    expect(() => read(drawn)).toThrow(sentence)
  })

  test('what is no such table is refused with the reason', () => {
    const readText = (text: string) => () => readPopulationJsonStat(text, 'x.json', definitions)
    expect(readText('year,municipality')).toThrow('not JSON')
    expect(readText('{"version":"1.0"}')).toThrow('not a JSON-stat 2.0 dataset (at version)')
    expect(readText(table11re({ ages: GROUPS }).replace('"value":[', '"value":[1,'))).toThrow('sizes of the dimensions')
  })
})

describe('definitions with an imported population', () => {
  const years = ['2021', '2022', '2023', '2024', '2025']
  const all = withImportedPopulation(definitions, read({ ages: GROUPS, years, persons: (code) => (code === '588' ? 2 : 1) }))

  test('the imported figures are used, and the label of the scaled structure goes', () => {
    expect(populationOf(all, { area: '837', year: 2022 })).toBe(18)
    expect(populationOf(all, { area: 'SSS', year: 2022 })).toBe(309 * 18 + 18)
    expect(all.population.scaledAgeStructureOf).toBeNull()
    expect(all.population.notes).toEqual([])
  })

  test('figures on the division of 2024 are added up on that of 2025', () => {
    expect(populationTable(all, 2022, 2025).persons('507')).toBe(18 + 36)
  })

  test('the label stays while some denominator of the series still rests on the scaled structure', () => {
    const one = withImportedPopulation(definitions, read({ ages: GROUPS, years: ['2022'] }))
    expect(one.population.scaledAgeStructureOf).toBe(2018)
    expect(populationOf(one, { area: 'SSS', year: 2021 })).toBe(5_548_241)
  })
})

describe("the register's own population file", () => {
  const source = { fi: 'L', sv: 'K', en: 'S' }
  const about = { source, modelScale: '1:1000', scaledAgeStructureOf: 2018 }
  const header = 'year,municipality,age_class,sex,persons\n'
  const readOwn = (text: string, modelScale: string | null = '1:1000') =>
    readPopulationCsv({ text, file: 'population.csv' }, { ...about, modelScale }, definitions)

  test('a model population stands alone and is named', () => {
    const model = withImportedPopulation(definitions, readOwn(`${header}2022,837,Y18T24,F,30\n2022,837,Y18T24,M,31\n`))
    expect(populationOf(model, { area: 'SSS', year: 2022 })).toBe(61)
    expect(new Set(model.population.totals.map((total) => total.year))).toEqual(new Set([2022]))
    expect(model.population.modelScale).toBe('1:1000')
    expect(model.population.notes.map((note) => note.fi)[1]).toContain('Malliväestö 1:1000')
  })

  test('written and read again it is the same', () => {
    const { cells } = readOwn(`${header}2022,837,Y18T24,F,30\n2022,091,Y_GE85,M,7\n`)
    const again = readOwn(writePopulationCsv(cells)).cells
    expect(again.map((cell) => cell.municipality)).toEqual(['091', '837'])
    expect(writePopulationCsv(again)).toBe(writePopulationCsv(cells))
  })

  test.each([
    ['2022,837,Y18T25,F,30\n', 'Line 2: a year, a municipality, an age class'],
    ['2022,837,Y18T24,F,-3\n', 'Line 2'],
    ['2022,999,Y18T24,F,3\n', 'Line 2: municipality 999 is not known'],
    ['2022,837,Y18T24,F,3\n2022,837,Y18T24,F,3\n', 'Line 3: the same year'],
    ['', 'no rows'],
  ])('%j is refused', (rows, sentence) => {
    expect(() => readOwn(header + rows)).toThrow(sentence)
  })

  test('a real population must have every municipality', () => {
    expect(() => readOwn(`${header}2022,837,Y18T24,F,30\n`, null)).toThrow('Missing: 005')
  })
})

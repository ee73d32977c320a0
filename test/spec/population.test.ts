import { describe, expect, test } from 'vitest'
import { divisionOf, municipalitiesOf } from '../../src/design/areas.ts'
import { populationOf, populationTable, populationYear } from '../../src/design/population.ts'
import { AGE_CLASSES } from '../../src/model/person.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

const definitions = loadDefinitions()

/** The eleven municipalities of Pirkanmaa whose data of Q1/2023 were judged comprehensive, with their population at the end of 2022. */
const COMPREHENSIVE_IN_PIRKANMAA = {
  '108': 10_257, // Hämeenkyrö
  '211': 32_959, // Kangasala
  '291': 2_119, // Kuhmoinen
  '418': 24_580, // Lempäälä
  '536': 35_346, // Nokia
  '562': 8_935, // Orivesi
  '604': 20_405, // Pirkkala
  '635': 6_347, // Pälkäne
  '837': 249_009, // Tampere
  '922': 4_501, // Vesilahti
  '980': 33_607, // Ylöjärvi
}

describe('population totals', () => {
  test.each([
    // Statistics Finland, population on 31 December
    [2018, 5_517_919],
    [2019, 5_525_292],
    [2020, 5_533_793],
    [2021, 5_548_241],
    [2022, 5_563_970],
    [2023, 5_603_851],
    [2024, 5_635_971],
  ])('Finland had %i: %i inhabitants', (year, inhabitants) => {
    expect(populationOf(definitions, { area: 'SSS', year })).toBe(inhabitants)
  })

  test('published shares of Pirkanmaa rest on 428,065 of its 532,671 inhabitants: a part of the county (A7)', () => {
    const table = populationTable(definitions, 2022)
    for (const [municipality, inhabitants] of Object.entries(COMPREHENSIVE_IN_PIRKANMAA))
      expect([municipality, table.persons(municipality)]).toEqual([municipality, inhabitants])
    const base = Object.keys(COMPREHENSIVE_IN_PIRKANMAA).reduce((sum, municipality) => sum + table.persons(municipality), 0)
    expect(base).toBe(428_065)
    expect(table.persons('08')).toBe(532_671)
    expect(Math.round((1000 * base) / table.persons('08')) / 10).toBe(80.4)
  })

  test('Keski-Pohjanmaa had 67,805 and Päijät-Häme 204,528 inhabitants at the end of 2022', () => {
    expect(populationOf(definitions, { area: '18', year: 2022 })).toBe(67_805)
    expect(populationOf(definitions, { area: '09', year: 2022 })).toBe(204_528)
  })

  test('municipalities add up to counties, counties to collaborative areas, and these to the country with Åland', () => {
    const table = populationTable(definitions, 2022)
    const { counties } = divisionOf(definitions, table.division)
    for (const county of counties) {
      const parts = municipalitiesOf(definitions, county.code, table.division)
      expect(parts.reduce((sum, { code }) => sum + table.persons(code), 0)).toBe(table.persons(county.code))
    }
    const collaborative = definitions.collaborativeAreas.reduce((sum, { code }) => sum + table.persons(code), 0)
    expect(collaborative).toBe(5_563_970)
    expect(table.persons('91')).toBe(30_359)
  })
})

describe('population and mergers', () => {
  test('at the end of 2023 Mäntyharju and Pertunmaa stand apart; on the division of 2025 they are one', () => {
    const before = populationTable(definitions, 2023)
    expect([before.persons('507'), before.persons('588')]).toEqual([5_522, 1_577])
    const after = populationTable(definitions, 2023, 2025)
    expect([after.persons('507'), after.persons('588')]).toEqual([5_522 + 1_577, 0])
    expect(after.persons('12')).toBe(before.persons('12'))
  })

  test('the figures of 2024 come on the division of 2025', () => {
    const table = populationTable(definitions, 2024)
    expect([table.division, table.persons('507'), table.persons('588')]).toEqual([2025, 7_057, 0])
  })

  test('a year without a population takes the newest earlier one and says so', () => {
    expect(populationYear(definitions, 2027)).toBe(2024)
    const table = populationTable(definitions, 2027)
    expect([table.askedYear, table.year, table.persons('SSS')]).toEqual([2027, 2024, 5_635_971])
  })
})

describe('population by age and sex', () => {
  test('ages and sexes of every municipality are whole and add up to its total, every year', () => {
    for (const year of [2018, 2021, 2022, 2023, 2024]) {
      const table = populationTable(definitions, year)
      for (const { municipality, population } of definitions.population.totals.filter((total) => total.year === year)) {
        const ages = AGE_CLASSES.map(({ code }) => table.persons(municipality, code))
        expect(ages.every((persons) => Number.isInteger(persons) && persons >= 0)).toBe(true)
        expect(ages.reduce((sum, persons) => sum + persons, 0)).toBe(population)
        expect(table.persons(municipality, '_T', 'M') + table.persons(municipality, '_T', 'F')).toBe(population)
      }
    }
  })

  test('wide age groups are made of the fine ones', () => {
    const table = populationTable(definitions, 2022)
    expect(table.persons('SSS', 'Y0T64') + table.persons('SSS', 'Y_GE65')).toBe(5_563_970)
    expect(table.persons('08', 'Y65T84') + table.persons('08', 'Y_GE85')).toBe(table.persons('08', 'Y_GE65'))
    expect(table.persons('08', 'Y0T17') + table.persons('08', 'Y18T64')).toBe(table.persons('08', 'Y0T64'))
  })

  test('the ages of 2018 are the real ones: 1,058,091 under 18 and 147,621 of 85 and over', () => {
    const table = populationTable(definitions, 2018)
    expect(table.persons('SSS', 'Y0T17')).toBe(1_058_091)
    expect(table.persons('SSS', 'Y_GE65')).toBe(1_204_837)
    expect(table.persons('SSS', 'Y_GE85')).toBe(147_621)
    expect(table.persons('005', 'Y0T6')).toBe(263 + 425) // Alajärvi: 0–2 and 3–6
  })

  test('persons of 85 and over at the end of 2022 agree with the published 100,000 clients = 61 % (A12)', () => {
    const persons = populationOf(definitions, { area: 'SSS', year: 2022, ageGroup: 'Y_GE85' })
    expect(persons).toBeGreaterThanOrEqual(162_600) // 100,000 / 61.5 %
    expect(persons).toBeLessThanOrEqual(165_300) // 100,000 / 60.5 %
  })

  test.each([
    // clients, age, published share in whole per cent (THL, 29 May 2024)
    [165_000, 'Y0T17', 16],
    [335_000, 'Y18T64', 10],
    [270_000, 'Y_GE65', 21],
    [250_000, 'Y_GE65', 19],
    [240_000, 'Y0T64', 6],
  ] as const)('%i clients are %s: %i %% of the population', (clients, ageGroup, percent) => {
    const population = populationOf(definitions, { area: 'SSS', year: 2022, ageGroup })
    expect(Math.round((100 * clients) / population)).toBe(percent)
  })

  test('men and women of 2021 are the real ones of every municipality', () => {
    // Statistics Finland, table 11re: Alajärvi 4,712 men and 4,599 women
    const table = populationTable(definitions, 2021)
    expect([table.persons('005', '_T', 'M'), table.persons('005', '_T', 'F')]).toEqual([4_712, 4_599])
  })

  test('among the oldest there are more women than men, among children slightly fewer girls than boys', () => {
    const table = populationTable(definitions, 2022)
    expect(table.persons('SSS', 'Y_GE85', 'F')).toBeGreaterThan(1.8 * table.persons('SSS', 'Y_GE85', 'M'))
    expect(table.persons('SSS', 'Y0T17', 'F')).toBeLessThan(table.persons('SSS', 'Y0T17', 'M'))
  })

  test('the scaled structure is named wherever a figure rests on it', () => {
    expect(definitions.population.scaledAgeStructureOf).toBe(2018)
    expect(definitions.population.notes.map((note) => note.en)).toEqual([
      "Population totals are those of Statistics Finland, but the age structure of municipalities is that of 2018, fitted to the year's total and to approximate age groups of the whole country. Shares of an age group are therefore indicative.",
    ])
  })
})

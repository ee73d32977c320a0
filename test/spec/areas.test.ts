import { describe, expect, test } from 'vitest'
import {
  areaNames,
  carryForward,
  countyByIdentifier,
  countyOf,
  divisionOf,
  levelOf,
  municipalitiesOf,
  municipalityOn,
} from '../../src/design/areas.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

const definitions = loadDefinitions()

describe('regional divisions', () => {
  test.each([
    // year, municipalities, counties
    [2021, 309, 23],
    [2022, 309, 23],
    [2023, 309, 23],
    [2024, 309, 23],
    [2025, 308, 23], // Pertunmaa is part of Mäntyharju
    [2026, 308, 23],
  ])('%i has %i municipalities in %i counties', (year, municipalities, counties) => {
    const division = divisionOf(definitions, year)
    expect(division.municipalities).toHaveLength(municipalities)
    expect(division.counties).toHaveLength(counties)
  })

  test('a year before the first is shown on the first division, a year after the last on the last', () => {
    expect(divisionOf(definitions, 2018).year).toBe(2021)
    expect(divisionOf(definitions, 2030).year).toBe(2026)
  })

  test('the 22 deliverers are the counties and Helsinki; Åland has no duty to deliver', () => {
    const { counties } = divisionOf(definitions, 2024)
    expect(counties.filter((county) => county.hasDutyToDeliver)).toHaveLength(22)
    expect(counties.filter((county) => !county.hasDutyToDeliver).map((county) => county.code)).toEqual(['91'])
  })

  test('Pirkanmaa has 23 municipalities, Keski-Pohjanmaa 8 and Helsinki itself', () => {
    expect(municipalitiesOf(definitions, '08', 2023)).toHaveLength(23)
    expect(municipalitiesOf(definitions, '18', 2023)).toHaveLength(8)
    expect(municipalitiesOf(definitions, '90', 2023).map((municipality) => municipality.code)).toEqual(['091'])
  })

  test('the business identity code in an organisation identifier passes its check digit', () => {
    // weights 7 9 10 5 8 4 2; the check digit is 11 − (sum mod 11), and 0 when the remainder is 0
    for (const county of divisionOf(definitions, 2024).counties) {
      if (county.businessId === null) continue
      const [digits = '', check = ''] = county.businessId.split('-')
      const sum = [7, 9, 10, 5, 8, 4, 2].reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
      expect([county.code, sum % 11 === 0 ? 0 : 11 - (sum % 11)]).toEqual([county.code, Number(check)])
      expect(county.oid).toBe(`1.2.246.10.${Number(digits + check)}.10.0`)
    }
  })
})

describe('municipalities of different years', () => {
  test.each([
    // code, year of the division, becomes
    ['588', 2022, '588'], // Pertunmaa before the merger
    ['588', 2024, '588'],
    ['588', 2025, '507'], // part of Mäntyharju from 1 January 2025
    ['507', 2022, '507'],
    ['099', 2022, '214'], // Honkajoki, part of Kankaanpää since 2021
    ['911', 2024, '541'], // Valtimo, part of Nurmes since 2020
    ['999', 2024, null],
    ['', 2024, null],
  ])('%s in the division of %i is %s', (code, year, expected) => {
    expect(municipalityOn(definitions, code, year)).toBe(expected)
  })

  test('the county of a municipality is found with a code of any year, and of a client whose municipality is not known', () => {
    expect(countyOf(definitions, '837', 2023)).toBe('08')
    expect(countyOf(definitions, '588', 2026)).toBe('12')
    expect(countyOf(definitions, 'X16', 2023)).toBe('16')
    expect(countyOf(definitions, 'X99', 2023)).toBeNull()
    expect(countyOf(definitions, '999', 2023)).toBeNull()
  })

  test('figures of merged municipalities are added up on a later division', () => {
    const clients = new Map([
      ['507', 40],
      ['588', 7],
      ['837', 900],
    ])
    expect(carryForward(definitions, clients, 2024)).toEqual(clients)
    expect([...carryForward(definitions, clients, 2025)]).toEqual([
      ['507', 47],
      ['837', 900],
    ])
  })
})

describe('codes and names of areas', () => {
  test('the level of an area is seen from its code', () => {
    expect(['SSS', '3', '08', '837', 'X08', 'MK01'].map(levelOf)).toEqual([
      'country',
      'collaborative-area',
      'county',
      'municipality',
      'unknown-municipality',
      null,
    ])
  })

  test('every area has a name in three languages', () => {
    expect(areaNames(definitions, 'SSS', 2024)).toEqual({ fi: 'Koko maa', sv: 'Hela landet', en: 'Whole country' })
    expect(areaNames(definitions, '853', 2024)).toMatchObject({ fi: 'Turku', sv: 'Åbo' })
    expect(areaNames(definitions, 'X08', 2024)?.sv).toBe('Birkaland, kommun okänd')
    expect(areaNames(definitions, '588', 2024)?.fi).toBe('Pertunmaa')
    expect(areaNames(definitions, '588', 2025)).toBeNull()
  })

  test('an organiser is named by its area code or its organisation identifier', () => {
    expect(countyByIdentifier(definitions, '08')?.shortNames.fi).toBe('Pirkanmaa')
    expect(countyByIdentifier(definitions, '1.2.246.10.32213086.10.0')?.shortNames.fi).toBe('Pirkanmaa')
    expect(countyByIdentifier(definitions, '1.2.246.10.1.10.0')).toBeNull()
  })
})

import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { taskByCode } from '../../src/design/codes.ts'
import { readImportedCodes } from '../../src/design/imported-codes.ts'
import type { ImportedPopulation } from '../../src/design/imported-population.ts'
import { populationOf } from '../../src/design/population.ts'
import { loadDefinitions, loadDefinitionsFor } from '../../src/register/definition-files.ts'
import { type RegisterFolder, storeCodes, storePopulation } from '../../src/register/imported-definitions.ts'

const definitions = loadDefinitions()
const source = { fi: 'L', sv: 'K', en: 'S' }
let folder: RegisterFolder

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'tietopolku-imports-'))
  folder = { paths: { register: join(root, 'register'), temporary: join(root, 'temporary') } }
})

/** A model population of one person-filled cell a year. */
function model(persons: Readonly<Record<number, number>>, modelScale: string | null = '1:1000'): ImportedPopulation {
  const years = Object.keys(persons).map(Number)
  return {
    source,
    modelScale,
    scaledAgeStructureOf: 2018,
    divisionYears: Object.fromEntries(years.map((year) => [year, 2024])),
    cells: years.map((year) => ({ year, municipality: '837', age: 'Y18T24', sex: 'F', persons: persons[year] ?? 0 })),
  }
}

const store = (population: ImportedPopulation) =>
  storePopulation(folder, population, { definitions, importedAt: '2024-05-01T09:00:00Z' })
const persons = (year: number) => populationOf(loadDefinitionsFor(folder), { area: '837', year })

describe('a register without imports', () => {
  test('has the definitions that come with the program', () => {
    expect(loadDefinitionsFor(folder)).toBe(definitions)
  })
})

describe('an imported population', () => {
  test('is in force at once, and the digest of the definitions tells it', () => {
    store(model({ 2022: 250 }))
    expect(persons(2022)).toBe(250)
    expect(loadDefinitionsFor(folder).digest).not.toBe(definitions.digest)
    expect(loadDefinitionsFor(folder)).toBe(loadDefinitionsFor(folder))
  })

  test('years of a later import replace the same years and leave the others', () => {
    store(model({ 2021: 240, 2022: 250 }))
    expect(store(model({ 2022: 251, 2023: 260 }))).toEqual({ replacedYears: [2022] })
    expect([2021, 2022, 2023].map(persons)).toEqual([240, 251, 260])
  })

  test('a model of another scale replaces everything: the two cannot stand together', () => {
    store(model({ 2021: 240, 2022: 250 }))
    expect(store(model({ 2023: 26 }, '1:10000'))).toEqual({ replacedYears: [2021, 2022] })
    expect(loadDefinitionsFor(folder).population).toMatchObject({ modelScale: '1:10000', divisionYears: { 2023: 2024 } })
    expect(loadDefinitionsFor(folder).population.totals).toHaveLength(1)
  })

  test('leaves one file of figures and its description, and nothing half-done', () => {
    store(model({ 2021: 240 }))
    store(model({ 2022: 250 }))
    expect(readdirSync(join(folder.paths.register, 'population'))).toHaveLength(2)
    expect(readdirSync(folder.paths.temporary)).toEqual([])
  })
})

describe('imported codes', () => {
  const header = 'list,key,national_code,name_fi,name_sv,name_en,valid_from,valid_to\n'
  const read = (rows: string) => readImportedCodes(header + rows, 'codes.csv', definitions)

  test('add up over imports; the later one wins', () => {
    storeCodes(folder, read('service-task,older,40,Iäkkäiden palvelut,Äldreservice,Services for older people,,\n'))
    storeCodes(
      folder,
      read('service-task,families,41,Lapsiperheiden palvelut,Service för barnfamiljer,Services for families,,\n'),
    )
    storeCodes(folder, read('service-task,older,42,Iäkkäiden palvelut,Äldreservice,Services for older people,,\n'))
    const after = loadDefinitionsFor(folder)
    expect(['40', '41', '42'].map((code) => taskByCode(after, code)?.key)).toEqual([undefined, 'families', 'older'])
  })
})

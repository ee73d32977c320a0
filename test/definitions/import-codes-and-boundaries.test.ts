import { describe, expect, test } from 'vitest'
import { divisionOf } from '../../src/design/areas.ts'
import { codeOf, taskByCode } from '../../src/design/codes.ts'
import { boundariesGeoJson, readBoundaries } from '../../src/design/imported-boundaries.ts'
import { readImportedCodes, withImportedCodes } from '../../src/design/imported-codes.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

const definitions = loadDefinitions()
const HEADER = 'list,key,national_code,name_fi,name_sv,name_en,valid_from,valid_to\n'
const readCodes = (text: string) => readImportedCodes(text, 'codes.csv', definitions)

describe('imported codes', () => {
  test('the national code of a task becomes known without a new version of the program', () => {
    const imported = readCodes(`${HEADER}service-task,older,40,Iäkkäiden palvelut,Äldreservice,Services for older people,,\n`)
    const after = withImportedCodes(definitions, imported)
    expect(taskByCode(definitions, '40')).toBeNull()
    expect(taskByCode(after, '40')?.key).toBe('older')
    expect(after.serviceTasks.find((task) => task.key === 'older')?.nationalCode).toBe('40')
    expect(after.serviceTasks).toHaveLength(7)
  })

  test('a new code is added with its validity; the others stay', () => {
    const after = withImportedCodes(definitions, readCodes(`${HEADER}sex,other,3,Muu,Annat,Other,2027-01-01,\n`))
    expect(codeOf(after, { list: 'sex', value: '3', day: '2027-01-01' })?.key).toBe('other')
    expect(codeOf(after, { list: 'sex', value: '3', day: '2026-12-31' })).toBeNull()
    expect(codeOf(after, { list: 'sex', value: '1' })?.key).toBe('M')
  })

  test('a whole new list comes as JSON, with names', () => {
    const json = JSON.stringify({
      list: 'service-task-2011',
      oid: '1.2.246.537.6.1283',
      version: '201101',
      names: { fi: 'Palvelutehtävä 2011', sv: 'Serviceuppgift 2011', en: 'Service task 2011' },
      codes: [{ key: 'older', nationalCode: '5', names: { fi: 'Vanhus', sv: 'Äldre', en: 'Older' } }],
    })
    const after = withImportedCodes(definitions, readCodes(json))
    expect(codeOf(after, { list: 'service-task-2011', value: '5' })?.key).toBe('older')
  })

  test.each([
    [`${HEADER}sex,other,1,Muu,Annat,Other,,\n`, '1 means both M and other'],
    [`${HEADER}sex,other,3,Muu,,Other,,\n`, 'Line 2: names.sv'],
    [`${HEADER}sex,other,3,Muu,Annat,Other,2027-02-30,\n`, 'Line 2: validFrom'],
    [`${HEADER}municipality,999,,Uusi,Ny,New,,\n`, 'is made from other definitions'],
    [`${HEADER}nothing,a,,A,A,A,,\n`, 'There is no code list nothing'],
    [`${HEADER}service-task,new,77,Uusi,Ny,New,,\n`, 'There is no service task new'],
    ['list,key\n', 'The header row must be'],
  ])('%j is refused', (text, sentence) => {
    expect(() => readCodes(text)).toThrow(sentence)
  })
})

/** A small square for each area, side by side: enough to be a boundary in Finland. */
function squares(codes: readonly string[], { property = 'code', prefix = '', at = [20, 60], step = 0.01 } = {}) {
  const [west = 0, south = 0] = at
  const features = codes.map((code, index) => {
    const x = west + index * step
    const ring = [
      [x, south],
      [x + step, south],
      [x + step, south + step],
      [x, south + step],
      [x, south],
    ]
    return {
      type: 'Feature',
      properties: { name: 'x', [property]: prefix + code },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}

const MUNICIPALITIES = divisionOf(definitions, 2025).municipalities.map(({ code }) => code)
const COUNTIES = divisionOf(definitions, 2025).counties.map(({ code }) => code)
const about = { file: 'areas.geojson', year: 2025, licence: 'CC BY 4.0', credit: 'Statistics Finland' }
const readAreas = (text: string) => readBoundaries(text, about, definitions)

describe('imported boundaries', () => {
  test('municipalities are recognised by their codes, whatever the property is called', () => {
    const boundaries = readAreas(squares(MUNICIPALITIES.toReversed(), { property: 'kunta', prefix: 'KU' }))
    expect(boundaries).toMatchObject({ level: 'municipality', year: 2025, licence: 'CC BY 4.0' })
    expect(boundaries.areas.map((area) => area.code)).toEqual(MUNICIPALITIES)
    expect(JSON.parse(boundariesGeoJson(boundaries))).toMatchObject({ type: 'FeatureCollection', credit: 'Statistics Finland' })
  })

  test('so are counties', () => {
    expect(readAreas(squares(COUNTIES, { prefix: 'HVA' })).level).toBe('county')
  })

  test('a topology is unfolded: shared borders are stored once, and run backwards for the other side', () => {
    // two squares side by side, 20–21 and 21–22 degrees east; arc 0 is the border between them, from south to north
    const topology = {
      type: 'Topology',
      transform: { scale: [1, 1], translate: [20, 60] },
      arcs: [
        [
          [1, 0],
          [0, 1],
        ],
        [
          [1, 1],
          [-1, 0],
          [0, -1],
          [1, 0],
        ],
        [
          [1, 0],
          [1, 0],
          [0, 1],
          [-1, 0],
        ],
      ],
      objects: {
        areas: {
          type: 'GeometryCollection',
          geometries: COUNTIES.map((code, index) => ({
            type: 'Polygon',
            id: code,
            arcs: index % 2 === 0 ? [[0, 1]] : [[2, -1]],
          })),
        },
      },
    }
    const { areas } = readAreas(JSON.stringify(topology))
    expect(areas[0]?.geometry.coordinates).toEqual([
      [
        [21, 60],
        [21, 61],
        [20, 61],
        [20, 60],
        [21, 60],
      ],
    ])
    expect(areas[1]?.geometry.coordinates).toEqual([
      [
        [21, 60],
        [22, 60],
        [22, 61],
        [21, 61],
        [21, 60],
      ],
    ])
  })

  test.each([
    ['projected coordinates', squares(COUNTIES, { at: [385_000, 6_672_000] }), 'Convert the file to WGS 84'],
    ['latitude before longitude', squares(COUNTIES, { at: [60, 25] }), 'longitude first'],
    ['an area too few', squares(MUNICIPALITIES.slice(1)), '1 areas are missing: 005'],
    ['an area of another year', squares([...MUNICIPALITIES, '588']), 'Code 588 of area 309 is not in the division of 2025'],
    ['an area twice', squares([...COUNTIES, '01']), 'Code 01 of area 24 belongs to another area already'],
    ['no codes', squares(COUNTIES.map(() => 'A')), 'carry no code'],
    ['no areas', '{"type":"FeatureCollection","features":[]}', 'no areas'],
    ['no boundaries', '{"type":"Feature"}', 'not a GeoJSON FeatureCollection'],
  ])('%s: refused', (_, text, sentence) => {
    expect(() => readAreas(text)).toThrow(sentence)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReferences } from '../../src/design/read-references.ts'
import { readUniverse } from '../../src/design/read-universe.ts'

const COUNTIES = new Set(['08', '11', '16'])
const HEADER = 'key,level,organiser,parent,name_fi,name_sv,language,email,valid_from,valid_until'
const universe = (...lines: readonly string[]) => readUniverse([HEADER, ...lines].join('\n'), COUNTIES)
const faultsOf = (...lines: readonly string[]) => universe(...lines).faults.map(({ line, column }) => `${line} ${column}`)

describe('a list of respondents', () => {
  test('is a table of counties, municipalities and units with their days', () => {
    const { members, faults } = universe(
      '16,county,16,,Etelä-Pohjanmaa,Södra Österbotten,fi,kirjaamo@ep.example,2023-01-01,',
      'unit-1,unit,16,16,Koti,Hem,sv,,2024-01-01,2024-12-31',
    )
    expect(faults).toEqual([])
    expect(members[1]).toEqual({
      key: 'unit-1',
      level: 'unit',
      organiser: '16',
      parent: '16',
      name_fi: 'Koti',
      name_sv: 'Hem',
      language: 'sv',
      email: null,
      valid_from: '2024-01-01',
      valid_until: '2024-12-31',
    })
  })

  test('a renamed respondent has two lines whose days do not meet', () => {
    expect(
      faultsOf('743,municipality,16,16,Vanha,Gammal,fi,,2020-01-01,2023-12-31', '743,municipality,16,16,Uusi,Ny,fi,,2024-01-01,'),
    ).toEqual([])
    expect(
      faultsOf('743,municipality,16,16,Vanha,Gammal,fi,,2020-01-01,2024-01-01', '743,municipality,16,16,Uusi,Ny,fi,,2024-01-01,'),
    ).toEqual(['3 valid_from'])
    expect(
      faultsOf('743,municipality,16,16,Vanha,Gammal,fi,,2020-01-01,', '743,municipality,16,16,Uusi,Ny,fi,,2024-01-01,'),
    ).toEqual(['3 valid_from'])
  })

  test.each([
    ['a county that is none', '99,county,99,,X,X,fi,,2023-01-01,', ['2 organiser']],
    ['an old county code as a county', '2,county,16,,X,X,fi,,2023-01-01,', ['2 key']],
    ['a level that is none', '16,region,16,,X,X,fi,,2023-01-01,', ['2 level']],
    ['no Swedish name', '16,county,16,,X,,fi,,2023-01-01,', ['2 name_sv']],
    ['a language that letters are not written in', '16,county,16,,X,X,en,,2023-01-01,', ['2 language']],
    ['two addresses in one', '16,county,16,,X,X,fi,a@x.example b@x.example,2023-01-01,', ['2 email']],
    ['a day that does not exist', '16,county,16,,X,X,fi,,2023-02-30,', ['2 valid_from']],
    ['an end before the beginning', '16,county,16,,X,X,fi,,2023-01-02,2023-01-01', ['2 valid_until']],
    ['a parent that nobody knows', 'u1,unit,16,u9,X,X,fi,,2023-01-01,', ['2 parent']],
    ['itself as its parent', 'u1,unit,16,u1,X,X,fi,,2023-01-01,', ['2 parent']],
    ['a path as its key', '../x,unit,16,,X,X,fi,,2023-01-01,', ['2 key']],
    ['an identity code in a name', 'u1,unit,16,,Koti 010190-900X,Hem,fi,,2023-01-01,', ['2 name_fi']],
  ])('is refused for %s', (_what, line, faults) => expect(faultsOf(line)).toEqual(faults))

  test('says which columns are missing or unknown', () => {
    const { faults } = readUniverse('key;name\n16;X', COUNTIES)
    expect(faults.map(({ column }) => column)).toEqual([
      'level',
      'organiser',
      'name_fi',
      'name_sv',
      'language',
      'valid_from',
      'name',
    ])
  })

  test('of nobody is no list', () => expect(universe().faults).toHaveLength(1))

  test('may be separated by semicolons or tabs, as spreadsheets write it, with a byte order mark', () => {
    const line = '16;county;16;Etelä-Pohjanmaa;Södra Österbotten;fi;2023-01-01'
    const text = `\uFEFFkey;level;organiser;name_fi;name_sv;language;valid_from\r\n${line}\r\n`
    expect(readUniverse(text, COUNTIES).faults).toEqual([])
    expect(readUniverse(text.replaceAll(';', '\t'), COUNTIES).members).toHaveLength(1)
  })

  test('whatever the text, reading it ends with members or faults', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const { members, faults } = readUniverse(`${HEADER}\n${text}`, COUNTIES)
        expect(members.length + faults.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('figures of other sources', () => {
  const figures = (...lines: readonly string[]) => readReferences(['name;respondent;day;value;source', ...lines].join('\n'))

  test.each([
    ['1234', 1234],
    ['1 234', 1234],
    ['1 234,5', 1234.5],
    ['0', 0],
    ['-3', -3],
  ])('a value typed as %s is %d', (typed, value) => {
    expect(figures(`open_care;16;2023-12-31;${typed};THL`)).toEqual({
      figures: [{ name: 'open_care', respondent: '16', day: '2023-12-31', value, source: 'THL' }],
      faults: [],
    })
  })

  test.each([
    ['Open;16;2023-12-31;1;THL', ['name']],
    ['open_care;;2023-12-31;1;THL', ['respondent']],
    ['open_care;16;31.12.2023;1;THL', ['day']],
    ['open_care;16;2023-12-31;many;THL', ['value']],
    ['open_care;16;2023-12-31;;THL', ['value']],
    ['open_care;16;2023-12-31;1;', ['source']],
  ])('%s is refused at %j', (line, columns) => expect(figures(line).faults.map(({ column }) => column)).toEqual(columns))

  test('the same figure twice is refused: nobody knows which one holds', () => {
    expect(figures('open_care;16;2023-12-31;1;THL', 'open_care;16;2023-12-31;2;THL').faults).toHaveLength(1)
  })
})

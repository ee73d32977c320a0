import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDefinitions } from '../../src/design/read-definitions.ts'
import { Problem } from '../../src/model/problem.ts'
import { readDefinitionFiles } from '../../src/register/definition-files.ts'

const files = readDefinitionFiles(fileURLToPath(new URL('../../definitions', import.meta.url)))

/** The definitions with one text replaced in one file; the place and English sentence of the problem. */
function problemAfter(path: string, before: string, after: string): { place: string | undefined; text: string } {
  const text = files.get(path) ?? ''
  expect(text).toContain(before)
  try {
    readDefinitions(new Map([...files, [path, text.replace(before, after)]]))
  } catch (error) {
    if (error instanceof Problem) return { place: error.description.place, text: error.description.texts.en }
    throw error
  }
  return { place: undefined, text: 'no problem' }
}

describe('a fault in the definitions is told with file and line', () => {
  test('an unknown key is refused by name', () => {
    const { place, text } = problemAfter('monitoring-register/disclosure.yaml', 'zeros: open', 'zeroes: open')
    expect(place).toMatch(/^monitoring-register\/disclosure\.yaml:\d+$/)
    expect(text).toContain('zeroes: unknown key')
  })

  test('the line of an unknown key is its own', () => {
    const { place } = problemAfter('monitoring-register/checks/D08.yaml', 'level: record', 'level: record\ncolour: red')
    expect(place).toBe('monitoring-register/checks/D08.yaml:6')
  })

  test('a text without Swedish', () => {
    const { text } = problemAfter('monitoring-register/tables/task-pairs.yaml', ', sv: "Period"', '')
    expect(text).toContain('label.sv')
  })

  test('a code list that a column names and nobody has', () => {
    const { text } = problemAfter('monitoring-register/records/routes.yaml', 'codeList: route', 'codeList: rout')
    expect(text).toContain('rout')
  })

  test('a message whose languages name different placeholders', () => {
    const { text } = problemAfter('monitoring-register/checks/D02.yaml', 'Organiser {organiser} is', 'Organiser {code} is')
    expect(text).toContain('different {…} places')
  })

  test('two municipalities in force at the same time under one code', () => {
    const { place, text } = problemAfter(
      'classifications/municipalities.csv',
      '588,Pertunmaa',
      '507,Mäntyharju,Mäntyharju,Mäntyharju,12,2024-01-01,\n588,Pertunmaa',
    )
    expect(text).toContain('507 overlap')
    expect(place).toMatch(/municipalities\.csv:\d+$/)
  })

  test('a municipality that ends without a successor', () => {
    const { text } = problemAfter('classifications/municipality-successions.csv', '588,Pertunmaa,507,2025-01-01\n', '')
    expect(text).toContain('588 ends but has no successor')
  })

  test('a population that does not add up to the country', () => {
    const { text } = problemAfter('parameters/population-totals.csv', '005,9700,', '005,9701,')
    expect(text).toContain('add up to 5517920, but the whole country must be 5517919')
  })

  test('a text field that would be kept', () => {
    const { text } = problemAfter(
      'monitoring-register/transferable-fields.csv',
      'suunnitelman_tarkistaminen/ajankohta,text,,no,no',
      'suunnitelman_tarkistaminen/ajankohta,text,,no,yes',
    )
    expect(text).toContain('may not be kept')
  })

  test('a national code that means two things', () => {
    const { text } = problemAfter('classifications/code-lists/sex.yaml', 'nationalCode: "2"', 'nationalCode: "1"')
    expect(text).toContain('1 means both M and F')
  })

  test('a release before its quarter has ended', () => {
    const { text } = problemAfter('monitoring-register/calendar.yaml', 'date: 2024-06-13', 'date: 2024-03-31')
    expect(text).toContain('before the period ends')
  })

  test('YAML that is none', () => {
    const { place, text } = problemAfter('monitoring-register/programme.yaml', 'ageOn: end', 'ageOn: [end')
    expect(place).toMatch(/programme\.yaml:\d+$/)
    expect(text).toContain('not valid YAML')
  })

  test('a missing file', () => {
    const without = new Map(files)
    without.delete('classifications/counties.csv')
    expect(() => readDefinitions(without)).toThrow('classifications/counties.csv cannot be used. The file is missing.')
  })
})

test('the digest is another as soon as one letter changes, and the same for the same texts', () => {
  const digest = readDefinitions(files).digest
  const path = 'monitoring-register/disclosure.yaml'
  const changed = new Map([...files, [path, `${files.get(path)}\n`]])
  expect(readDefinitions(new Map([...files].reverse())).digest).toBe(digest)
  expect(readDefinitions(changed).digest).not.toBe(digest)
})

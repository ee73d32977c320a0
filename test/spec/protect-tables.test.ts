import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/model/problem.ts'
import type { OperationContext } from '../../src/operations/operation.ts'
import { protectTables } from '../../src/operations/protect-tables.ts'

const context = {} as OperationContext

/** Runs `protect` and gives its lines without the header, as they would stand in the file. */
async function protect(cells: string, spec: string) {
  const result = await protectTables.perform({ cells, spec }, context)
  const [header, ...lines] = result.csv.trimEnd().split('\n')
  return { ...result, header, lines }
}

async function refusal(cells: string, spec: string): Promise<Problem['description']> {
  const outcome = await protectTables.perform({ cells, spec }, context).catch((error: Problem) => error.description)
  if (!('kind' in outcome)) throw new Error('Nothing was refused.')
  return outcome
}

const AGES = 'age,n\nyoung,3\nmiddle,12\nold,20\n'
const ONE_TABLE = 'count: n\ntables: [age]\n'

describe('protect prints every published cell with its status', () => {
  test('one dimension: the total, then the codes in order', async () => {
    const { header, lines } = await protect(AGES, ONE_TABLE)
    expect(header).toBe('age,n,status')
    expect(lines).toEqual(['Total,35,published', 'middle,12,secondary', 'old,20,published', 'young,3,primary'])
  })

  test('two dimensions: all combinations of the codes and Total, also those that nobody is in', async () => {
    const { lines } = await protect('region,service,n\nA,x,7\nB,y,9\n', 'count: n\ntables:\n  - region*service\n')
    expect(lines).toEqual([
      'Total,Total,16,published',
      'Total,x,7,published',
      'Total,y,9,published',
      'A,Total,7,published',
      'A,x,7,published',
      'A,y,0,published',
      'B,Total,9,published',
      'B,x,0,published',
      'B,y,9,published',
    ])
  })

  test('linked tables: a column that is not part of a table is empty there, and a cell has one status everywhere', async () => {
    const cells = 'county,region,service,n\nA,a1,x,3\nA,a1,y,20\nA,a2,x,12\nA,a2,y,30\nB,b1,x,9\nB,b1,y,8\n'
    const { lines } = await protect(cells, 'count: n\ntables:\n  - region*service\n  - county*service\n')
    expect(lines).toContain(',a1,x,3,primary')
    expect(lines).toContain('A,,Total,65,published')
    // County B is region b1: the same persons under two names.
    const statusOf = (prefix: string) =>
      lines
        .find((line) => line.startsWith(prefix))
        ?.split(',')
        .at(-1)
    for (const service of ['x', 'y', 'Total']) expect(statusOf(`B,,${service}`)).toBe(statusOf(`,b1,${service}`))
  })

  test('one row per person gives the same as one row per cell, in any order', async () => {
    const persons = ['young', 'old', 'old', 'young', 'young', ...Array<string>(9).fill('old')].map((age) => `${age},1`)
    const byPerson = await protect(`age,n\n${persons.join('\n')}\n`, ONE_TABLE)
    const byCell = await protect('age,n\nold,11\nyoung,3\n', ONE_TABLE)
    expect(byPerson.csv).toBe(byCell.csv)
  })

  test('columns that no table uses are added up and named', async () => {
    const { lines, unusedColumns } = await protect('age,sex,n\nold,f,6\nold,m,7\n', ONE_TABLE)
    expect(lines).toEqual(['Total,13,published', 'old,13,published'])
    expect(unusedColumns).toEqual(['sex'])
  })

  test('a byte order mark, quoted codes with commas and quotation marks, and Windows line ends are read and written', async () => {
    const { csv } = await protect('\uFEFFplace,n\r\n"Here, there",8\r\n"The ""old"" town",9\r\n', 'count: n\ntables: [place]\n')
    expect(csv).toBe('place,n,status\nTotal,17,published\n"Here, there",8,published\n"The ""old"" town",9,published\n')
  })
})

describe('protect at its edges', () => {
  test('one row', async () => {
    expect((await protect('age,n\nold,3\n', ONE_TABLE)).lines).toEqual(['Total,3,primary', 'old,3,primary'])
  })

  test('no rows: a total of 0', async () => {
    expect((await protect('age,n\n', ONE_TABLE)).lines).toEqual(['Total,0,published'])
  })

  test('only zeros: all shown', async () => {
    expect((await protect('age,n\nold,0\nyoung,0\n', ONE_TABLE)).byStatus).toEqual({ published: 3, primary: 0, secondary: 0 })
  })

  test('everything small: all hidden', async () => {
    expect((await protect('age,n\nold,1\nyoung,2\n', ONE_TABLE)).byStatus).toEqual({ published: 0, primary: 3, secondary: 0 })
  })

  test('method none shows everything', async () => {
    expect((await protect(AGES, `${ONE_TABLE}method: none\n`)).byStatus).toEqual({ published: 4, primary: 0, secondary: 0 })
  })
})

describe('the rules of the specification', () => {
  test('smallestShown 4 hides 1 to 3', async () => {
    const { lines } = await protect('age,n\na,3\nb,4\nc,9\n', `${ONE_TABLE}smallestShown: 4\n`)
    expect(lines).toEqual(['Total,16,published', 'a,3,primary', 'b,4,secondary', 'c,9,published'])
  })

  test('protected zeros are hidden, also where the file has no row for them', async () => {
    const cells = 'region,service,n\nA,x,7\nB,y,9\n'
    const { lines } = await protect(cells, 'count: n\ntables: [region*service]\nzeros: protected\n')
    expect(lines.filter((line) => line.endsWith('primary'))).toEqual(['A,y,0,primary', 'B,x,0,primary'])
    expect(lines.filter((line) => line.endsWith('secondary'))).toEqual(['A,x,7,secondary', 'B,y,9,secondary'])
  })

  test('of a hierarchy only real combinations can be zero: a municipality is in one county', async () => {
    const cells = 'county,region,n\nA,a1,6\nA,a2,7\nB,b1,8\n'
    const { byStatus } = await protect(cells, 'count: n\ntables: [region, county]\nzeros: protected\n')
    expect(byStatus).toEqual({ published: 7, primary: 0, secondary: 0 })
  })

  test.each([
    ['by column', '[{age: middle}]'],
    ['as a list of codes', '[[middle]]'],
    ['as text', '[middle]'],
  ])('a cell to keep, given %s, stays open and another is hidden', async (_, keep) => {
    const { lines } = await protect(AGES, `${ONE_TABLE}keep: ${keep}\n`)
    expect(lines).toEqual(['Total,35,published', 'middle,12,published', 'old,20,secondary', 'young,3,primary'])
  })

  test('a code that looks like a number is kept as it is written: 08 is not 8', async () => {
    const { lines } = await protect('area,n\n08,12\n09,3\n10,20\n', 'count: n\ntables: [area]\nkeep: [{area: 08}]\n')
    expect(lines).toContain('08,12,published')
  })

  test('when kept cells give a hidden one away it is reported', async () => {
    const { unsafe, lines } = await protect(AGES, `${ONE_TABLE}keep: [{age: middle}, {age: old}, {age: Total}]\n`)
    expect(lines).toContain('young,3,primary')
    expect(unsafe).toBe(1)
  })

  test('minWidth: of 2 and 1 readers know the sum, 3; for a width of 5 one more is hidden', async () => {
    const cells = 'age,n\na,2\nb,1\nc,10\nd,30\n'
    expect((await protect(cells, ONE_TABLE)).byStatus).toMatchObject({ primary: 2, secondary: 0 })
    const { lines } = await protect(cells, `${ONE_TABLE}minWidth: 5\n`)
    expect(lines).toEqual(['Total,43,published', 'a,2,primary', 'b,1,primary', 'c,10,secondary', 'd,30,published'])
  })
})

describe('what protect refuses, with the place', () => {
  test.each([
    ['a negative count', 'age,n\nold,3\nyoung,-1\n', 'cells-wrong-count', { line: 3, value: '-1' }],
    ['a fractional count', 'age,n\nold,2.5\n', 'cells-wrong-count', { line: 2, value: '2.5' }],
    ['an empty count', 'age,n\nold,\n', 'cells-wrong-count', { line: 2, value: '' }],
    ['the code Total', 'age,n\nTotal,3\n', 'cells-reserved-category', { line: 2, column: 'age' }],
    ['an empty code', 'age,n\n,3\n', 'cells-empty-category', { line: 2, column: 'age' }],
    ['a column that is not there', 'sex,n\nf,3\n', 'cells-missing-column', { column: 'age' }],
    ['a count column that is not there', 'age,count\nold,3\n', 'cells-missing-column', { column: 'n' }],
    ['a row of another length', 'age,n\nold,3,4\n', 'cells-row-length', { line: 2, found: 3, expected: 2 }],
    ['an open quotation mark', 'age,n\n"old,3\n', 'cells-not-csv', {}],
    ['an empty file', '', 'cells-no-header', {}],
    ['the same column twice', 'age,n,age\nold,3,old\n', 'cells-repeated-column', { column: 'age' }],
  ])('%s', async (...[, cells, code, parameters]) => {
    const problem = await refusal(cells, ONE_TABLE)
    expect(problem).toMatchObject({ code, kind: 'refused' })
    expect(problem.parameters).toMatchObject(parameters)
  })

  test.each([
    ['an unknown key', `${ONE_TABLE}thresholds: 5\n`, 'spec-unknown-key', { key: 'thresholds', line: 3 }],
    ['a missing key', 'tables: [age]\n', 'spec-missing-key', { key: 'count' }],
    ['no tables', 'count: n\ntables: []\n', 'spec-wrong-value', { key: 'tables', line: 2 }],
    ['a column twice in a table', 'count: n\ntables: [age*age]\n', 'spec-wrong-value', { key: 'tables', value: 'age*age' }],
    ['the count in a table', 'count: n\ntables: [age*n]\n', 'spec-wrong-value', { key: 'tables', value: 'age*n' }],
    ['a threshold that is no number', `${ONE_TABLE}smallestShown: five\n`, 'spec-wrong-value', { key: 'smallestShown', line: 3 }],
    ['an unknown zero policy', `${ONE_TABLE}zeros: hidden\n`, 'spec-wrong-value', { allowed: 'open, protected' }],
    ['a singleton method that is not built', `${ONE_TABLE}singletons: anySum\n`, 'spec-wrong-value', { key: 'singletons' }],
    ['a method that is not built', `${ONE_TABLE}method: optimal\n`, 'method-not-available', { value: 'optimal', line: 3 }],
    ['a kept cell that is nowhere', `${ONE_TABLE}keep: [{age: ancient}]\n`, 'keep-matches-nothing', { line: 3 }],
    ['broken YAML', 'count: n\ntables: [age\n', 'spec-not-yaml', {}],
  ])('%s', async (...[, spec, code, parameters]) => {
    const problem = await refusal(AGES, spec)
    expect(problem).toMatchObject({ code, kind: 'refused' })
    expect(problem.parameters ?? {}).toMatchObject(parameters)
  })

  test('a refusal says in three languages what to do', async () => {
    const { texts } = await refusal(AGES, `${ONE_TABLE}method: optimal\n`)
    expect(texts.en).toBe('The method "optimal" is not available (line 3). Available: gauss, none.')
    for (const text of [texts.fi, texts.sv]) expect(text).toContain('gauss, none')
  })
})

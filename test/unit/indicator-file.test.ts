import { describe, expect, it } from 'vitest'
import { readIndicatorFile } from '../../src/collect/indicator-file/read-indicator-file.ts'
import { readIndicatorMetadata } from '../../src/collect/indicator-file/read-indicator-metadata.ts'
import type { IndicatorRegion } from '../../src/model/evidence.ts'

/** Pirkanmaa is 970 today and was 890; Etelä-Pohjanmaa 958 and 878; the country 658. */
const regions: readonly IndicatorRegion[] = [
  { area: 'SSS', id: 658, oldId: null },
  { area: '08', id: 970, oldId: 890 },
  { area: '16', id: 958, oldId: 878 },
]
const HEADER = 'indicator;region;year;gender;value'
const csv = (...lines: string[]) => readIndicatorFile([HEADER, ...lines].join('\n'), { regions })
const valuesOf = (read: ReturnType<typeof csv>) =>
  'reason' in read
    ? read
    : read.indicators.flatMap(({ code, values }) =>
        values.map((one) => `${code} ${one.area} ${one.year} ${one.gender} ${one.value}`),
      )

describe('a CSV file', () => {
  it('gives the values of the country and the counties by area, year and gender', () => {
    const read = csv('127;658;2023;total;5603851', '127;970;2023;total;539309', '127;958;2023;female;94000')
    expect(valuesOf(read)).toEqual(['127 08 2023 total 539309', '127 16 2023 female 94000', '127 SSS 2023 total 5603851'])
  })

  it('keeps decimals exactly as they came', () => {
    expect(valuesOf(csv('4420;970;2022;total;3.10'))).toEqual(['4420 08 2022 total 3.10'])
  })

  it('may have a byte order mark, quotes, other line ends, other columns and another order of columns', () => {
    const text = '\uFEFF"year";"region";indicator;gender;value;absolute\r\n2023;970;127;total;"12.5";7\r\n\r\n'
    expect(valuesOf(readIndicatorFile(text, { regions }))).toEqual(['127 08 2023 total 12.5'])
  })

  it('passes over municipalities and rows without a value, and says how many', () => {
    const read = csv('127;970;2023;total;1', '127;187;2023;total;2', '127;958;2023;total;')
    expect(read).toMatchObject({ otherRegions: 1, withoutValue: 1 })
  })
})

describe('areas that were numbered anew', () => {
  it('are the same area under the old id and the new one', () => {
    expect(valuesOf(csv('127;890;2021;total;10', '127;970;2023;total;12'))).toEqual([
      '127 08 2021 total 10',
      '127 08 2023 total 12',
    ])
  })

  it('under both ids in one year: the new id stands, whichever comes first', () => {
    for (const lines of [
      ['127;890;2022;total;10', '127;970;2022;total;11'],
      ['127;970;2022;total;11', '127;890;2022;total;10'],
    ]) {
      const read = csv(...lines)
      expect(valuesOf(read)).toEqual(['127 08 2022 total 11'])
      expect(read).toMatchObject({ replaced: 1 })
    }
  })

  it('are never found by the bare code, which means one county before and another after', () => {
    // Code 8 is Pirkanmaa today; before the renumbering 8 was Etelä-Pohjanmaa.
    expect(csv('127;8;2022;total;10')).toEqual({ reason: 'region-is-code', place: 2, value: '8' })
  })
})

describe('a JSON file', () => {
  it('reads rows as the REST interface gives them', () => {
    const text = JSON.stringify([{ indicator: 127, region: 970, year: 2023, gender: 'total', value: 539309, absValue: 1 }])
    expect(valuesOf(readIndicatorFile(text, { regions }))).toEqual(['127 08 2023 total 539309'])
  })

  it('null is no value', () => {
    const row = { indicator: 127, region: 970, year: 2023, gender: 'total' }
    const text = JSON.stringify([
      { ...row, value: null },
      { ...row, year: 2022, value: 0 },
    ])
    expect(readIndicatorFile(text, { regions })).toMatchObject({ withoutValue: 1 })
  })

  it.each([
    ['an object', '{"indicator":127}', { reason: 'no-json' }],
    ['half a file', '[{"indicator":127,', { reason: 'no-json' }],
    ['a row that is a list', '[[1,2]]', { reason: 'indicator' }],
    ['a row that is text', '["x"]', { reason: 'columns', place: 1 }],
    ['an object as value', '[{"indicator":1,"region":970,"year":2023,"gender":"total","value":{"a":1}}]', { reason: 'columns' }],
    [
      'a name of every object as gender',
      '[{"indicator":1,"region":970,"year":2023,"gender":"toString","value":1}]',
      { reason: 'gender' },
    ],
    ['a number too large', '[{"indicator":1,"region":970,"year":2023,"gender":"total","value":1e400}]', { reason: 'columns' }],
  ])('%s is refused', (_, text, fault) => {
    expect(readIndicatorFile(text, { regions })).toMatchObject(fault)
  })
})

describe('what cannot be taken in', () => {
  it.each([
    ['no header', '127;970;2023;total;1', { reason: 'no-header', place: 1 }],
    ['nothing but a header', HEADER, { reason: 'no-rows' }],
    ['an empty file', '', { reason: 'no-header' }],
    ['a program instead of text', 'MZ\u0000\u0001', { reason: 'not-utf8-text' }],
    ['only other regions', `${HEADER}\n127;187;2023;total;1`, { reason: 'no-rows' }],
    ['a line too short', `${HEADER}\n127;970;2023;total`, { reason: 'columns', place: 2 }],
    ['a line too long', `${HEADER}\n127;970;2023;total;1;2`, { reason: 'columns', place: 2 }],
    ['a decimal comma', `${HEADER}\n127;970;2023;total;1,5`, { reason: 'value', place: 2, value: '1,5' }],
    ['a formula', `${HEADER}\n127;970;2023;total;=1+1`, { reason: 'value', place: 2 }],
    ['a thousands separator', `${HEADER}\n127;970;2023;total;1 000`, { reason: 'value', place: 2 }],
    ['a number with a power of ten', `${HEADER}\n127;970;2023;total;1e9`, { reason: 'value', place: 2 }],
    ['a year of two digits', `${HEADER}\n127;970;23;total;1`, { reason: 'year', place: 2 }],
    ['a year of the far future', `${HEADER}\n127;970;9999;total;1`, { reason: 'year', place: 2 }],
    ['a gender in Finnish', `${HEADER}\n127;970;2023;yhteensä;1`, { reason: 'gender', place: 2 }],
    ['a region by name', `${HEADER}\n127;Pirkanmaa;2023;total;1`, { reason: 'region', place: 2, value: 'Pirkanmaa' }],
    ['an indicator by name', `${HEADER}\nväestö;970;2023;total;1`, { reason: 'indicator', place: 2 }],
    ['two values of one cell', `${HEADER}\n127;970;2023;total;1\n127;970;2023;total;2`, { reason: 'two-values', place: 3 }],
  ])('%s', (_, text, fault) => {
    expect(readIndicatorFile(text, { regions })).toMatchObject(fault)
  })

  it('the same value twice is one value, not a fault', () => {
    expect(valuesOf(csv('127;970;2023;total;1', '127;970;2023;total;1'))).toEqual(['127 08 2023 total 1'])
  })

  it('repeats at most 80 signs of what stood there', () => {
    const fault = csv(`127;970;2023;total;${'9'.repeat(5000)}`)
    expect(fault).toMatchObject({ reason: 'value' })
    expect('reason' in fault && fault.value.length).toBe(80)
  })
})

describe('the description of an indicator', () => {
  it('names it in three languages; what is missing is taken from another', () => {
    const text = JSON.stringify({ id: 127, title: { fi: 'Väestö 31.12.', sv: 'Folkmängd 31.12' }, range: { start: 1990 } })
    expect(readIndicatorMetadata(text)).toEqual({
      code: '127',
      titles: { fi: 'Väestö 31.12.', sv: 'Folkmängd 31.12', en: 'Väestö 31.12.' },
    })
  })

  it('is one line of plain text: no control signs, no turned direction, no more than 300 signs', () => {
    const text = JSON.stringify({ id: 1, title: { fi: `a\u202Eb\u0007c\nd${'e'.repeat(400)}`, sv: '', en: '' } })
    const fi = readIndicatorMetadata(text)?.titles.fi ?? ''
    expect(fi.startsWith('a b c de')).toBe(true)
    expect(fi).toHaveLength(300)
  })

  it.each(['', 'null', '[]', '{"id":127}', '{"title":{"fi":"x"}}', '{"id":{},"title":{"fi":"x"}}', '{"id":1,"title":"x"}'])(
    'is none: %s',
    (text) => expect(readIndicatorMetadata(text)).toBeNull(),
  )
})

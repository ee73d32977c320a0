import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvText } from '../../src/disseminate/export/csv.ts'
import { tableCsv } from '../../src/disseminate/export/table-csv.ts'
import { EXPORT_CONTEXT, SMALL_TABLE } from '../fixtures/small-table.ts'

const NOTICE = 'Keksittyjä esimerkkitietoja · Påhittade exempeluppgifter · Invented example data'
const rowsOf = (text: string) => parse(text, { columns: true, relaxColumnCount: false }) as Record<string, string>[]

describe('a table as CSV', () => {
  const rows = rowsOf(tableCsv(SMALL_TABLE, 'fi', EXPORT_CONTEXT))

  it('has one row for each cell', () => {
    expect(rows).toHaveLength(5)
  })

  it('keeps code, label, value, flags and interval in columns of their own', () => {
    expect(rows[0]).toMatchObject({
      area: 'SSS',
      area_label: 'Koko maa',
      period: '2023Q1',
      period_label: 'tammi–maaliskuu 2023',
      measure: 'clients',
      measure_label: 'Asiakkaat',
      unit: 'henkilöä',
      value: '133500',
      symbol: '',
      flags: 'e r',
      low: '119900',
      high: '147000',
    })
  })

  it('leaves the value of an empty cell empty and says why in the symbol', () => {
    expect(rows[2]).toMatchObject({ value: '', symbol: '..', mark: '◐', source: 'SHA+ET' })
    expect(rows[4]).toMatchObject({ value: '', symbol: '—', mark: '○' })
  })

  it('writes a true zero as 0', () => {
    expect(rows[3]).toMatchObject({ value: '0', symbol: '', mark: '●' })
  })

  it('writes numbers with a decimal point in every language, and labels in the language', () => {
    const swedish = rowsOf(tableCsv(SMALL_TABLE, 'sv', EXPORT_CONTEXT))
    expect(swedish[1]).toMatchObject({ value: '2.4', measure_label: 'Andel', area_label: 'Hela landet' })
  })

  it('carries the mark of invented data on every row of a synthetic register, and no such column otherwise', () => {
    expect(rows.every(({ notice }) => notice === NOTICE)).toBe(true)
    const production = tableCsv(SMALL_TABLE, 'fi', { ...EXPORT_CONTEXT, isSynthetic: false })
    expect(production).not.toContain('notice')
  })

  it('names source and licence once', () => {
    expect(rows[0]?.attribution).toContain('Lähde: Tilastokeskus, CC BY 4.0.')
    expect(rows[0]?.attribution).toContain('https://creativecommons.org/licenses/by/4.0/')
    expect(rows[1]?.attribution).toBe('')
  })
})

describe('the CSV writer', () => {
  it('quotes commas, quotes and line ends, and ends lines with CR LF (RFC 4180)', () => {
    expect(csvText([['a,b', 'say "c"', 'd\ne', 'plain', null, 1.5]])).toBe('"a,b","say ""c""","d\ne",plain,,1.5\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx'])('does not let %j be taken for a formula', (text) => {
    expect(csvText([[text]]).replaceAll('"', '')).toMatch(/^'/)
  })

  it('leaves negative numbers numbers', () => {
    expect(csvText([[-1.5]])).toBe('-1.5\r\n')
  })
})

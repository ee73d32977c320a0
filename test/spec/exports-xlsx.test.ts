import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { tableWorkbook } from '../../src/disseminate/export/table-workbook.ts'
import { workbookBytes } from '../../src/register/xlsx-writer.ts'
import { EXPORT_CONTEXT, SMALL_TABLE } from '../fixtures/small-table.ts'

const bytes = await workbookBytes(tableWorkbook(SMALL_TABLE, EXPORT_CONTEXT))
const sheet = async (name: string) => {
  const sheets = (await readXlsxFile(Buffer.from(bytes))) as unknown as { sheet: string; data: unknown[][] }[]
  return sheets.find((candidate) => candidate.sheet === name)?.data ?? []
}

describe('a table as a workbook, read by another program', () => {
  it('has a sheet for each language and one with the symbols', async () => {
    const sheets = (await readXlsxFile(Buffer.from(bytes))) as unknown as { sheet: string }[]
    expect(sheets.map((one) => one.sheet)).toEqual(['Suomi', 'Svenska', 'English', 'Symbolit Symboler Symbols'])
  })

  it('begins with the title and the mark of invented data', async () => {
    const rows = await sheet('Suomi')
    expect(rows[0]?.[0]).toBe('Pieni taulukko')
    expect(rows[1]?.[0]).toBe('Keksittyjä esimerkkitietoja · Påhittade exempeluppgifter · Invented example data')
  })

  it('has one row for each combination, real numbers, and symbols where there is no number', async () => {
    const rows = await sheet('Suomi')
    const header = rows.findIndex((row) => row[0] === 'Alue')
    expect(rows[header]).toEqual([
      'Alue',
      'Jakso',
      'Asiakkaat, henkilöä',
      'Osuus, %',
      'Laatu',
      'Merkit',
      'Arvion alaraja',
      'Arvion yläraja',
      'Lähdeaineisto',
      'Huomautus',
    ])
    expect(rows[header + 1]).toEqual([
      'Koko maa',
      'tammi–maaliskuu 2023',
      133_500,
      2.4,
      null,
      'e r',
      119_900,
      147_000,
      null,
      null,
    ])
    expect(rows[header + 2]).toEqual([
      'Kokkola',
      'tammi–maaliskuu 2023',
      '..',
      0,
      '◐',
      null,
      null,
      null,
      'SHA+ET',
      '=1+1, "osin"',
    ])
    expect(rows[header + 3]?.slice(0, 5)).toEqual(['Kannus', 'tammi–maaliskuu 2023', '—', null, '○'])
  })

  it('ends with notes, source, terms of use and the release', async () => {
    const text = (await sheet('Svenska')).map((row) => row[0])
    expect(text).toContain('Talen är avrundade.')
    expect(text).toContain('Källa: Statistikcentralen, CC BY 4.0.')
    expect(text).toContain('Användningsvillkor: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/')
    expect(text.at(-1)).toBe('monitoring-register-2023Q1-1')
  })

  it('keeps the header in view, shows decimals by number formats, and has no formula', () => {
    const files = unzipSync(bytes)
    const first = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(first).toContain('state="frozen"')
    expect(first).not.toContain('<f>')
    expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('#,##0.0')
  })

  it('is the same bytes each time', async () => {
    const again = await workbookBytes(tableWorkbook(SMALL_TABLE, EXPORT_CONTEXT))
    expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0)
  })
})

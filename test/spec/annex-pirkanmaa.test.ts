import { describe, expect, it } from 'vitest'
import { annexCsv, annexHeads, annexOf, qualityText } from '../../src/disseminate/export/annex.ts'
import type { ExportContext } from '../../src/disseminate/export/export-context.ts'
import { countyCategories } from '../../src/disseminate/export/release-exports.ts'
import { tableIndex } from '../../src/disseminate/table/index-of.ts'
import { numberText } from '../../src/method/number-text.ts'
import type { ClientCell } from '../../src/model/cell.ts'
import type { StatisticalTable } from '../../src/model/table.ts'
import { clients, judged, publishedTables } from '../fixtures/publication.ts'

/*
 * Disability services in Pirkanmaa, Q1/2023, as published by THL on 5 January 2024 (working paper 1/2024, annex VA1; figures CC BY 4.0).
 * Inhabitants on 31 December 2022: Statistics Finland, CC BY 4.0. The numbers of clients were not published: each is drawn from the
 * interval that the printed share leaves open, so that they add up to what the county row allows, 9,350 to 9,449.
 *
 *   Hämeenkyrö 2.0 %: 1.95 % of 10,257 = 200.01 … 2.05 % = 210.27, drawn 204; and so on.
 */
const PRINTED = [
  { code: '108', name: 'Hämeenkyrö', share: '2,0', inhabitants: 10_257, drawn: 204 },
  { code: '211', name: 'Kangasala', share: '1,6', inhabitants: 32_959, drawn: 525 },
  { code: '291', name: 'Kuhmoinen', share: '2,5', inhabitants: 2_119, drawn: 53 },
  { code: '418', name: 'Lempäälä', share: '1,8', inhabitants: 24_580, drawn: 440 },
  { code: '536', name: 'Nokia', share: '2,4', inhabitants: 35_346, drawn: 846 },
  { code: '562', name: 'Orivesi', share: '2,7', inhabitants: 8_935, drawn: 240 },
  { code: '635', name: 'Pälkäne', share: '2,3', inhabitants: 6_347, drawn: 146 },
  { code: '604', name: 'Pirkkala', share: '1,3', inhabitants: 20_405, drawn: 265 },
  { code: '837', name: 'Tampere', share: '2,4', inhabitants: 249_009, drawn: 5_946 },
  { code: '922', name: 'Vesilahti', share: '1,5', inhabitants: 4_501, drawn: 67 },
  { code: '980', name: 'Ylöjärvi', share: '2,0', inhabitants: 33_607, drawn: 671 },
]
const DASHED = ['143', '177', '250', '508', '581', '619', '702', '790', '887', '908', '936', '020']

const run = {
  cycle: '2023Q1' as const,
  clients: PRINTED.flatMap(({ code, drawn }): ClientCell[] => {
    const men = Math.floor(drawn / 2)
    return [clients({ area: code, clients: men }), clients({ area: code, sex: 'F', clients: drawn - men })]
  }),
  coverage: [...judged(PRINTED.map(({ code }) => code)), ...judged(DASHED, { as: 'partial' })],
}
const tables = publishedTables(run)
const table = (id: string): StatisticalTable => {
  const found = tables.get(id)
  if (!found) throw new Error(`no table ${id}`)
  return found
}
const annexTable = table('shares-by-municipality')
const annex = annexOf(annexTable, 'disability', countyCategories([...tables.values()]))
const context: ExportContext = {
  release: 'monitoring-register-2023Q1-1',
  createdAt: '2024-01-05T06:00:00Z',
  isSynthetic: true,
  licence: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  qualityNames: {
    comprehensive: { fi: 'Kattavat', sv: 'Heltäckande', en: 'Comprehensive' },
    'comprehensive-with-note': { fi: 'Todennäköisesti kattavat', sv: 'Sannolikt heltäckande', en: 'Probably comprehensive' },
  },
}

describe('the annex of disability services in Pirkanmaa, Q1/2023', () => {
  it('has the drawn clients inside the county row: 9,403, between 9,350 and 9,449', () => {
    expect(PRINTED.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(9_403)
  })

  it.each(PRINTED)('$name is printed with $share per cent', ({ code, share, name }) => {
    const row = annex.rows.find((candidate) => candidate.code === code)
    const cell = row?.cells.at(-1)
    expect(row?.municipality.fi).toBe(name)
    expect(numberText(cell?.value ?? Number.NaN, 'fi', 1)).toBe(share)
    expect(row && qualityText(row, 'fi', context)).toBe('Kattavat')
    expect(row?.source).toBe('SHA')
  })

  it('leaves a municipality that is not judged comprehensive empty, never 0 (A14)', () => {
    for (const code of DASHED) {
      const row = annex.rows.find((candidate) => candidate.code === code)
      expect(row && qualityText(row, 'fi', context)).toBe('—')
      expect(row?.cells.at(-1)).toMatchObject({ value: null, missing: 'not-comprehensive', mark: 'not-comprehensive' })
      expect(row?.source).toBeNull()
    }
  })

  it('lists all 23 municipalities of the county and all 309 of the country', () => {
    expect(annex.rows.filter(({ county }) => county.fi === 'Pirkanmaan hyvinvointialue')).toHaveLength(23)
    expect(annex.rows).toHaveLength(309)
  })

  it('has the columns of the published annex', () => {
    expect(annexHeads(annex, 'fi')).toEqual([
      'Hyvinvointialue',
      'Kunta',
      'Tietojen arvioitu laatu',
      'Q4/2022 %',
      'Q1/2023 %',
      'Lähdeaineisto',
    ])
  })

  it('prints Finnish and Swedish with a decimal comma, English with a point (A15)', () => {
    const line = (language: 'fi' | 'sv' | 'en') =>
      annexCsv({ annex, table: annexTable, language }, context)
        .split('\r\n')
        .find((text) => /H(ä|a)meenkyrö|Tavastkyro/i.test(text))
    expect(line('fi')).toBe('Pirkanmaan hyvinvointialue,Hämeenkyrö,Kattavat,,"2,0",SHA')
    expect(line('sv')).toContain(',Heltäckande,,"2,0",SHA')
    expect(line('en')).toBe('Pirkanmaa wellbeing services county,Hämeenkyrö,Comprehensive,,2.0,SHA')
  })

  it('carries the mark of invented data in three languages', () => {
    expect(annexCsv({ annex, table: annexTable, language: 'fi' }, context)).toContain(
      'Keksittyjä esimerkkitietoja · Påhittade exempeluppgifter · Invented example data',
    )
  })
})

describe('the county row of Pirkanmaa (A7)', () => {
  const index = tableIndex(table('clients-by-area'))
  const cell = (measure: string) => index.cell({ content: 'disability', area: '08', period: '2023Q1' }, measure)

  it('says "Osin Pirkanmaan hyvinvointialue" and why, with the half-filled mark', () => {
    const { note, mark } = cell('clients') ?? {}
    expect(mark).toBe('comprehensive-with-note')
    expect(note?.fi).toBe('Osin Pirkanmaan hyvinvointialue: mukana on 11 alueen 23 kunnasta ja 80,4\u00a0% väestöstä.')
    expect(note?.sv).toBe('Delvis Birkalands välfärdsområde: 11 av områdets 23 kommuner och 80,4\u00a0% av befolkningen ingår.')
    expect(note?.en).toContain("11 of the area's 23 municipalities and 80.4% of its population")
  })

  it('shows 9,400 clients: 9,403 rounded to a hundred', () => {
    expect(cell('clients')?.value).toBe(9_400)
  })

  it('counts the share of the people of the eleven municipalities: 9,403 of 428,065 is 2.2 per cent', () => {
    expect(cell('share')?.value).toBe(2.2)
  })

  it('rests on 428,065 of 532,671 inhabitants, 80.4 per cent, in 11 municipalities', () => {
    expect(PRINTED.reduce((sum, { inhabitants }) => sum + inhabitants, 0)).toBe(428_065)
    expect(cell('base')).toMatchObject({ value: 80.4, decimals: 1 })
    expect(cell('municipalities')?.value).toBe(11)
  })
})

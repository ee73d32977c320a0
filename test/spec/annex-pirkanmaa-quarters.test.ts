import { describe, expect, it } from 'vitest'
import { populationTable } from '../../src/design/population.ts'
import { annexCsv, annexOf } from '../../src/disseminate/export/annex.ts'
import { countyCategories } from '../../src/disseminate/export/release-exports.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { clients, judged, publishedTables } from '../fixtures/publication.ts'
import { EXPORT_CONTEXT } from '../fixtures/small-table.ts'

/*
 * The annex of disability services in Pirkanmaa as printed by THL on 5 January 2024 (working paper 1/2024; figures CC BY 4.0), per cent
 * of the population in Q4/2022, Q1, Q2 and Q3/2023. Numbers of clients were not published: each is drawn as the printed share of the
 * inhabitants at the end of the year before (Statistics Finland, CC BY 4.0), rounded to whole persons. The smallest municipality has
 * 2,100 inhabitants, so a person is 0.05 percentage points at most and the share comes back as printed.
 */
const QUARTERS = ['2022Q4', '2023Q1', '2023Q2', '2023Q3'] as const
const PRINTED: readonly (readonly [string, string, number, number, number, number])[] = [
  ['108', 'Hämeenkyrö', 2.0, 2.0, 2.1, 2.1],
  ['211', 'Kangasala', 1.6, 1.6, 1.7, 1.7],
  ['291', 'Kuhmoinen', 2.5, 2.5, 2.6, 2.6],
  ['418', 'Lempäälä', 1.8, 1.8, 1.9, 1.9],
  ['536', 'Nokia', 2.4, 2.4, 2.5, 2.5],
  ['562', 'Orivesi', 2.6, 2.7, 2.7, 2.7],
  ['604', 'Pirkkala', 1.3, 1.3, 1.4, 1.4],
  ['635', 'Pälkäne', 2.4, 2.3, 2.4, 2.4],
  ['837', 'Tampere', 2.3, 2.4, 2.4, 2.4],
  ['922', 'Vesilahti', 1.5, 1.5, 1.6, 1.6],
  ['980', 'Ylöjärvi', 1.9, 2.0, 2.1, 2.1],
]
const NOT_COMPREHENSIVE = [
  'Akaa',
  'Ikaalinen',
  'Juupajoki',
  'Kihniö',
  'Mänttä-Vilppula',
  'Parkano',
  'Punkalaidun',
  'Ruovesi',
  'Sastamala',
  'Urjala',
  'Valkeakoski',
  'Virrat',
]

const definitions = loadDefinitions()
const inhabitants = (municipality: string, period: string) =>
  populationTable(definitions, Number(period.slice(0, 4)) - 1, 2023).persons(municipality)
const tables = publishedTables({
  cycle: '2023Q3',
  clients: PRINTED.flatMap(([area, , ...shares]) =>
    QUARTERS.map((period, place) => {
      return clients({ area, period, clients: Math.round(((shares[place] ?? 0) / 100) * inhabitants(area, period)) })
    }),
  ),
  coverage: judged(
    PRINTED.map(([area]) => area),
    { quarters: QUARTERS },
  ),
})
const table = tables.get('shares-by-municipality')
if (!table) throw new Error('no annex')
const annex = annexOf(table, 'disability', countyCategories([...tables.values()]))
const lines = annexCsv({ annex, table, language: 'fi' }, EXPORT_CONTEXT).split('\r\n')
const county = lines.filter((line) => line.startsWith('Pirkanmaan hyvinvointialue,'))

describe('the annex of Pirkanmaa over four quarters', () => {
  it('has the head of the published annex', () => {
    expect(lines[0]).toBe('Hyvinvointialue,Kunta,Tietojen arvioitu laatu,Q4/2022 %,Q1/2023 %,Q2/2023 %,Q3/2023 %,Lähdeaineisto')
  })

  it.each(PRINTED.map(([, name, ...shares]) => ({ name, shares })))('$name is as printed: $shares', ({ name, shares }) => {
    const figures = shares.map((share) => `"${share.toFixed(1).replace('.', ',')}"`).join(',')
    expect(county).toContain(`Pirkanmaan hyvinvointialue,${name},Kattavat,${figures},SHA`)
  })

  it.each(NOT_COMPREHENSIVE)('%s has a dash and no figures', (name) => {
    expect(county).toContain(`Pirkanmaan hyvinvointialue,${name},—,,,,,`)
  })

  it('lists the 23 municipalities by name', () => {
    expect(county).toHaveLength(23)
    expect(county[0]).toContain(',Akaa,')
    expect(county.at(-1)).toContain(',Ylöjärvi,')
  })
})

import { describe, expect, it } from 'vitest'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { clients, judged, publishedTable } from '../fixtures/publication.ts'

/*
 * Table VA1 of THL, Clients of social welfare, 5 January 2024: disability services, Q1/2023, the counties that had representative
 * municipalities (figures CC BY 4.0). The exact counts were not published; these are drawn a little under each printed figure, all
 * in the largest town of the county.
 *
 *                     printed   drawn                       printed   drawn
 *  Etelä-Savo           1,300   1,290     Pohjois-Savo          700     696
 *  Keski-Pohjanmaa      1,700   1,690     Päijät-Häme         5,700   5,690
 *  Keski-Suomi          1,300   1,290     Satakunta           3,700   3,690
 *  Pirkanmaa            9,400   9,380     Varsinais-Suomi     1,500   1,490
 *  Pohjois-Pohjanmaa    5,300   5,290     sum                30,600  30,506
 */
const ROWS = [
  { county: '12', town: '491', printed: 1_300, drawn: 1_290 },
  { county: '18', town: '272', printed: 1_700, drawn: 1_690 },
  { county: '15', town: '179', printed: 1_300, drawn: 1_290 },
  { county: '08', town: '837', printed: 9_400, drawn: 9_380 },
  { county: '19', town: '564', printed: 5_300, drawn: 5_290 },
  { county: '13', town: '297', printed: 700, drawn: 696 },
  { county: '09', town: '398', printed: 5_700, drawn: 5_690 },
  { county: '06', town: '609', printed: 3_700, drawn: 3_690 },
  { county: '05', town: '853', printed: 1_500, drawn: 1_490 },
]

describe('rounded rows need not sum to the rounded total (A10)', () => {
  const division = loadDefinitions().divisions.find(({ year }) => year === 2023)
  const municipalitiesOf = (county: string) =>
    (division?.municipalities ?? []).filter((municipality) => municipality.county === county).map(({ code }) => code)
  const table = publishedTable(
    {
      cycle: '2023Q1',
      clients: ROWS.map(({ town, drawn }) => clients({ area: town, clients: drawn })),
      coverage: ROWS.flatMap(({ county }) => judged(municipalitiesOf(county))),
    },
    'clients-by-area',
  )
  const shown = (area: string) => table.cell({ content: 'disability', area, period: '2023Q1' }, 'clients')?.value

  it.each(ROWS)('county $county shows $printed', ({ county, printed }) => {
    expect(shown(county)).toBe(printed)
  })

  it('shows 30,500 in total, from 30,506, although the rows shown sum to 30,600', () => {
    expect(ROWS.reduce((sum, { county }) => sum + (shown(county) ?? 0), 0)).toBe(30_600)
    expect(shown('REP')).toBe(30_500)
  })

  it('says so in the notes of the table, in three languages', () => {
    const notes = table.table.notes
    expect(notes.some(({ fi }) => /pyöristettyjen rivien summa ei aina ole sama/.test(fi))).toBe(true)
    expect(notes.some(({ sv }) => /summan av avrundade rader inte alltid densamma/.test(sv))).toBe(true)
    expect(notes.some(({ en }) => /rounded rows need not sum/.test(en))).toBe(true)
  })
})

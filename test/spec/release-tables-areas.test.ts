import { describe, expect, it } from 'vitest'
import { clients, estimated, judged, KESKI_POHJANMAA, publishedTable } from '../fixtures/publication.ts'

const at = (area: string, period = '2023Q1') => ({ content: 'disability', area, period })

/*
 *            Halsua Kannus Kaustinen Kokkola Lestijärvi Perho Toholampi Veteli   sum
 * clients        25    140       110   1,200          7    70        80     75   1,707
 * inhabitants of the county: 67,805
 */
const COUNTED = [25, 140, 110, 1_200, 7, 70, 80, 75]
const keskiPohjanmaa = KESKI_POHJANMAA.map((area, place) => clients({ area, clients: COUNTED[place] ?? 0 }))

describe('a county all of whose municipalities are comprehensive (A8)', () => {
  const table = publishedTable({ cycle: '2023Q1', clients: keskiPohjanmaa, coverage: judged(KESKI_POHJANMAA) }, 'clients-by-area')

  it('shows its clients rounded to a hundred, 1,707 as 1,700, with the full mark and no "Osin"', () => {
    expect(table.cell(at('18'), 'clients')).toMatchObject({ value: 1_700, mark: 'comprehensive' })
    expect(table.cell(at('18'), 'clients')?.note).toBeUndefined()
  })

  it('shows the share of all inhabitants: 1,707 of 67,805 is 2.5 per cent', () => {
    expect(table.cell(at('18'), 'share')?.value).toBe(2.5)
  })

  it('rests on the whole population and all eight municipalities', () => {
    expect(table.cell(at('18'), 'base')?.value).toBe(100)
    expect(table.cell(at('18'), 'municipalities')?.value).toBe(8)
  })

  it('is all there is in the row of representative municipalities', () => {
    expect(table.cell(at('REP'), 'clients')?.value).toBe(1_700)
    expect(table.cell(at('REP'), 'base')).toMatchObject({ value: 1, decimals: 0 })
  })

  it('leaves the other counties empty, with their mark, a base of 0 and no municipalities', () => {
    expect(table.cell(at('12'), 'clients')).toMatchObject({
      value: null,
      missing: 'not-comprehensive',
      mark: 'not-comprehensive',
    })
    expect(table.cell(at('12'), 'share')?.missing).toBe('not-comprehensive')
    expect(table.cell(at('12'), 'base')?.value).toBe(0)
    expect(table.cell(at('12'), 'municipalities')?.value).toBe(0)
  })

  it('says that the question does not arise in Åland, which has no duty to deliver', () => {
    for (const measure of ['clients', 'share', 'base', 'municipalities']) {
      expect(table.cell(at('91'), measure)).toMatchObject({ value: null, missing: 'not-applicable', mark: null })
    }
    expect(table.cell(at('91'), 'clients')?.note?.sv).toMatch(/^Åland omfattas inte/)
  })

  it('lists the country, the representative municipalities and the 23 counties, Åland last', () => {
    const areas = table.dimension('area')?.categories.map(({ code }) => code) ?? []
    expect(areas).toHaveLength(25)
    expect(areas.slice(0, 2)).toEqual(['SSS', 'REP'])
    expect(areas.at(-1)).toBe('91')
  })
})

describe('clients whose municipality in the county is not known', () => {
  /* 1,707 + 43 = 1,750, which is shown as 1,800; without the 43 it would be 1,700. */
  const unknown = clients({ area: 'X18', clients: 43 })

  it('count in a county that is comprehensive as a whole', () => {
    const run = {
      cycle: '2023Q1' as const,
      clients: [...keskiPohjanmaa, unknown],
      coverage: judged(KESKI_POHJANMAA),
    }
    expect(publishedTable(run, 'clients-by-area').cell(at('18'), 'clients')?.value).toBe(1_800)
  })

  it('do not count in a part of a county: they may live in the other part', () => {
    const withoutHalsua = KESKI_POHJANMAA.filter((code) => code !== '074')
    const run = { cycle: '2023Q1' as const, clients: [...keskiPohjanmaa, unknown], coverage: judged(withoutHalsua) }
    /* 1,707 − 25 = 1,682 */
    expect(publishedTable(run, 'clients-by-area').cell(at('18'), 'clients')?.value).toBe(1_700)
  })
})

describe('the row of the whole country', () => {
  const run = {
    cycle: '2023Q1' as const,
    clients: keskiPohjanmaa,
    coverage: judged(KESKI_POHJANMAA),
    estimates: [estimated({ estimate: 133_459.2, interval: [119_940, 146_980] })],
  }
  const table = publishedTable(run, 'clients-by-area')

  it('is an estimate, rounded to a hundred, with its interval rounded alike', () => {
    expect(table.cell(at('SSS'), 'clients')).toMatchObject({ value: 133_500, flags: ['e'], low: 119_900, high: 147_000 })
  })

  it('has its share of 5,563,970 inhabitants: 2.3986 per cent is 2.4 (A4)', () => {
    expect(table.cell(at('SSS'), 'share')).toMatchObject({ value: 2.4, flags: ['e'], low: 2.2, high: 2.6 })
  })

  it('warns of a weak base in words', () => {
    const weak = { ...run, estimates: [estimated({ estimate: 133_459.2, warnings: ['weak-base'] })] }
    expect(publishedTable(weak, 'clients-by-area').cell(at('SSS'), 'clients')?.note?.en).toMatch(/weak base/)
  })

  it('is empty, not 0, when nothing was comprehensive', () => {
    const empty = publishedTable({ cycle: '2023Q1' }, 'clients-by-area')
    expect(empty.cell(at('SSS'), 'clients')).toMatchObject({ value: null, missing: 'not-comprehensive' })
    expect(empty.cell(at('REP'), 'clients')).toMatchObject({ value: null, missing: 'not-comprehensive' })
  })
})

describe('years and twelve months', () => {
  const quarters = ['2022Q4', '2023Q1', '2023Q2', '2023Q3', '2023Q4'] as const
  const year = KESKI_POHJANMAA.map((area) => clients({ area, clients: 250, period: '2023' }))
  const value = (weakest: 'comprehensive' | 'partial') => {
    const coverage = [...judged(KESKI_POHJANMAA, { quarters }), ...judged(['272'], { quarters: ['2023Q3'], as: weakest })]
    return publishedTable({ cycle: '2023Q4', clients: year, coverage }, 'clients-by-area').cell(at('18', '2023'), 'clients')
  }

  it('are comprehensive when each of their quarters is: 8 × 250 = 2,000', () => {
    expect(value('comprehensive')).toMatchObject({ value: 2_000, mark: 'comprehensive' })
  })

  it('lose a municipality that was not comprehensive in one quarter: 7 × 250 = 1,750, shown as 1,800', () => {
    expect(value('partial')).toMatchObject({ value: 1_800, mark: 'comprehensive-with-note' })
  })
})

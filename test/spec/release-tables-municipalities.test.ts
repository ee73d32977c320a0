import { describe, expect, it } from 'vitest'
import { clients, judged, KESKI_POHJANMAA, publishedTable } from '../fixtures/publication.ts'

const at = (area: string, { content = 'disability', period = '2023Q1' } = {}) => ({ content, area, period })

describe('shares of municipalities', () => {
  it('have one decimal from 1,000 inhabitants up, whole per cent below: Lestijärvi has 695', () => {
    /* Kokkola 1,200 of 48,006 = 2.4997 %; Lestijärvi 14 of 695 = 2.014 % */
    const counted = [clients({ area: '272', clients: 1_200 }), clients({ area: '421', clients: 14 })]
    const table = publishedTable(
      { cycle: '2023Q1', clients: counted, coverage: judged(['272', '421']) },
      'shares-by-municipality',
    )
    expect(table.cell(at('272'), 'share')?.value).toBe(2.5)
    expect(table.cell(at('421'), 'share')).toMatchObject({ value: 2, decimals: 0 })
  })

  it('are 0 where nobody is a client and the data are comprehensive: zero means zero', () => {
    const table = publishedTable({ cycle: '2023Q1', coverage: judged(['272']) }, 'shares-by-municipality')
    expect(table.cell(at('272'), 'share')).toMatchObject({ value: 0, missing: null, mark: 'comprehensive' })
  })

  it('count in the numerator only the ages of the denominator: working age is 18 to 64', () => {
    /* 1,300 clients, of whom 100 are over 65; Kokkola has 26,000 to 28,000 inhabitants of working age. */
    const content = 'working_age'
    const counted = [
      clients({ content, area: '272', clients: 1_200 }),
      clients({ content, area: '272', age: 'Y65T74', clients: 100 }),
    ]
    const run = { cycle: '2023Q1' as const, clients: counted, coverage: judged(['272'], { content }) }
    const share = publishedTable(run, 'shares-by-municipality').cell(at('272', { content }), 'share')?.value ?? 0
    expect(share).toBeGreaterThanOrEqual(4.3)
    expect(share).toBeLessThanOrEqual(4.7)
    expect(publishedTable(run, 'clients-by-area').cell(at('18', { content }), 'clients')?.value).toBe(1_300)
  })

  it('are never counts: the annex has no other measure', () => {
    expect(publishedTable({ cycle: '2023Q1' }, 'shares-by-municipality').table.measures.map(({ id }) => id)).toEqual(['share'])
  })
})

describe('source data of a municipality', () => {
  const withPaths = (area: string, byPath: { A: number; B: number; C: number; D: number }) =>
    clients({ area, clients: 50, byPath })
  const counted = [
    withPaths('272', { A: 40, B: 20, C: 0, D: 0 }),
    withPaths('217', { A: 0, B: 0, C: 0, D: 50 }),
    withPaths('236', { A: 30, B: 0, C: 0, D: 30 }),
  ]
  const table = publishedTable(
    { cycle: '2023Q1', clients: counted, coverage: judged(['272', '217', '236']) },
    'shares-by-municipality',
  )

  it.each([
    ['272', 'SHA'],
    ['217', 'ET'],
    ['236', 'SHA+ET'],
  ])('%s is %s, by the evidence that counted', (area, source) => {
    expect(table.cell(at(area), 'share')?.source).toBe(source)
  })
})

describe('small figures', () => {
  it('of 1 to 4 clients are hidden, and one more of the county so that nobody can subtract', () => {
    const counted = KESKI_POHJANMAA.map((area) => clients({ area, clients: area === '074' ? 3 : 60 }))
    const table = publishedTable(
      { cycle: '2023Q1', clients: counted, coverage: judged(KESKI_POHJANMAA) },
      'shares-by-municipality',
    )
    const hidden = KESKI_POHJANMAA.filter((area) => table.cell(at(area), 'share')?.missing === 'hidden')
    expect(hidden).toContain('074')
    expect(hidden).toHaveLength(2)
  })

  it('of a sensitive content are hidden in municipalities of under 2,000 inhabitants, and the county is shown', () => {
    const content = 'child_welfare'
    const counted = KESKI_POHJANMAA.map((area) => clients({ content, area, age: 'Y7T12', clients: 40 }))
    const run = { cycle: '2023Q1' as const, clients: counted, coverage: judged(KESKI_POHJANMAA, { content }) }
    const table = publishedTable(run, 'shares-by-municipality')
    /* Halsua 1,052 and Lestijärvi 695 inhabitants; the next, Perho, has 2,653. */
    expect(table.cell(at('074', { content }), 'share')?.missing).toBe('hidden')
    expect(table.cell(at('421', { content }), 'share')?.missing).toBe('hidden')
    expect(table.cell(at('584', { content }), 'share')?.value).toBeGreaterThan(0)
    /* 8 × 40 = 320, rounded to ten because it is under a thousand */
    expect(publishedTable(run, 'clients-by-area').cell(at('18', { content }), 'clients')?.value).toBe(320)
  })
})

describe('a municipality that was merged: Pertunmaa into Mäntyharju on 1 January 2025', () => {
  const counted = [
    clients({ area: '507', clients: 100, period: '2024Q4' }),
    clients({ area: '588', clients: 50, period: '2024Q4' }),
  ]
  const cell = (judgedAs: 'comprehensive' | 'partial') => {
    const coverage = [...judged(['507'], { quarters: ['2024Q4'] }), ...judged(['588'], { quarters: ['2024Q4'], as: judgedAs })]
    const table = publishedTable({ cycle: '2025Q1', clients: counted, coverage }, 'shares-by-municipality')
    return { table, cell: table.cell(at('507', { period: '2024Q4' }), 'share') }
  }

  it('has the clients and the inhabitants of both parts in its earlier quarters', () => {
    /* 150 of about 7,000 inhabitants is 2.1 per cent; 100 of Mäntyharju's own 5,400 would be 1.9. */
    expect(cell('comprehensive').cell?.value).toBe(2.1)
  })

  it('is not comprehensive when one of its parts was not', () => {
    expect(cell('partial').cell).toMatchObject({ value: null, missing: 'not-comprehensive' })
  })

  it('is one of 308 municipalities', () => {
    const areas =
      cell('comprehensive')
        .table.dimension('area')
        ?.categories.map(({ code }) => code) ?? []
    expect(areas).toHaveLength(308)
    expect(areas).not.toContain('588')
  })
})

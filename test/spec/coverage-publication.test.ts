import { describe, expect, it } from 'vitest'
import type { Coverage } from '../../src/model/coverage.ts'
import { clients, estimated, judged, KESKI_POHJANMAA, publishedTable } from '../fixtures/publication.ts'

const at = (area: string) => ({ content: 'disability', area, period: '2023Q1' })

/*
 * All eight municipalities of Keski-Pohjanmaa are comprehensive; the class of Kokkola (272, 48,006 of the county's 67,805 inhabitants)
 * was set by somebody who had been shown what it does to the national estimate.
 */
const coverage = judged(KESKI_POHJANMAA).map(
  (one): Coverage => (one.municipality === '272' ? { ...one, origin: 'decision', wasEffectSeen: true } : one),
)
const run = {
  cycle: '2023Q1' as const,
  clients: [clients({ area: '272', clients: 1_200 }), clients({ area: '217', clients: 140 })],
  coverage,
  estimates: [estimated({ estimate: 130_000 })],
}

describe('a class set after looking at its effect', () => {
  it('lets the municipality’s own share be published: 1,200 of 48,006 is 2.5 per cent', () => {
    expect(publishedTable(run, 'shares-by-municipality').cell(at('272'), 'share')).toMatchObject({
      value: 2.5,
      mark: 'comprehensive',
    })
  })

  it('leaves the county whole: all eight municipalities and their whole population', () => {
    const table = publishedTable(run, 'clients-by-area')
    expect(table.cell(at('18'), 'municipalities')?.value).toBe(8)
    expect(table.cell(at('18'), 'base')?.value).toBe(100)
    expect(table.cell(at('REP'), 'municipalities')?.value).toBe(8)
  })

  it('but the row of the whole country says that the estimate rests on the seven others', () => {
    expect(publishedTable(run, 'clients-by-area').cell(at('SSS'), 'municipalities')?.value).toBe(7)
  })
})

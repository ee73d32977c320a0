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

describe('a class accepted with a note of the county', () => {
  const words = 'Yhden yksikön kirjaukset puuttuvat maaliskuulta.'
  const noted = judged(KESKI_POHJANMAA).map(
    (one): Coverage => (one.municipality === '272' ? { ...one, origin: 'decision', note: words } : one),
  )
  const tables = { ...run, coverage: noted }

  it('is published with the half mark and the county’s words, in the municipality’s row only', () => {
    const annex = publishedTable(tables, 'shares-by-municipality')
    expect(annex.cell(at('272'), 'share')).toMatchObject({ value: 2.5, mark: 'comprehensive-with-note' })
    expect(annex.cell(at('272'), 'share')?.note?.fi).toBe(`Hyvinvointialueen huomautus: ${words}`)
    expect(annex.cell(at('217'), 'share')).toMatchObject({ mark: 'comprehensive' })
  })

  it('gives the whole county the half mark, and says where the note is', () => {
    const cell = publishedTable(tables, 'clients-by-area').cell(at('18'), 'clients')
    expect(cell).toMatchObject({ mark: 'comprehensive-with-note' })
    expect(cell?.note?.sv).toMatch(/^Välfärdsområdet har gett en anmärkning/)
  })

  it('carries estimates like any other', () => {
    expect(publishedTable(tables, 'clients-by-area').cell(at('SSS'), 'municipalities')?.value).toBe(8)
  })

  it('does not let a partial municipality be published', () => {
    const partial = noted.map((one): Coverage => (one.municipality === '272' ? { ...one, class: 'partial' } : one))
    const cell = publishedTable({ ...run, coverage: partial }, 'shares-by-municipality').cell(at('272'), 'share')
    expect(cell).toMatchObject({ value: null, mark: 'not-comprehensive' })
    expect(cell?.note).toBeUndefined()
  })
})

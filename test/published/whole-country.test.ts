import { describe, expect, it } from 'vitest'
import { draftCells } from '../../src/model/cell.ts'
import { makeRelease } from '../../src/operations/make-release.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { sha256 } from '../../src/register/release-files.ts'
import { drawnCountry } from '../fixtures/drawn-country.ts'

/*
 * A made-up country near the published shares: 19 per cent of those aged 65 and over in services for older people, and so on. All
 * municipalities of every second county are comprehensive, of the others every third.
 */
const definitions = loadDefinitions()
const { cycle, clients = [], taskSets = [], coverage = [], estimates = [] } = drawnCountry(definitions, '2023Q1')
const order = {
  results: { cycle, cells: draftCells({ clients, taskSets, activityOnly: [] }), coverage, estimates },
  run: 'drawn',
  revision: 1,
  createdAt: '2023-06-15T05:00:00.000Z',
  registerKind: 'synthetic',
  deliveries: [],
  previous: null,
} as const
const made = await makeRelease(order, definitions)
const table = (id: string) => made.tables.find((one) => one.id === id)

describe('a release of the whole country', () => {
  it('says its headline in three languages, bound to its own figures', () => {
    const total = table('clients-by-age')?.cells.find(
      ({ at, measure }) => at.join(' ') === 'total _T _T 2023Q1' && measure === 'clients',
    )
    const written = String(total?.value).replace(/000$/, '\u00a0000')
    expect(made.release.headline.fi).toBe(
      `Vuoden 2023 ensimmäisellä neljänneksellä noin ${written} ihmistä, 14 prosenttia väestöstä, oli sosiaalihuollon asiakkaana.`,
    )
    expect(made.release.headline.sv).toMatch(/^Under första kvartalet 2023 var omkring .* klienter inom socialvården\.$/)
    expect(made.release.headline.en).toMatch(/^In the first quarter of 2023 about .* were clients of social welfare\.$/)
  })

  it('gives the same bytes when it is made again', async () => {
    const again = await makeRelease(order, definitions)
    const digests = (files: typeof made.files) => [...files].map(([path, content]) => `${path} ${sha256(content)}`)
    expect(digests(again.files)).toEqual(digests(made.files))
  })

  it('shows a number of clients of no municipality', () => {
    for (const { dimensions, cells } of made.tables) {
      const place = dimensions.findIndex(({ role }) => role === 'geo')
      const ofMunicipalities = cells.filter(({ at }) => /^\d{3}$/.test(at[place] ?? ''))
      expect(ofMunicipalities.filter(({ measure }) => measure !== 'share')).toEqual([])
    }
  })

  it('gives every cell a value or a reason, never both and never none', () => {
    for (const { cells } of made.tables) {
      for (const { value, missing } of cells) expect(value === null).toBe(missing !== null)
    }
  })

  it('leaves nothing at a hidden cell that depends on its number', () => {
    const hidden = made.tables.flatMap(({ cells }) => cells.filter(({ missing }) => missing === 'hidden'))
    expect(hidden.length).toBeGreaterThan(0)
    for (const cell of hidden) {
      expect(Object.keys(cell).filter((key) => ['source', 'decimals', 'low', 'high'].includes(key))).toEqual([])
    }
  })

  it('has every cell once, at categories that the table has', () => {
    for (const { dimensions, measures, cells } of made.tables) {
      const keys = cells.map(({ at, measure }) => [...at, measure].join('|'))
      expect(new Set(keys).size).toBe(keys.length)
      const known = dimensions.map(({ categories }) => new Set(categories.map(({ code }) => code)))
      const isKnown = cells.every(({ at, measure }) => {
        return at.every((code, place) => known[place]?.has(code)) && measures.some(({ id }) => id === measure)
      })
      expect(isKnown).toBe(true)
    }
  })

  it('names source, terms of use and invented data in every text it exports', () => {
    for (const [path, content] of made.files) {
      if (typeof content !== 'string' || !path.startsWith('exports/')) continue
      expect(content).toContain('Keksittyjä esimerkkitietoja · Påhittade exempeluppgifter · Invented example data')
      expect(content).toContain('CC BY 4.0')
      expect(content).toMatch(/Tilastokeskus|Statistikcentralen|Statistics Finland/)
    }
  })
})

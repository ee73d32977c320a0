import { describe, expect, test } from 'vitest'
import { countryInMemory } from '../fixtures/synthetic-country.ts'

const country = countryInMemory({ clients: 1500 })
const listed = new Map(country.rowsOf('units').map(({ cells }) => [cells.get('unit') ?? '', cells]))

/** Metadata of every archived document that names a unit. */
const documents = country
  .linesOf('documents')
  .map((line) => (JSON.parse(line) as { metadata: { unit?: string; organiser: string; storedAt: string } }).metadata)
  .filter(({ unit }) => unit !== undefined)

describe('the list of units of the invented country', () => {
  test('has two units a county and task, each told once; Helsinki, a single municipality, has one: 21 × 6 × 2 + 6', () => {
    expect(listed.size).toBe(258)
    expect(country.rowsOf('units')).toHaveLength(258)
  })

  test('names every unit that archives', () => {
    expect(documents.length).toBeGreaterThan(500)
    const unknown = documents.filter(({ unit = '' }) => !listed.has(unit))
    expect(unknown).toEqual([])
  })

  test('gives each unit to the organiser whose documents name it', () => {
    const organisers = Map.groupBy(documents, ({ unit }) => unit)
    for (const [unit, own] of organisers) {
      expect([unit, new Set(own.map(({ organiser }) => organiser)).size]).toEqual([unit, 1])
    }
  })

  test('says of units that archive from when, and leaves it empty for those that do not yet', () => {
    const from = [...listed.values()].map((cells) => cells.get('archives_from') ?? '')
    expect(from.some((day) => day === '')).toBe(true)
    expect(from.filter((day) => day !== '').every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))).toBe(true)
  })
})

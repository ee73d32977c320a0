import JSONstat from 'jsonstat-toolkit'
import { describe, expect, it } from 'vitest'
import { tableJsonStat } from '../../src/disseminate/export/json-stat.ts'
import { EXPORT_CONTEXT, SMALL_TABLE } from '../fixtures/small-table.ts'

const text = tableJsonStat(SMALL_TABLE, 'sv', EXPORT_CONTEXT)
const raw = JSON.parse(text)
const dataset = JSONstat(raw)

describe('a table as JSON-stat 2.0, read by another program', () => {
  it('is a dataset with its dimensions, sizes and roles', () => {
    expect(dataset.class).toBe('dataset')
    expect(dataset.label).toBe('En liten tabell')
    expect(dataset.id).toEqual(['area', 'period', 'measure'])
    expect(dataset.size).toEqual([3, 1, 2])
    expect(dataset.role).toMatchObject({ time: ['period'], geo: ['area'], metric: ['measure'] })
  })

  it('gives a value by its codes', () => {
    expect(dataset.Data({ area: 'SSS', period: '2023Q1', measure: 'clients' })).toEqual({ value: 133_500, status: 'e r' })
    expect(dataset.Data({ area: 'SSS', period: '2023Q1', measure: 'share' }).value).toBe(2.4)
  })

  it('keeps zero apart from empty, and says why a cell is empty', () => {
    expect(dataset.Data({ area: '272', period: '2023Q1', measure: 'share' }).value).toBe(0)
    expect(dataset.Data({ area: '272', period: '2023Q1', measure: 'clients' })).toEqual({ value: null, status: '..' })
    expect(dataset.Data({ area: '217', period: '2023Q1', measure: 'clients' })).toEqual({ value: null, status: '—' })
  })

  it('has labels, units and the hierarchy of areas', () => {
    expect(dataset.Dimension('area').Category('272').label).toBe('Karleby')
    expect(dataset.Dimension('measure').Category('share').unit).toMatchObject({ label: '%', decimals: 1 })
    expect(raw.dimension.area.category.child).toEqual({ SSS: ['272', '217'] })
  })

  it('carries marks, intervals, sources and notes by position in the extension', () => {
    const { extension } = raw
    expect(extension.mark).toEqual({ 2: 'comprehensive-with-note', 3: 'comprehensive', 4: 'not-comprehensive' })
    expect(extension.low).toEqual({ 0: 119_900 })
    expect(extension.high).toEqual({ 0: 147_000 })
    expect(extension.source).toEqual({ 2: 'SHA+ET' })
    expect(extension.note).toEqual({ 2: '=1+1, "delvis"' })
    expect(extension.decimals).toEqual({ 3: 0 })
  })

  it('names source, licence, time and the mark of invented data', () => {
    expect(dataset.source).toBe('Källa: Statistikcentralen, CC BY 4.0.')
    expect(dataset.updated).toBe('2024-01-05T06:00:00.000Z')
    expect(raw.note[0]).toBe('Keksittyjä esimerkkitietoja · Påhittade exempeluppgifter · Invented example data')
    expect(raw.extension.licence.name).toBe('CC BY 4.0')
  })
})

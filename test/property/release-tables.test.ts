import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText } from '../../src/disseminate/export/csv.ts'
import { revisionsBetween, withRevisedFlags } from '../../src/disseminate/release/revisions.ts'
import { type InnerCell, splitByTasks } from '../../src/disseminate/table/inner-cells.ts'
import { numberText } from '../../src/method/number-text.ts'
import type { StatisticalTable } from '../../src/model/table.ts'
import { SMALL_TABLE } from '../fixtures/small-table.ts'

const SETS = ['disability', 'disability+older', 'families', 'older']

describe('inner cells of the total, split by sets of tasks', () => {
  const cells = fc.array(
    fc
      .record({ area: fc.constantFrom('074', '217'), clients: fc.nat(20) })
      .map(({ area, clients }): InnerCell => ({ area, clients, age: 'Y18T64', sex: 'F', tasks: '' })),
    { maxLength: 12 },
  )
  const drawn = cells.chain((list) => {
    const total = list.reduce((sum, { clients }) => sum + clients, 0)
    return fc.array(fc.nat(total), { minLength: 3, maxLength: 3 }).map((cuts) => {
      const borders = [0, ...cuts.sort((a, b) => a - b), total]
      return { list, sets: SETS.map((tasks, place) => ({ tasks, clients: (borders[place + 1] ?? 0) - (borders[place] ?? 0) })) }
    })
  })

  it('keep the clients of every area and of every set', () => {
    fc.assert(
      fc.property(drawn, ({ list, sets }) => {
        const split = splitByTasks(list, sets)
        const sum = (of: (cell: InnerCell) => boolean, from: readonly InnerCell[] = split) =>
          from.filter(of).reduce((total, { clients }) => total + clients, 0)
        for (const { tasks, clients } of sets) expect(sum((cell) => cell.tasks === tasks)).toBe(clients)
        for (const area of ['074', '217']) expect(sum((cell) => cell.area === area)).toBe(sum((cell) => cell.area === area, list))
        expect(split.length).toBeLessThanOrEqual(list.length + sets.length)
      }),
    )
  })

  it('do not hide that the two counts disagree', () => {
    const cell: InnerCell = { area: '074', clients: 5, age: 'Y18T64', sex: 'F', tasks: '' }
    expect(() => splitByTasks([cell], [{ tasks: 'older', clients: 4 }])).toThrow('do not add up')
    expect(() => splitByTasks([cell], [{ tasks: 'older', clients: 6 }])).toThrow('exceed')
  })
})

describe('CSV', () => {
  it('is read back as it was written, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ä', '"', ',', '\n', '\r', ' ', '—', ';') })
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = parse(csvText(rows), { recordDelimiter: '\r\n', skipEmptyLines: false }) as string[][]
        const asWritten = rows.map((row) => row.map((field) => (/^\r/.test(field) ? `'${field}` : field)))
        expect(read).toEqual(asWritten)
      }),
    )
  })
})

describe('numbers as text', () => {
  it('are read back by putting the marks of the language back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.constantFrom('fi', 'sv', 'en'), (tenths, language) => {
        const value = tenths / 10
        const text = numberText(value, language, 1)
        const plain = text
          .replace('−', '-')
          .replaceAll(language === 'en' ? ',' : '\u00a0', '')
          .replace(language === 'en' ? '.' : ',', '.')
        expect(Number(plain) === value || (Number(plain) === 0 && value === 0)).toBe(true)
      }),
    )
  })
})

describe('revisions', () => {
  const withValue = (value: number | null): StatisticalTable => ({
    ...SMALL_TABLE,
    cells: SMALL_TABLE.cells.map((cell, place) =>
      place === 1 ? { ...cell, value, missing: value === null ? 'hidden' : null } : cell,
    ),
  })

  it('flag exactly the cells that the list names as changed', () => {
    const value = fc.option(fc.nat(3), { nil: null })
    fc.assert(
      fc.property(value, value, (before, after) => {
        const revisions = revisionsBetween(
          { id: 'first', tables: [withValue(before)] },
          { id: 'second', tables: [withValue(after)] },
        )
        const flagged = withRevisedFlags([withValue(after)], [withValue(before)])[0]?.cells.filter(
          (cell, place) => place > 0 && cell.flags.includes('r'),
        )
        expect(revisions.counts).toEqual({ added: 0, changed: before === after ? 0 : 1, removed: 0 })
        expect(flagged).toHaveLength(revisions.counts.changed)
      }),
    )
  })

  it('name the difference and its per cent: 2.4 after 2.5 is −0.1, −4 per cent', () => {
    const [change] = revisionsBetween({ id: 'a', tables: [withValue(2.5)] }, { id: 'b', tables: [withValue(2.4)] }).cells
    expect(change).toMatchObject({ difference: -0.1, differencePercent: -4 })
  })

  it('have no difference where a value was or became hidden', () => {
    const [change] = revisionsBetween({ id: 'a', tables: [withValue(2.5)] }, { id: 'b', tables: [withValue(null)] }).cells
    expect(change).toMatchObject({
      change: 'changed',
      difference: null,
      old: { value: 2.5 },
      new: { value: null, missing: 'hidden' },
    })
  })
})

import { describe, expect, test } from 'vitest'
import { readArchiveDocument } from '../../src/collect/delivery/archive-document.ts'
import { deliveryRules } from '../../src/collect/delivery/delivery-rules.ts'
import { parseIdentityCode } from '../../src/collect/delivery/identity-code.ts'
import { parseManifest } from '../../src/collect/delivery/manifest.ts'
import { readSeparateRow } from '../../src/collect/delivery/separate-row.ts'
import { quarterPeriod } from '../../src/model/period.ts'
import { manifestOf, type PlannedDelivery } from '../../src/synthetic/delivery-folders.ts'
import { separateStatement } from '../../src/synthetic/side-rows.ts'
import { cellsOf, countryInMemory } from '../fixtures/synthetic-country.ts'

const country = countryInMemory({ clients: 1500 })
const { plan } = country
const rules = deliveryRules(plan.options.definitions)

describe('what the invented country delivers passes the checks of the register', () => {
  test('every archived document is accepted without a finding', () => {
    const findings = plan.deliveries
      .filter((delivery) => delivery.kind === 'archive')
      .flatMap((delivery) => {
        const context = {
          rules,
          registerKind: 'synthetic' as const,
          createdOn: delivery.created.slice(0, 10),
          period: quarterPeriod(delivery.period),
          isFull: delivery.quarter === 0,
        }
        const lines = country.lines[delivery.files[0]?.number ?? 0] ?? []
        return lines.flatMap((line) => readArchiveDocument(JSON.parse(line), context).observations)
      })
    expect(findings).toEqual([])
  })

  test('rows of separate deliveries have no errors: only people who moved (D11) and improbable ages (D14), few of both', () => {
    const found = plan.deliveries.filter((one) => one.kind === 'separate').flatMap(rulesFoundInRows)
    const count = (rule: string) => found.filter((one) => one === rule).length
    expect(found.filter((rule) => rule !== 'D11' && rule !== 'D14')).toEqual([])
    const rows = country.linesOf('asiakkuusjaksot').length
    expect(count('D11') / rows).toBeLessThan(0.05)
    expect(count('D14') / rows).toBeLessThan(0.01)
  })

  test('every file has the header of its layout', () => {
    for (const file of plan.files.filter((one) => one.header !== null)) {
      const layout = rules.layouts.get(file.table)
      expect(file.header).toBe(layout?.columns.map((column) => column.name).join(layout.separator))
    }
  })

  test.each(['population-register', 'coverage', 'routes', 'units', 'sister-statistics'])('%s has only known codes', (table) => {
    const columns = rules.layouts.get(table)?.columns.filter((one) => one.codeList !== null) ?? []
    const isKnown = (cells: ReadonlyMap<string, string>) => (column: (typeof columns)[number]) => {
      const value = cells.get(column.name) ?? ''
      return value === '' ? !column.isRequired : rules.codes.get(column.codeList ?? '')?.has(value) === true
    }
    const rows = country.rowsOf(table)
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.filter(({ cells }) => !columns.every(isKnown(cells))).map(({ cells }) => [...cells.values()].slice(1))).toEqual(
      [],
    )
  })

  test('every manifest is one that intake reads', () => {
    const written = new Map(plan.files.map((file) => [file.number, { rows: 1, sha256: 'a'.repeat(64) }]))
    const stating = { plan: plan.delivery, series: plan.series, municipalities: plan.municipalities }
    for (const delivery of plan.deliveries) {
      const county = plan.delivery.counties.get(delivery.organiser ?? '')
      const coverage = county ? separateStatement(stating, county, delivery.quarter) : {}
      const manifest = manifestOf(delivery, written, { coverage, plan: plan.delivery, series: plan.series })
      expect(parseManifest(JSON.stringify(manifest))).toMatchObject({ period: delivery.period })
    }
  })
})

describe('people of the invented country', () => {
  test('have made-up identity codes only (900–999), each its own', () => {
    const codes = country.rowsOf('population-register').map(({ cells }) => cells.get('henkilotunnus') ?? '')
    const own = new Set(codes)
    expect(own.size).toBe(country.facts.persons)
    expect([...own].filter((code) => !parseIdentityCode(code)?.isMadeUp)).toEqual([])
  })

  test('live in one place at a time: the next residence begins the day after the earlier ends', () => {
    const byPerson = Map.groupBy(country.rowsOf('population-register'), ({ cells }) => cells.get('henkilotunnus') ?? '')
    const movers = [...byPerson.values()].filter((rows) => rows.length > 1)
    expect(movers.length).toBeGreaterThan(20)
    for (const rows of movers) {
      const [first, second, third] = rows.map(({ cells }) => cells)
      expect(third).toBeUndefined()
      const dayAfter = new Date(Date.parse(first?.get('voimassa_loppu') ?? '') + 86_400_000).toISOString().slice(0, 10)
      expect(second?.get('voimassa_alku')).toBe(dayAfter)
    }
  })

  test('are delivered to the population register in one quarter each, so that no row contradicts another', () => {
    const byPerson = Map.groupBy(country.rowsOf('population-register'), ({ cells }) => cells.get('henkilotunnus') ?? '')
    for (const rows of byPerson.values()) expect(new Set(rows.map(({ file }) => file.folder)).size).toBe(1)
  })
})

describe('the same seed', () => {
  test('gives the same lines, and another seed gives others', () => {
    const again = countryInMemory({ clients: 300 })
    expect(countryInMemory({ clients: 300 }).lines).toEqual(again.lines)
    expect(countryInMemory({ clients: 300, seed: 2 }).lines).not.toEqual(again.lines)
  })

  test('gives the same people whatever the number of documents asked for', () => {
    const few = countryInMemory({ clients: 300, recordsPerClient: 7 })
    const many = countryInMemory({ clients: 300, recordsPerClient: 40 })
    expect(many.linesOf('population-register')).toEqual(few.linesOf('population-register'))
    expect(many.linesOf('asiakkuusjaksot')).toEqual(few.linesOf('asiakkuusjaksot'))
  })
})

test.each([9, 15, 30])('asked for %i records a client, it comes within a tenth', (recordsPerClient) => {
  const { facts, plan: own } = countryInMemory({ clients: 2000, recordsPerClient })
  const files = own.deliveries.filter((delivery) => delivery.kind !== 'side').flatMap((delivery) => delivery.files)
  const records = files.reduce((sum, file) => sum + (facts.rows[file.number] ?? 0), 0)
  expect(Math.abs(records / 2000 / recordsPerClient - 1)).toBeLessThan(0.1)
})

function rulesFoundInRows(delivery: PlannedDelivery): string[] {
  const context = {
    rules,
    registerKind: 'synthetic' as const,
    organiser: delivery.organiser ?? '',
    period: delivery.period,
    createdOn: delivery.created.slice(0, 10),
  }
  return delivery.files
    .flatMap((file) => {
      const layout = rules.layouts.get(file.table)
      if (!layout) throw new Error(`no layout of ${file.table}`)
      const lines = country.lines[file.number] ?? []
      return lines.flatMap((line) => readSeparateRow(cellsOf(line, file.header ?? ''), layout, context).observations)
    })
    .map(({ rule }) => rule)
}

import { describe, expect, test } from 'vitest'
import { readArchiveDocument } from '../../src/collect/delivery/archive-document.ts'
import { deliveryRules } from '../../src/collect/delivery/delivery-rules.ts'
import { readSeparateRow } from '../../src/collect/delivery/separate-row.ts'
import { quarterPeriod } from '../../src/model/period.ts'
import type { FaultLine } from '../../src/synthetic/faults/fault-line.ts'
import { FAULT_RULES, wantedRules } from '../../src/synthetic/faults/put-faults.ts'
import { cellsOf, countryInMemory } from '../fixtures/synthetic-country.ts'

const country = countryInMemory({ clients: 500, faults: FAULT_RULES })
const { plan, facts } = country
const rules = deliveryRules(plan.options.definitions)
/** Rules that speak of files, packages, or rows together: intake decides them with more than one row at hand. */
const NOT_OF_ONE_ROW = ['D01', 'D02', 'D03', 'D12', 'D13', 'D15', 'D16', 'D18', 'D21', 'A01']

test('every check D01 to D18 and every check of documents has a fault made for it', () => {
  const checks = Array.from({ length: 18 }, (_, at) => `D${String(at + 1).padStart(2, '0')}`)
  const archive = plan.options.definitions.checks.map((check) => check.id).filter((id) => /^A\d\d$/.test(id))
  const made = new Set(facts.faults.map((line) => line.rule))
  expect([...checks, ...archive].filter((rule) => !made.has(rule))).toEqual([])
})

describe('the row named by a fault', () => {
  test.each(facts.faults.filter((line) => !NOT_OF_ONE_ROW.includes(line.rule)).map((line) => [line.rule, line] as const))(
    'is found by %s',
    (rule, line) => {
      expect(rulesFoundIn(line)).toContain(rule)
    },
  )

  test('has nobody of the country in it: taken out, the deliveries are those of a faultless country', () => {
    const faultless = countryInMemory({ clients: 500 })
    for (const file of faultless.plan.files) {
      const same = plan.files.find((one) => one.folder === file.folder && one.name === file.name)
      const lines = faultless.lines[file.number] ?? []
      expect((country.lines[same?.number ?? -1] ?? []).slice(0, lines.length)).toEqual(lines)
    }
  })
})

test('faults of whole files are in packages of their own', () => {
  const folders = facts.faults
    .filter((line) => ['D01', 'D02', 'D03', 'D18', 'D21'].includes(line.rule))
    .map((line) => line.delivery)
  expect(folders).toEqual(['D01', 'D02', 'D03', 'D18', 'D21'].map((rule) => `2024Q3-8-fault-${rule}`))
})

test('the number of persons added for D15 is over fifty and over a fifth of the package', () => {
  const line = facts.faults.find((one) => one.rule === 'D15')
  const added = Number(line?.description.split(' ')[0])
  expect(added).toBeGreaterThan(50)
})

test('only the rules asked for are broken, and an unknown rule is not taken', () => {
  expect(countryInMemory({ clients: 300, faults: ['D08'] }).facts.faults.map((line) => line.rule)).toEqual(['D08'])
  expect(wantedRules(['D08', 'D99'])).toBeNull()
  expect(wantedRules(['all'])).toBe(FAULT_RULES)
})

/** The rules that the checks of a row or document report where the fault says it is. */
function rulesFoundIn(line: FaultLine): string[] {
  const delivery = plan.deliveries.find((one) => one.folder === line.delivery)
  const file = delivery?.files.find((one) => one.name === line.file)
  const text = country.lines[file?.number ?? -1]?.[(line.row ?? 0) - 1]
  if (!delivery || !file || text === undefined) return []
  const shared = { rules, registerKind: line.onlyIn ?? ('synthetic' as const), createdOn: delivery.created.slice(0, 10) }
  if (delivery.kind === 'archive') {
    const context = { ...shared, period: quarterPeriod(delivery.period), isFull: false }
    return readArchiveDocument(JSON.parse(text), context).observations.map(({ rule }) => rule)
  }
  const layout = rules.layouts.get(file.table)
  if (!layout) return []
  const context = { ...shared, organiser: delivery.organiser ?? '', period: delivery.period }
  return readSeparateRow(cellsOf(text, file.header ?? ''), layout, context).observations.map(({ rule }) => rule)
}

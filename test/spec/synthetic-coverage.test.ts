import { expect, test } from 'vitest'
import { type DeliveryPlan, statedClass } from '../../src/synthetic/delivery-plan.ts'
import { TASKS, type TaskNumber } from '../../src/synthetic/published-shares.ts'
import { coverageRows, separateStatement } from '../../src/synthetic/side-rows.ts'
import { countryInMemory, plannedCountry } from '../fixtures/synthetic-country.ts'

const plan = plannedCountry({ clients: 300 })
const LAST = plan.series.quarters.length - 1
const stating = { plan: plan.delivery, series: plan.series, municipalities: plan.municipalities }

/** Real inhabitants at the end of 2022 by municipality. */
const inhabitants = new Map<string, number>()
for (const cell of plan.options.definitions.population.cells.filter((one) => one.year === 2022)) {
  inhabitants.set(cell.municipality, (inhabitants.get(cell.municipality) ?? 0) + cell.persons)
}
const everybody = [...inhabitants.values()].reduce((sum, persons) => sum + persons, 0)

function isWhole(delivery: DeliveryPlan, at: { municipality: string; county: string; task: number; quarter: number }): boolean {
  return statedClass(delivery, { ...at, task: at.task as TaskNumber }) === 'comprehensive'
}

function base(tasks: readonly number[], quarter: number): number {
  const whole = plan.municipalities.filter(({ code, county }) =>
    tasks.every((task) => isWhole(plan.delivery, { municipality: code, county, task, quarter })),
  )
  return whole.reduce((sum, { code }) => sum + (inhabitants.get(code) ?? 0), 0) / everybody
}

test.each([...TASKS.entries()])('task %i, %s: comprehensive for a quarter to seven tenths of the people', (task) => {
  for (const quarter of [0, LAST]) {
    expect(base([task], quarter)).toBeGreaterThan(0.25)
    expect(base([task], quarter)).toBeLessThan(0.7)
  }
})

test('at least a fifth of the people live where all six tasks are comprehensive, in every quarter', () => {
  const all = TASKS.map((_, task) => task)
  for (const quarter of plan.series.quarters.keys()) expect(base(all, quarter)).toBeGreaterThan(0.2)
})

test('Päijät-Häme and Keski-Pohjanmaa are comprehensive as a whole, in every task and quarter', () => {
  const own = plan.municipalities.filter(({ county }) => county === '09' || county === '18')
  expect(own.length).toBe(18)
  for (const { code, county } of own) {
    for (const task of TASKS.keys()) expect(isWhole(plan.delivery, { municipality: code, county, task, quarter: 0 })).toBe(true)
  }
})

test('Pirkanmaa is comprehensive in the eleven municipalities of the published annex', () => {
  const own = plan.municipalities.filter(({ county }) => county === '08')
  const whole = own.filter(({ code, county }) => isWhole(plan.delivery, { municipality: code, county, task: 4, quarter: 0 }))
  expect(whole.map(({ code }) => code)).toEqual(['108', '211', '291', '418', '536', '562', '604', '635', '837', '922', '980'])
})

test('all classes are stated somewhere, and some counties state nothing', () => {
  const stated = new Set(
    plan.series.quarters.flatMap((_, quarter) => coverageRows(stating, quarter).map((row) => row.split(',').at(-1))),
  )
  expect([...stated].sort()).toEqual(['comprehensive', 'none', 'partial', 'probably_comprehensive'])
  const at = { county: '04', municipality: '092', quarter: 0 }
  expect(statedClass(plan.delivery, { ...at, task: 0 })).toBeNull()
})

test('a county that archives matters only has no data on the relationship under the Child Welfare Act: Lappi', () => {
  const rows = coverageRows(stating, 0).filter((row) => row.startsWith('21,,child_welfare'))
  expect(rows).toEqual(['21,,child_welfare,clients,2022Q4,comprehensive', '21,,child_welfare_act,clients,2022Q4,none'])
})

test('Pohjois-Savo becomes comprehensive in the middle of the series', () => {
  const at = { county: '13', municipality: '297', task: 0 as TaskNumber }
  expect(statedClass(plan.delivery, { ...at, quarter: 0 })).toBe('partial')
  expect(statedClass(plan.delivery, { ...at, quarter: LAST })).toBe('comprehensive')
})

test('what is sent separately is stated in the manifest: Etelä-Savo names the municipalities that are whole', () => {
  const county = plan.delivery.counties.get('20')
  if (!county) throw new Error('Kainuu is missing')
  expect(separateStatement(stating, county, 0)).toEqual(
    Object.fromEntries([...TASKS, 'child_welfare_act'].map((key) => [key, 'all'])),
  )
  const other = plan.delivery.counties.get('12')
  if (!other) throw new Error('Etelä-Savo is missing')
  expect(separateStatement(stating, other, 0)).toEqual({
    older: { class: 'part', municipalities: [] },
    families: { class: 'part', municipalities: [] },
  })
})

test('records are missing where the data have gaps: fewer of the clients of a gappy municipality arrive than of a whole one', () => {
  const big = countryInMemory({ clients: 8000, recordsPerClient: 0 })
  // Separate packages of the last quarter, older people: Lappi (21) is whole, Satakunta (06) has gaps.
  const rowsOf = (organiser: string) =>
    new Set(
      big
        .rowsOf('asiakkuusjaksot')
        .filter(({ file, cells }) => file.folder.startsWith(`2024Q3-3-${organiser}`) && cells.get('palvelutehtava') === 'older')
        .map(({ cells }) => cells.get('henkilotunnus')),
    ).size
  const planned = (county: string) =>
    big.plan.municipalities
      .filter((municipality) => municipality.county === county)
      .flatMap(({ code }) => big.plan.clientPlan.get(code) ?? [])
      .reduce((sum, cell) => sum + (cell.task === 0 ? cell.persons : 0), 0)
  expect(rowsOf('06') / planned('06')).toBeLessThan(0.85 * (rowsOf('21') / planned('21')))
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ANNA, announced, BENJAMIN, csv, findingsOfRule, type IntakeDesk, openDesk } from '../fixtures/intake-desk.ts'

let desk: IntakeDesk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

async function receive(files: Readonly<Record<string, string>>) {
  const list = Object.entries(files).map(([name, text]) => announced(name, text))
  const manifest = { spec: 'side-files/1', period: '2024Q1', created: '2024-04-01', files: list }
  const reception = await desk.receive(desk.draw('side', { 'manifest.json': JSON.stringify(manifest), ...files }))
  if (reception.kind !== 'prepared') throw new Error(reception.kind)
  const { receipt } = reception.prepared
  return { receipt, findings: desk.findingsOf(receipt.delivery) }
}

describe('the population register', () => {
  it('gives one row a residence; an empty municipality is one that must not be shown', async () => {
    const { receipt } = await receive({
      'population-register.csv': csv(
        `henkilotunnus | kunta | voimassa_alku | voimassa_loppu | kuolinpvm
         ${ANNA}       | 005   | 1994-05-01    | 2023-07-31     |
         ${ANNA}       |       | 2023-08-01    |                |
         ${BENJAMIN}   | 609   | 1994-05-01    |                | 2024-02-03`,
        ',',
      ),
    })
    expect(receipt).toMatchObject({ kind: 'population-register', status: 'accepted', controlTotals: { persons: 2 } })
    const rows = await desk.rows('d000001', 'population_register')
    expect(rows.map((row) => [row.client, row.municipality, row.from, row.to, row.died])).toEqual([
      [0, '005', '1994-05-01', '2023-07-31', null],
      [0, null, '2023-08-01', null, null],
      [1, '609', '1994-05-01', null, '2024-02-03'],
    ])
  })

  it('leaves out a residence that ends before it begins', async () => {
    const { receipt, findings } = await receive({
      'population-register.csv': csv(`henkilotunnus|kunta|voimassa_alku|voimassa_loppu\n${ANNA}|005|2023-08-01|2023-07-31`, ','),
    })
    expect(findingsOfRule(findings, 'D08')).toMatchObject([{ row: 1, columns: ['voimassa_loppu'] }])
    expect(receipt).toMatchObject({ files: [{ rowsAccepted: 0, rowsRejected: 1 }], blockingFindings: 1 })
  })
})

describe('the other side files', () => {
  it('are kept as delivered, with the keys of their code lists', async () => {
    const { receipt } = await receive({
      'coverage.csv': csv('organiser|municipality|task|measure|period|class\n16|005|older|clients|2024Q1|comprehensive', ','),
      'routes.csv': csv('organiser|task|period_from|route\n16|older|2024Q1|separate', ','),
      'sister-statistics.csv': csv('area|period|measure|value|source\nSSS|2024|open_care_clients|3.4|Child welfare 2024', ','),
    })
    expect(receipt).toMatchObject({ kind: 'side-files', status: 'accepted', files: [{}, {}, {}] })
    expect(await desk.rows('d000001', 'coverage')).toMatchObject([
      { organiser: '16', municipality: '005', task: 'older', class: 'comprehensive' },
    ])
    expect(await desk.rows('d000001', 'routes')).toMatchObject([
      { organiser: '16', task: 'older', period_from: '2024Q1', route: 'separate' },
    ])
    expect(await desk.rows('d000001', 'sister_statistics')).toMatchObject([{ area: 'SSS', value: 3.4 }])
  })

  it('are refused row by row where a code, a quarter or a number will not do', async () => {
    const { findings } = await receive({
      'coverage.csv': csv(
        `organiser | municipality | task  | measure | period | class
         16        | 005          | older | clients | 2024Q5 | comprehensive
         16        | 005          | older | clients | 2024Q1 | splendid
         16        | 609          | older | clients | 2024Q1 | comprehensive`,
        ',',
      ),
    })
    expect(findingsOfRule(findings, 'D19')).toMatchObject([{ row: 1, columns: ['period'] }])
    expect(findingsOfRule(findings, 'D07')).toMatchObject([{ row: 2, columns: ['class'], observed: 'splendid' }])
    expect(findingsOfRule(findings, 'D11')).toMatchObject([{ row: 3, columns: ['municipality'] }])
  })

  it('are stopped by a column that is not theirs', async () => {
    const { receipt } = await receive({
      'routes.csv': csv('organiser|task|period_from|route|note\n16|older|2024Q1|separate|x', ','),
    })
    expect(receipt).toMatchObject({ status: 'rejected', findingsByRule: { D18: 1 } })
  })
})

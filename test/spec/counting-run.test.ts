import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OPERATOR } from '../../src/access/actor.ts'
import { type App, openApp } from '../../src/app.ts'
import type { NationalEstimate } from '../../src/model/estimate.ts'
import { Problem } from '../../src/model/problem.ts'
import { listRuns } from '../../src/operations/list-runs.ts'
import { receiveDelivery } from '../../src/operations/receive-delivery.ts'
import { runCycle } from '../../src/operations/run-cycle.ts'
import { initialiseDataFolder } from '../../src/register/data-folder.ts'
import { readCoverage, readDraftCells, readEstimates } from '../../src/register/draft-cells.ts'
import { duckDBWithin } from '../../src/register/duckdb.ts'

/*
 * One separate delivery of Keski-Pohjanmaa (18) for the first quarter of 2024: three made-up persons, two of them clients of
 * disability services in the quarter, of whom one has no home municipality. The manifest says that disability is complete.
 */
const HEADER =
  'jarjestaja_tunnus;henkilotunnus;tilapainen_tunnus;syntymaaika;sukupuoli;kotikunta;palvelutehtava;alkupvm;loppupvm;asiakkuuden_tunnus'
const ROWS = [
  '18;010594Y9032;;;;272;disability;2020-05-01;;',
  '18;;A-17;1950-03-04;2;;disability;2024-03-31;;',
  '18;010594Y9021;;;;272;disability;2020-05-01;2023-12-31;',
]
const AS_OPERATOR = { actor: OPERATOR }

let root: string
let app: App

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'tietopolku-run-'))
  initialiseDataFolder({ root: join(root, 'register'), kind: 'synthetic', now: '2024-04-15T06:00:00Z' })
  app = await openApp({ root: join(root, 'register'), environment: {}, command: 'test' })
})
afterAll(async () => {
  await app.close()
  rmSync(root, { recursive: true, force: true })
})

function deliver(rows: readonly string[], created: string): Promise<unknown> {
  const folder = join(root, `delivery-${created.slice(0, 10)}`)
  const csv = `${[HEADER, ...rows].join('\n')}\n`
  const sha256 = createHash('sha256').update(csv).digest('hex')
  const files = [{ name: 'asiakkuusjaksot.csv', rows: rows.length, sha256 }]
  const manifest = {
    spec: 'separate-delivery/1',
    organiser: '18',
    period: '2024Q1',
    created,
    coverage: { disability: 'all' },
    files,
  }
  mkdirSync(folder)
  writeFileSync(join(folder, 'asiakkuusjaksot.csv'), csv)
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, vendor: { system: 'test', version: '1' } }))
  return app.perform(receiveDelivery, { path: folder, lang: 'en' }, AS_OPERATOR)
}

const run = (force = false) => app.perform(runCycle, { cycle: '2024Q1', force }, AS_OPERATOR)
const folderOf = (id: string) => join(root, 'register', 'runs', id)
const bytesOf = (id: string) =>
  readdirSync(folderOf(id))
    .filter((name) => name !== 'run.json')
    .map((name) => [name, readFileSync(join(folderOf(id), name), 'hex')])

describe('processing a cycle', () => {
  test('without a delivery of the cycle there is nothing to count', async () => {
    const refused = await run().catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Problem)
    expect((refused as Problem).description).toMatchObject({ code: 'nothing-delivered', kind: 'conflict' })
  })

  test('a quarter before the programme began is refused', async () => {
    const refused = await app.perform(runCycle, { cycle: '2021Q4' }, AS_OPERATOR).catch((error: unknown) => error)
    expect((refused as Problem).description.code).toBe('cycle-before-programme')
  })

  test('a delivery becomes draft cells, coverage and estimates, and the run says what it did', async () => {
    await deliver(ROWS, '2024-04-12T09:00:00+03:00')
    const first = await run()
    expect(first).toMatchObject({ id: '2024Q1-r1', cycle: '2024Q1', isNew: true })
    expect(first.steps.map(({ step }) => step)).toEqual([
      'receive',
      'identify',
      'derive',
      'enrich',
      'count',
      'coverage',
      'estimate',
    ])
    expect(readdirSync(folderOf(first.id)).sort()).toEqual([
      'activity_only.parquet',
      'archiving.parquet',
      'cells.parquet',
      'coverage.parquet',
      'estimates.json',
      'indication_facts.parquet',
      'organisers.parquet',
      'run.json',
      'task_sets.parquet',
    ])
    const withDuckDB = duckDBWithin({ temporary: join(root, 'temporary') })
    const cells = await withDuckDB((connection) => readDraftCells(connection, folderOf(first.id)))
    const ofQuarter = cells.clients.filter(({ content, period }) => content === 'disability' && period === '2024Q1')
    // 272 is Kokkola; 1994-05-01 and 1950-03-04 are 29 and 74 years old on 31 March 2024.
    expect(ofQuarter.map(({ area, age, clients, source }) => [area, age, clients, source])).toEqual([
      ['272', 'Y25T44', 1, 'SHA+ET'],
      ['X18', 'Y65T74', 1, 'SHA+ET'],
    ])
    const coverage = await withDuckDB((connection) => readCoverage(connection, folderOf(first.id)))
    const kokkola = coverage.filter(({ municipality, period }) => municipality === '272' && period === '2024Q1')
    expect(kokkola.find(({ content }) => content === 'disability')?.class).toBe('comprehensive')
    expect(kokkola.find(({ content }) => content === 'total')?.class).toBe('partial')
  })

  test('the estimate scales the comprehensive county, clients of unknown municipality included: 2 × country / county', () => {
    const national = readEstimates(folderOf('2024Q1-r1')).find(isDisabilityOfQuarter)
    expect(national?.clientsInBase).toBe(2)
    expect(national?.estimate).toBeCloseTo((2 * (national?.population ?? 0)) / (national?.base.population ?? 1), 6)
    expect(national?.warnings).toEqual(['weak-base'])
  })

  test('the same inputs are not counted twice; counted anyway they give the same bytes', async () => {
    expect(await run()).toMatchObject({ id: '2024Q1-r1', isNew: false })
    const again = await run(true)
    expect(again).toMatchObject({ id: '2024Q1-r2', isNew: true })
    expect(bytesOf('2024Q1-r2')).toEqual(bytesOf('2024Q1-r1'))
  })

  test('a new delivery makes a new run', async () => {
    await deliver(ROWS.slice(0, 1), '2024-04-13T09:00:00+03:00')
    expect(await run()).toMatchObject({ id: '2024Q1-r3', isNew: true })
    const runs = await app.perform(listRuns, {}, AS_OPERATOR)
    expect(runs.map(({ id }) => id)).toEqual(['2024Q1-r3', '2024Q1-r2', '2024Q1-r1'])
    expect(runs[0]?.cellsDigest).not.toBe(runs[1]?.cellsDigest)
    expect(runs[1]?.cellsDigest).toBe(runs[2]?.cellsDigest)
  })
})

function isDisabilityOfQuarter({ content, period, age, sex }: NationalEstimate): boolean {
  return content === 'disability' && period === '2024Q1' && age === '_T' && sex === '_T'
}

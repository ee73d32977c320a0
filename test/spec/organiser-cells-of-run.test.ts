import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Problem } from '../../src/model/problem.ts'
import type { OrganiserCell } from '../../src/process/aggregate/counted-cells.ts'
import { type OrganiserQuestion, readOrganiserCells } from '../../src/register/draft-cells.ts'
import { duckDBWithin } from '../../src/register/duckdb.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

let register: TestRegister
let folder: string
const withDuckDB = () => duckDBWithin({ temporary: join(register.root, 'temporary') })

const cell = (given: Partial<OrganiserCell>): OrganiserCell => ({
  content: 'disability',
  organiser: '08',
  area: '837',
  period: '2024Q1',
  source: 'SHA',
  clients: 1,
  ...given,
})

const CELLS = [
  cell({ period: '2024Q1-12M', clients: 9 }),
  cell({ area: '837', clients: 5 }),
  cell({ organiser: '16', area: '408', clients: 7 }),
  cell({ area: '536', clients: 2 }),
]

beforeAll(async () => {
  register = await openTestRegister()
  await register.addRun('2024Q1-r1', { cycle: '2024Q1', organisers: CELLS })
  folder = join(register.root, 'runs', '2024Q1-r1')
})
afterAll(() => register.close())

const read = (question?: OrganiserQuestion, from = folder) =>
  withDuckDB()((connection) => readOrganiserCells(connection, from, question))
const shown = (cells: readonly OrganiserCell[]) =>
  cells.map(({ organiser, period, area, clients }) => `${organiser} ${period} ${area}: ${clients}`)

describe('the organisers’ cells of a run', () => {
  test('are read in the one order of cells: by period, content, source, organiser and area', async () => {
    expect(shown(await read())).toEqual(['08 2024Q1 536: 2', '08 2024Q1 837: 5', '16 2024Q1 408: 7', '08 2024Q1-12M 837: 9'])
  })

  test('can be narrowed to an organiser and to periods; an empty list of periods asks for nothing', async () => {
    expect(shown(await read({ organiser: '16' }))).toEqual(['16 2024Q1 408: 7'])
    expect(shown(await read({ organiser: '08', periods: ['2024Q1'] }))).toEqual(['08 2024Q1 536: 2', '08 2024Q1 837: 5'])
    expect(await read({ periods: [] })).toEqual([])
  })

  test('what is asked for is a value and never a piece of the query', async () => {
    expect(await read({ organiser: "08' OR '1' = '1" })).toEqual([])
    expect(await read({ periods: ["2024Q1', '2024Q1-12M"] })).toEqual([])
  })

  test('a run of an earlier version, without areas, is refused with what to do', async () => {
    const old = join(register.root, 'runs', '2023Q4-r3')
    mkdirSync(old)
    await withDuckDB()(async (connection) => {
      await connection.run(
        `COPY (SELECT 'disability' AS content, '08' AS organiser) TO '${join(old, 'organisers.parquet')}' (FORMAT parquet)`,
      )
    })
    const refused = await read({}, old).catch((error: unknown) => error)
    expect((refused as Problem).description).toMatchObject({ code: 'run-too-old', kind: 'conflict' })
    expect((refused as Problem).description.texts.en).toContain('tietopolku run 2023Q4')
  })

  test('so is a run without the table at all', async () => {
    const refused = await read({}, join(register.root, 'runs', '2023Q3-r1')).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Problem)
  })
})

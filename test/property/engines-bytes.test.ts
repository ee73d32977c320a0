import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NO_RECORDS, type RegisterRecords } from '../../src/process/register-records.ts'
import { countBySql } from '../../src/register/engine/count-by-sql.ts'
import { digestOf, writeCells } from '../../src/register/engine/run-folder.ts'
import { clientRecord, digest, matterDocument, residence, testFrame } from '../fixtures/counting.ts'
import { openDuckDB, stageRecords } from '../fixtures/register-tables.ts'

/** Three hundred persons, each with a matter or two; the rows can be put in another order. */
function register(order: 'given' | 'reversed'): RegisterRecords {
  const persons = Array.from({ length: 300 }, (_, client) => client)
  const rows = <Row>(made: readonly Row[]): readonly Row[] => (order === 'given' ? made : made.toReversed())
  const tasks = ['disability', 'older', 'families']
  const matter = (client: number, step: number) =>
    matterDocument({
      client,
      document: digest(`m${client}-${step}`),
      task: tasks[(client + step) % 3] ?? null,
      matterOpened: `2023-${String((client % 12) + 1).padStart(2, '0')}-01`,
    })
  return {
    ...NO_RECORDS,
    documents: rows(persons.flatMap((client) => [matter(client, 0), ...(client % 4 === 0 ? [matter(client, 1)] : [])])),
    clients: rows(
      persons.map((client) => clientRecord({ client, birthDate: `${1930 + (client % 90)}-06-15`, sex: client % 2 ? 'F' : 'M' })),
    ),
    residences: rows(persons.map((client) => residence({ client, municipality: ['837', '536', '562'][client % 3] ?? null }))),
  }
}

async function bytes(
  order: 'given' | 'reversed',
  { rowsPerBatch, threads }: { rowsPerBatch: number; threads: number },
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tietopolku-bytes-'))
  const connection = await openDuckDB()
  try {
    await connection.run(`SET threads = ${threads}`)
    await stageRecords(connection, register(order))
    await countBySql(connection, testFrame({}, { from: '2023Q1', to: '2024Q1' }), { identityLinks: [], rowsPerBatch })
    return digestOf(await writeCells(connection, folder))
  } finally {
    connection.closeSync()
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('the same register gives the same bytes', () => {
  test('in whatever order rows came, in however many batches, on however many threads', async () => {
    const once = await bytes('given', { rowsPerBatch: 1_000_000, threads: 2 })
    expect(await bytes('given', { rowsPerBatch: 1_000_000, threads: 2 })).toBe(once)
    expect(await bytes('reversed', { rowsPerBatch: 50, threads: 2 })).toBe(once)
    expect(await bytes('given', { rowsPerBatch: 10, threads: 1 })).toBe(once)
  })
})

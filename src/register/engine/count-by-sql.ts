import type { DuckDBConnection } from '@duckdb/node-api'
import type { IdentityLinkRecord } from '../../model/unit-record.ts'
import { batchesOf } from '../../process/aggregate/sql/batches.ts'
import { countingPlan } from '../../process/aggregate/sql/plan.ts'
import type { CountingFrame } from '../../process/counting-frame.ts'
import { personsBehind } from '../../process/derive/identity-links.ts'
import type { Delivered } from '../../process/register-records.ts'

export interface CountingOptions {
  readonly identityLinks: readonly Delivered<IdentityLinkRecord>[]
  /** Document rows counted at a time: what decides the memory needed. */
  readonly rowsPerBatch?: number
  /** Told before each batch and at the end. */
  onBatch?(done: number, total: number): void
}

const DEFAULT_ROWS_PER_BATCH = 3_000_000

/**
 * Counts with the SQL engine. The connection must have the source tables of `process/aggregate/sql/batches.ts`; afterwards it has the
 * result tables of `RESULT_ORDER` and `flag_count`.
 */
export async function countBySql(connection: DuckDBConnection, frame: CountingFrame, options: CountingOptions): Promise<void> {
  const persons = personsBehind(options.identityLinks)
  const hasLinks = persons.size > 0
  if (hasLinks) await createLinks(connection, persons)
  const plan = countingPlan(frame, hasLinks)
  for (const statement of plan.before) await connection.run(statement)
  const batches = batchesOf({
    documentRows: await documentRows(connection),
    rowsPerBatch: options.rowsPerBatch ?? DEFAULT_ROWS_PER_BATCH,
    hasLinks,
  })
  for (const [index, batch] of batches.entries()) {
    options.onBatch?.(index, batches.length)
    for (const statement of plan.ofBatch(batch)) await connection.run(statement)
  }
  for (const statement of plan.after) await connection.run(statement)
  options.onBatch?.(batches.length, batches.length)
}

async function createLinks(connection: DuckDBConnection, persons: ReadonlyMap<number, number>): Promise<void> {
  await connection.run('CREATE OR REPLACE TEMP TABLE link (number UINTEGER, client UINTEGER)')
  const appender = await connection.createAppender('link', undefined, 'temp')
  for (const [number, client] of persons) {
    appender.appendUInteger(number)
    appender.appendUInteger(client)
    appender.endRow()
  }
  appender.closeSync()
}

async function documentRows(connection: DuckDBConnection): Promise<number> {
  const reader = await connection.runAndReadAll('SELECT count(*) FROM src_documents')
  return Number(reader.value(0, 0))
}

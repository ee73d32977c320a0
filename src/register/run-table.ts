import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Problem } from '../model/problem.ts'
import { text } from '../process/aggregate/sql/text.ts'
import { readRows } from './engine/read-cells.ts'

/** SQL: the path of a table of a run, once it is known to have the column that older runs lack. */
export async function runTable(
  connection: DuckDBConnection,
  { runFolder, name, column }: { readonly runFolder: string; readonly name: string; readonly column: string },
): Promise<string> {
  const path = join(runFolder, name)
  if (!existsSync(path)) throw runTooOld(runFolder)
  const query = `SELECT name FROM parquet_schema(${text(path)})`
  const columns = await readRows(connection, query, (value) => value('name'))
  if (!columns.includes(column)) throw runTooOld(runFolder)
  return text(path)
}

function runTooOld(runFolder: string): Problem {
  const run = basename(runFolder)
  const [cycle = run] = run.split('-')
  return new Problem({
    code: 'run-too-old',
    kind: 'conflict',
    parameters: { run },
    texts: {
      fi: `Ajo ${run} on tehty ohjelman aiemmalla versiolla, eikä siinä ole kaikkia tietoja, joita tässä tarvitaan. Tee ajo uudelleen: tietopolku run ${cycle}.`,
      sv: `Körningen ${run} är gjord med en tidigare version av programmet och saknar uppgifter som behövs här. Gör om körningen: tietopolku run ${cycle}.`,
      en: `The run ${run} was made with an earlier version of the program and lacks what is needed here. Make the run again: tietopolku run ${cycle}.`,
    },
  })
}

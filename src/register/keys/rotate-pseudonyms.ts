import fs from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { DataFolder } from '../data-folder.ts'
import type { WithDuckDB } from '../duckdb.ts'
import { literal, Staging, stagedRelation } from '../intake/staging.ts'
import { syncAll, withFiles } from '../intake/sync-folder.ts'
import { chainedPseudonymiser, pseudonymText } from '../pseudonym.ts'
import { identitiesFolder } from './identities-folder.ts'

interface Rotation {
  readonly folder: DataFolder
  readonly withDuckDB: WithDuckDB
  /** How many keys the numbers were made with so far, and how many they will have been. */
  readonly from: number
  readonly to: number
}

/**
 * Writes the numbers of all clients with pseudonyms of the longer chain of keys into a folder of their own. The numbers stay, so no unit
 * record changes. The new folder holds only once the state database says so; until then the old one does.
 *
 * @returns how many pseudonyms there are.
 */
export async function writeRotatedIdentities({ folder, withDuckDB, from, to }: Rotation): Promise<number> {
  const before = identitiesFolder(folder, from)
  const work = join(folder.paths.temporary, 'rotated-identities')
  fs.rmSync(work, { recursive: true, force: true })
  fs.mkdirSync(join(work, 'identities'), { recursive: true, mode: 0o700 })
  const next = chainedPseudonymiser(folder.pseudonymKeys().slice(from, to))
  const names = fs.existsSync(before) ? fs.readdirSync(before).sort() : []
  const count = await withDuckDB(async (connection) => {
    let sum = 0
    for (const name of names) {
      const place = { source: join(before, name), target: join(work, 'identities', name), work }
      sum += await rotateFile(connection, place, (pseudonym) => pseudonymText(next(pseudonym)))
    }
    return sum
  })
  const after = identitiesFolder(folder, to)
  fs.rmSync(after, { recursive: true, force: true })
  fs.renameSync(join(work, 'identities'), after)
  fs.rmSync(work, { recursive: true, force: true })
  await syncAll([...(await withFiles(after)), folder.paths.register])
  return count
}

/** Removes the numbers of the shorter chain, once the longer one holds. */
export function removeIdentities(folder: DataFolder, keysInUse: number): void {
  fs.rmSync(identitiesFolder(folder, keysInUse), { recursive: true, force: true })
}

const COLUMNS = [
  { name: 'pseudonym', type: 'VARCHAR' },
  { name: 'client', type: 'UINTEGER' },
  { name: 'is_temporary', type: 'BOOLEAN' },
]

async function rotateFile(
  connection: DuckDBConnection,
  { source, target, work }: { readonly source: string; readonly target: string; readonly work: string },
  rotated: (pseudonym: string) => string,
): Promise<number> {
  const staging = new Staging(work, 'rotated', COLUMNS)
  const result = await connection.stream(
    `SELECT lower(hex(pseudonym)), client, is_temporary FROM read_parquet(${literal(source)}) ORDER BY client`,
  )
  let count = 0
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const [pseudonym, client, isTemporary] of chunk.getRows()) {
      staging.append([rotated(String(pseudonym)), Number(client), isTemporary === true])
      count += 1
    }
  }
  staging.close()
  const rows = `SELECT unhex(pseudonym) AS pseudonym, client, is_temporary FROM ${stagedRelation(staging)} ORDER BY client`
  await connection.run(`COPY (${rows}) TO ${literal(target)} (FORMAT parquet, COMPRESSION zstd)`)
  return count
}

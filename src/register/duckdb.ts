import { mkdirSync } from 'node:fs'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** Opens an in-memory DuckDB for one piece of work and closes it afterwards. Settings: threads, memory limit, temporary folder. */
export type WithDuckDB = <T>(work: (connection: DuckDBConnection) => Promise<T>) => Promise<T>

export interface DuckDBSettings {
  /** Folder for what does not fit into memory. */
  readonly temporary: string
  readonly memoryLimit?: string
  readonly threads?: number
}

/**
 * An in-memory DuckDB per piece of work: nothing of it outlives the work, and no file of it is ever locked.
 * The memory limit leaves room for the rest of the process on a 4 GB machine.
 */
export function duckDBWithin({ temporary, memoryLimit = '1500MB', threads = 2 }: DuckDBSettings): WithDuckDB {
  return async (work) => {
    mkdirSync(temporary, { recursive: true })
    const settings = { threads: String(threads), memory_limit: memoryLimit, temp_directory: temporary }
    const instance = await DuckDBInstance.create(':memory:', settings)
    try {
      const connection = await instance.connect()
      try {
        return await work(connection)
      } finally {
        connection.closeSync()
      }
    } finally {
      instance.closeSync()
    }
  }
}

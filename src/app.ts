import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from './model/problem.ts'
import type { Handed, Operation } from './operations/operation.ts'
import { type Caller, type Ports, perform } from './operations/perform.ts'
import { type DataFolder, isDataFolder, openDataFolder, prepareTemporary } from './register/data-folder.ts'
import { loadDefinitionsFor } from './register/definition-files.ts'
import { duckDBWithin } from './register/duckdb.ts'
import { checkKeys } from './register/keys/check-keys.ts'
import { removeLeftovers } from './register/leftovers.ts'
import { bindDatabase } from './register/upkeep/bind-database.ts'
import { migrationsWanted } from './register/upkeep/migrations-wanted.ts'
import { acquireFolderLock, type FolderLock } from './store/folder-lock.ts'
import { type JobQueue, type JobQueueSettings, startJobQueue } from './store/job-queue.ts'
import { type Database, openDatabase } from './store/open-database.ts'

/** A register that is open in this process: the composition root's product. */
export interface App {
  readonly folder: DataFolder
  readonly engine: 'embedded' | 'postgresql'
  /** Tells other commands where this process listens; nothing to do on PostgreSQL. */
  announce(socket: string): void
  /** Begins to do scheduled work in this process; other processes on the same database share it. */
  startJobQueue(work: Omit<JobQueueSettings, 'database'>): Promise<JobQueue>
  perform<Input, Output, Given>(operation: Operation<Input, Output, Given>, input: Handed<Given>, caller: Caller): Promise<Output>
  close(): Promise<void>
}

export interface AppSettings {
  readonly root: string
  readonly environment: NodeJS.ProcessEnv
  /** Shown to those who find the folder in use. */
  readonly command: string
  /** Tables of a production register are changed only when its operator asks for it. */
  readonly isUpgrade?: true
}

/** The data folder that the environment names; `var` below the project by default. */
export function dataRoot(environment: NodeJS.ProcessEnv, callerFolder: string): string {
  if (environment.TIETOPOLKU_DATA) return resolve(callerFolder, environment.TIETOPOLKU_DATA)
  return new URL('../var', import.meta.url).pathname
}

const LOCK_ATTEMPTS = 40
const LOCK_PAUSE_MS = 250

/**
 * Opens a register: folder, lock (embedded database only), database with its migrations, and removal of what a killed process
 * left behind. Waits ten seconds for another command to finish before it refuses.
 */
export async function openApp({ root, environment, command, isUpgrade }: AppSettings): Promise<App> {
  const folder = openDataFolder(root, environment)
  requireKeys(folder)
  const databaseUrl = environment.DATABASE_URL
  const lock = databaseUrl ? null : await lockPatiently(folder.paths.state, command)
  try {
    const database = await openDatabaseOf(folder, { databaseUrl, isUpgrade })
    prepareTemporary(folder, database.engine === 'postgresql')
    const ports = portsOf(folder, database)
    await ports.exclusively(() => removeLeftovers(folder, database.db))
    return {
      folder,
      engine: database.engine,
      announce: (socket) => lock?.announce(socket),
      startJobQueue: (work) => startJobQueue({ database, ...work }),
      perform: (operation, input, caller) => perform(operation, input, { ports, caller }),
      close: async () => {
        await database.close()
        lock?.release()
      },
    }
  } catch (error) {
    lock?.release()
    throw error
  }
}

/** The database of this folder, with its tables up to date and the keys that belong to it; else nothing is opened. */
async function openDatabaseOf(
  folder: DataFolder,
  { databaseUrl, isUpgrade }: { databaseUrl: string | undefined; isUpgrade: true | undefined },
): Promise<Database> {
  const place = { stateFolder: folder.paths.state, ...(databaseUrl ? { databaseUrl } : {}) }
  const beforeMigrating = isUpgrade ? () => undefined : migrationsWanted(folder.kind)
  const database = await openDatabase({ ...place, beforeMigrating })
  try {
    await bindDatabase(folder, database.db)
    await checkKeys(folder, database.db, new Date().toISOString())
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/**
 * Runs an operation that needs no database, beside whatever else happens. Where the data folder exists its imported definitions
 * are used; elsewhere the ones that come with the program.
 */
export async function performStandalone<Input, Output, Given>(
  operation: Operation<Input, Output, Given>,
  input: Handed<Given>,
  { root, environment, caller }: { root: string; environment: NodeJS.ProcessEnv; caller: Caller },
): Promise<Output> {
  const folder = isDataFolder(root) ? openDataFolder(root, environment) : folderOfNothing(root)
  const noDatabase = {
    get db(): never {
      throw new Error(`${operation.name} is declared standalone but asked for the database`)
    },
    exclusively: <T>(work: () => Promise<T>) => work(),
  }
  return perform(operation, input, { ports: portsOf(folder, noDatabase), caller })
}

/** A register without its keys must not start: found out now, not in the middle of a delivery. */
function requireKeys(folder: DataFolder): void {
  folder.pseudonymKeys()
  folder.incomingKeys()
}

function portsOf(folder: DataFolder, database: Pick<Ports, 'db' | 'exclusively'>): Ports {
  return {
    // Asked for at each operation: an import changes them while the register is open. Cached by the files' stamps.
    get definitions() {
      return loadDefinitionsFor(folder)
    },
    get db() {
      return database.db
    },
    exclusively: database.exclusively,
    folder,
    withDuckDB: duckDBWithin({ temporary: join(folder.paths.temporary, 'duckdb') }),
    now: () => new Date().toISOString(),
  }
}

async function lockPatiently(stateFolder: string, command: string): Promise<FolderLock> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await acquireFolderLock(stateFolder, command)
    } catch (error) {
      if (!(error instanceof Problem) || attempt === LOCK_ATTEMPTS) throw error
      await sleep(LOCK_PAUSE_MS)
    }
  }
}

/** For standalone operations where there is no data folder: synthetic rules, work in the system's temporary folder, no keys. */
function folderOfNothing(root: string): DataFolder {
  const noKey = (): never => {
    throw new Error('a standalone operation asked for a key')
  }
  const path = (name: string) => join(root, name)
  return {
    root,
    kind: 'synthetic',
    paths: {
      state: path('state'),
      incoming: path('incoming'),
      register: path('register'),
      runs: path('runs'),
      releases: path('releases'),
      temporary: join(tmpdir(), `tietopolku-${process.pid}`),
    },
    pseudonymKeys: noKey,
    incomingKeys: noKey,
    incomingKey: noKey,
  }
}

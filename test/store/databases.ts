import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, type DatabasePlace, openDatabase } from '../../src/store/open-database.ts'

/** A database to run a suite on. `open` gives an empty one with all tables. */
export interface TestDatabase {
  readonly name: string
  open(): Promise<Database>
  /** One without any table. */
  openEmpty(): Promise<Database>
}

const DEBIAN_POSTGRESQL = '/usr/lib/postgresql'

/**
 * The databases that the same suite runs on: always the embedded one; PostgreSQL when `TIETOPOLKU_TEST_DATABASE_URL` names one, or
 * where its programs are installed (a cluster of its own is then made in a temporary folder and removed afterwards).
 */
export function testDatabases(): readonly TestDatabase[] {
  const url = process.env.TIETOPOLKU_TEST_DATABASE_URL ?? process.env.TIETOPOLKU_TEST_CLUSTER_URL
  const embedded = { name: 'embedded database', open: () => openTemporary({}), openEmpty: () => openTemporary(WITHOUT_TABLES) }
  const postgreSql = {
    name: 'PostgreSQL',
    open: () => openSchema(url ?? '', {}),
    openEmpty: () => openSchema(url ?? '', WITHOUT_TABLES),
  }
  return url ? [embedded, postgreSql] : [embedded]
}

type Opening = Pick<DatabasePlace, 'beforeMigrating'>
const WITHOUT_TABLES: Opening = { beforeMigrating: () => 'leave' }

/** Folders of an embedded database without tables and with all of them, made once before all suites: copying takes a tenth of making. */
interface EmbeddedTemplates {
  readonly empty: string
  readonly full: string
}

function embeddedTemplates(parent: string): EmbeddedTemplates {
  return { empty: join(parent, 'empty'), full: join(parent, 'full') }
}

/** Called once, before all tests. Suites find it by `TIETOPOLKU_TEST_EMBEDDED`. */
export async function makeEmbeddedTemplates(): Promise<{ readonly parent: string; remove(): void }> {
  const parent = mkdtempSync(join(tmpdir(), 'tietopolku-embedded-'))
  const { empty, full } = embeddedTemplates(parent)
  await (await openDatabase({ stateFolder: empty, ...WITHOUT_TABLES })).close()
  cpSync(empty, full, { recursive: true })
  await (await openDatabase({ stateFolder: full })).close()
  return { parent, remove: () => rmSync(parent, { recursive: true, force: true }) }
}

async function openTemporary(opening: Opening): Promise<Database> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'tietopolku-state-'))
  const parent = process.env.TIETOPOLKU_TEST_EMBEDDED
  if (parent) cpSync(embeddedTemplates(parent)[opening.beforeMigrating ? 'empty' : 'full'], stateFolder, { recursive: true })
  const database = await openDatabase({ stateFolder, ...opening })
  const close = async () => {
    await database.close()
    rmSync(stateFolder, { recursive: true, force: true })
  }
  return { ...database, close }
}

let schemas = 0

/** Address of an empty PostgreSQL of its own, for commands; null where there is none. */
export function emptyPostgreSqlAddress(): Promise<string> | null {
  const url = process.env.TIETOPOLKU_TEST_DATABASE_URL ?? process.env.TIETOPOLKU_TEST_CLUSTER_URL
  return url ? newSchema(url) : null
}

async function openSchema(url: string, opening: Opening): Promise<Database> {
  return openDatabase({ stateFolder: '', databaseUrl: await newSchema(url), ...opening })
}

/** A schema per test database, so that suites do not meet. */
async function newSchema(url: string): Promise<string> {
  const schema = `test_${process.pid}_${++schemas}`
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create schema ${schema}`)
  await client.end()
  const separator = url.includes('?') ? '&' : '?'
  return `${url}${separator}options=-c%20search_path%3D${schema}`
}

/** Starts a PostgreSQL of its own where one is installed; returns how to stop it, or null. Called once, before all tests. */
export function startPostgreSql(): { url: string; stop(): void } | null {
  if (!existsSync(DEBIAN_POSTGRESQL) || process.getuid?.() !== 0) return null
  const version = readdirSync(DEBIAN_POSTGRESQL).sort().at(-1)
  const programs = join(DEBIAN_POSTGRESQL, version ?? '', 'bin')
  if (!existsSync(join(programs, 'initdb'))) return null
  const folder = mkdtempSync(join(tmpdir(), 'tietopolku-pg-'))
  // PostgreSQL refuses to run as root.
  const asPostgres = (command: string) =>
    execFileSync('su', ['postgres', '-s', '/bin/sh', '-c', command], { stdio: 'pipe', cwd: '/' })
  execFileSync('chown', ['postgres', folder])
  asPostgres(`${programs}/initdb -D ${folder}/data -A trust -U test -E UTF8 --locale=C.UTF-8 >/dev/null`)
  asPostgres(
    `${programs}/pg_ctl -D ${folder}/data -o "-k ${folder} -c listen_addresses='' -c fsync=off" -l ${folder}/log -w start >/dev/null`,
  )
  return {
    url: `postgresql://test@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: () => {
      asPostgres(`${programs}/pg_ctl -D ${folder}/data -m immediate stop >/dev/null`)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

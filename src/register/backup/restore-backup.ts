import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Problem } from '../../model/problem.ts'
import { openDatabase } from '../../store/open-database.ts'
import { loadTables } from '../../store/upkeep/load-tables.ts'
import { DATA_FOLDERS } from '../data-folder.ts'
import { type BackupManifest, readBackupManifest } from './backup-manifest.ts'
import { copyDurably, digestOfFile } from './copy-file.ts'
import { tablePath, tableRows } from './table-files.ts'

/** Stands in a folder while a backup is put into it: what a killed restore left may be removed by the next one. */
const MARK = 'restoring.json'
const DESCRIPTION = 'files/folder.json'

interface RestoreRequest {
  readonly backup: string
  /** The data folder to be made. */
  readonly root: string
  readonly databaseUrl?: string
  progress?(done: number, total: number): void
}

/**
 * Makes a data folder of a backup: every file is checked against its SHA-256 while it is copied, the tables are loaded into a new
 * database. `folder.json` comes last, so that a half restored folder is no data folder.
 *
 * @throws Problem `backup-not-found`, `backup-damaged` (conflict) naming the file, `data-folder-not-empty`, or what `loadTables` throws.
 */
export async function restoreBackup({ backup, root, databaseUrl, progress }: RestoreRequest): Promise<BackupManifest> {
  const manifest = readBackupManifest(backup)
  const folder = resolve(root)
  await requireTables(backup, manifest)
  beginFolder(folder)
  const files = manifest.files.filter(({ path }) => path.startsWith('files/') && path !== DESCRIPTION)
  for (const [index, file] of files.entries()) {
    await restoreFile(backup, file, join(folder, file.path.slice('files/'.length)))
    progress?.(index + 1, files.length)
  }
  await restoreDatabase(backup, manifest, { folder, ...(databaseUrl ? { databaseUrl } : {}) })
  const description = manifest.files.find(({ path }) => path === DESCRIPTION)
  if (!description) throw damaged(DESCRIPTION)
  await restoreFile(backup, description, join(folder, 'folder.json'))
  rmSync(join(folder, MARK))
  return manifest
}

/** The rows of one table of a backup, as the objects they were. */
export async function rowsInBackup(backup: string, table: string): Promise<Record<string, unknown>[]> {
  if (!existsSync(join(backup, tablePath(table)))) return []
  const rows: Record<string, unknown>[] = []
  for await (const lines of tableRows(backup, table))
    rows.push(...lines.map((line) => JSON.parse(line) as Record<string, unknown>))
  return rows
}

/** Before anything is written: the tables are small, and a backup without them is worth nothing. */
async function requireTables(backup: string, { files, tables }: BackupManifest): Promise<void> {
  for (const { name, rows } of tables) {
    const path = tablePath(name)
    if (rows > 0 && !files.some((file) => file.path === path)) throw damaged(path)
  }
  for (const { path, sha256 } of files) {
    if (!existsSync(join(backup, path))) throw damaged(path)
    if (path.startsWith('tables/') && (await digestOfFile(join(backup, path))) !== sha256) throw damaged(path)
  }
}

function beginFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const held = readdirSync(folder)
  if (held.length > 0 && !held.includes(MARK)) throw notEmpty(folder)
  for (const name of held) if (name !== MARK) rmSync(join(folder, name), { recursive: true, force: true })
  writeFileSync(join(folder, MARK), '{}\n')
  for (const name of DATA_FOLDERS) mkdirSync(join(folder, name), { mode: 0o700 })
}

async function restoreFile(backup: string, file: BackupManifest['files'][number], to: string): Promise<void> {
  const copied = await copyDurably(join(backup, file.path), to)
  if (copied.sha256 !== file.sha256) throw damaged(file.path)
}

async function restoreDatabase(
  backup: string,
  { migrations, tables, numberings }: BackupManifest,
  { folder, databaseUrl }: { readonly folder: string; readonly databaseUrl?: string },
): Promise<void> {
  const place = { stateFolder: join(folder, 'state'), ...(databaseUrl ? { databaseUrl } : {}) }
  const database = await openDatabase({ ...place, beforeMigrating: () => 'leave' })
  const rowsOf = new Map(tables.map(({ name, rows }) => [name, rows]))
  try {
    const give = (table: string) => ((rowsOf.get(table) ?? 0) === 0 ? nothing() : tableRows(backup, table))
    await loadTables(database.db, { dump: { tables, numberings }, migrations, give })
  } finally {
    await database.close()
  }
}

async function* nothing(): AsyncGenerator<readonly string[]> {}

function damaged(path: string): Problem {
  return new Problem({
    code: 'backup-damaged',
    kind: 'conflict',
    place: path,
    texts: {
      fi: `Varmuuskopion tiedosto ${path} puuttuu tai ei ole sellainen kuin se tehtiin. Käytä toista varmuuskopiota.`,
      sv: `Säkerhetskopians fil ${path} saknas eller är inte som när den gjordes. Använd en annan säkerhetskopia.`,
      en: `The file ${path} of the backup is missing or not as it was made. Use another backup.`,
    },
  })
}

function notEmpty(folder: string): Problem {
  return new Problem({
    code: 'data-folder-not-empty',
    kind: 'conflict',
    place: folder,
    texts: {
      fi: `Kansio ${folder} ei ole tyhjä, joten siihen ei palautettu mitään. Anna tyhjä kansio ympäristömuuttujassa TIETOPOLKU_DATA.`,
      sv: `Mappen ${folder} är inte tom, så ingenting återställdes i den. Ange en tom mapp i miljövariabeln TIETOPOLKU_DATA.`,
      en: `The folder ${folder} is not empty, so nothing was restored into it. Name an empty folder in the environment variable TIETOPOLKU_DATA.`,
    },
  })
}

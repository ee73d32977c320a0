import { existsSync, linkSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Kysely } from 'kysely'
import { Problem } from '../../model/problem.ts'
import { auditHead } from '../../store/audit-walk.ts'
import { migrationPlan } from '../../store/migrate.ts'
import type { Schema } from '../../store/schema.ts'
import { dumpTables } from '../../store/upkeep/dump-tables.ts'
import type { DataFolder } from '../data-folder.ts'
import { syncAll } from '../intake/sync-folder.ts'
import { BACKUP_MANIFEST, type BackupFile, type BackupManifest, readBackupManifest } from './backup-manifest.ts'
import { copyDurably, digestOfFile } from './copy-file.ts'
import { tableWriter } from './table-files.ts'

export interface BackupRequest {
  readonly folder: DataFolder
  readonly db: Kysely<Schema>
  /** Folder of backups; each backup becomes a folder in it, named after its moment. */
  readonly place: string
  readonly program: string
  readonly now: string
  progress?(done: number, total: number): void
}

export interface WrittenBackup {
  readonly path: string
  readonly files: number
  readonly bytes: number
  /** Files that were not copied but shared with the backup before. */
  readonly shared: number
  readonly auditHead: BackupManifest['auditHead']
}

/** Folders of the data folder that are copied. The database is read as tables; keys of a production register are never in a backup. */
const COPIED = ['incoming', 'register', 'runs', 'releases'] as const
const SINGLE = ['folder.json', 'state/synthetic-keys.json'] as const

/**
 * Copies a whole register into a folder of its own, which appears under its name only when it is whole. The caller sees to it that
 * nothing is received, counted or published meanwhile; everything else goes on. Files that lie unchanged in the newest backup of the
 * same place are shared with it by a hard link: deliveries, runs and releases never change.
 *
 * @throws Problem `backup-inside-register` (refused).
 */
export async function writeBackup(request: BackupRequest): Promise<WrittenBackup> {
  const { folder, now } = request
  const place = resolve(request.place)
  if (`${place}${sep}`.startsWith(`${folder.root}${sep}`)) throw insideRegister(place)
  mkdirSync(place, { recursive: true, mode: 0o700 })
  const before = newestBackup(place)
  const path = join(place, now.replaceAll(':', '-').replace(/\.\d+Z$/, 'Z'))
  const unfinished = `${path}.unfinished`
  removeUnfinished(place)
  mkdirSync(unfinished, { mode: 0o700 })
  const database = await dumpInto(unfinished, request)
  const copied = await copyFiles(unfinished, before, request)
  const manifest: BackupManifest = {
    format: 'tietopolku-backup/1',
    createdAt: now,
    program: request.program,
    register: folder.kind,
    ...database.facts,
    files: [...database.files, ...copied.files],
  }
  writeFileSync(join(unfinished, BACKUP_MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true })
  const folders = readdirSync(unfinished, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory())
  await syncAll([unfinished, ...folders.map((entry) => join(entry.parentPath, entry.name))])
  renameSync(unfinished, path)
  await syncAll([place])
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0)
  return { path, files: manifest.files.length, bytes, shared: copied.shared, auditHead: manifest.auditHead }
}

const HAS_CHAIN = '0009-upkeep'

async function dumpInto(unfinished: string, { db }: BackupRequest) {
  const writer = tableWriter(unfinished)
  const { applied } = await migrationPlan(db)
  // An old database, backed up before its upgrade, has no chain yet.
  const head = applied.includes(HAS_CHAIN) ? await auditHead(db) : null
  const dump = await dumpTables(db, writer.take)
  await writer.close()
  const files: BackupFile[] = []
  for (const name of existsSync(join(unfinished, 'tables')) ? readdirSync(join(unfinished, 'tables')).sort() : []) {
    const file = join(unfinished, 'tables', name)
    files.push({ path: `tables/${name}`, bytes: statSync(file).size, sha256: await digestOfFile(file), changed: null })
  }
  const facts = { migrations: [...applied], tables: [...dump.tables], numberings: [...dump.numberings], auditHead: head }
  return { facts, files }
}

async function copyFiles(unfinished: string, before: KnownBackup | null, { folder, progress }: BackupRequest) {
  const originals = [
    ...SINGLE.filter((path) => existsSync(join(folder.root, path))),
    ...COPIED.flatMap((name) => filesBelow(folder.root, name)),
  ]
  const files: BackupFile[] = []
  let shared = 0
  for (const [index, original] of originals.entries()) {
    const path = `files/${original}`
    const from = join(folder.root, original)
    const { size, mtimeMs } = statSync(from)
    const known = before?.files.get(path)
    if (before && known?.bytes === size && known.changed === mtimeMs && share(join(before.path, path), join(unfinished, path))) {
      files.push(known)
      shared += 1
    } else {
      files.push({ path, ...(await copyDurably(from, join(unfinished, path))), changed: mtimeMs })
    }
    progress?.(index + 1, originals.length)
  }
  return { files, shared }
}

/** False where the disk cannot share files: then they are copied. */
function share(from: string, to: string): boolean {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}

/** Files below a folder, by path from the root. Links are no files of a register. */
function filesBelow(root: string, name: string): string[] {
  const folder = join(root, name)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !lstatSync(join(entry.parentPath, entry.name)).isSymbolicLink())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

interface KnownBackup {
  readonly path: string
  readonly files: ReadonlyMap<string, BackupFile>
}

/** Backups of a place, oldest first. */
function backupsIn(place: string): string[] {
  if (!existsSync(place)) return []
  const names = readdirSync(place).filter(
    (name) => existsSync(join(place, name, BACKUP_MANIFEST)) && !name.endsWith('.unfinished'),
  )
  return names.sort().map((name) => join(place, name))
}

function newestBackup(place: string): KnownBackup | null {
  const path = backupsIn(place).at(-1)
  return path ? { path, files: new Map(readBackupManifest(path).files.map((file) => [file.path, file])) } : null
}

function removeUnfinished(place: string): void {
  for (const name of readdirSync(place))
    if (name.endsWith('.unfinished')) rmSync(join(place, name), { recursive: true, force: true })
}

function insideRegister(place: string): Problem {
  return new Problem({
    code: 'backup-inside-register',
    kind: 'refused',
    place,
    texts: {
      fi: `Kansio ${place} on datakansion sisällä: varmuuskopio katoaisi sen mukana. Anna kansio muualla, mieluiten toisella levyllä.`,
      sv: `Mappen ${place} ligger i datamappen: säkerhetskopian skulle försvinna med den. Ange en mapp någon annanstans, helst på en annan disk.`,
      en: `The folder ${place} is inside the data folder: the backup would be lost with it. Name a folder elsewhere, best on another disk.`,
    },
  })
}

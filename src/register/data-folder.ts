import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { RegisterKind } from '../model/delivery.ts'
import { Problem } from '../model/problem.ts'

/** The folders and keys of one register (see docs/explanation/architecture.md). */
export interface DataFolder {
  readonly root: string
  readonly kind: RegisterKind
  readonly paths: {
    readonly state: string
    readonly incoming: string
    readonly register: string
    readonly runs: string
    readonly releases: string
    /** This process's own; gone after it. */
    readonly temporary: string
  }
  /**
   * Keys of the pseudonyms, 32 bytes each, oldest first: each newer one is applied to what the older ones made. Come from outside the
   * folder, except in a synthetic one.
   */
  pseudonymKeys(): readonly Uint8Array[]
  /** Keys of the encrypted packages as received and of secrets in the state database, 32 bytes each, oldest first: any may open. */
  incomingKeys(): readonly Uint8Array[]
  /** The newest of them: what is encrypted now is encrypted with it. */
  incomingKey(): Uint8Array
}

/** 1: without an id; the databases of such folders were not bound to them. */
export const FOLDER_FORMAT = 2
export const DATA_FOLDERS = ['state', 'incoming', 'register', 'runs', 'releases', 'temporary'] as const
const KEY_BYTES = 32
const DAY_MS = 86_400_000

export interface FolderDescription {
  readonly format: number
  readonly register: RegisterKind
  readonly createdAt: string
  /** Random; the state database notes it too, so that no folder is ever opened with the database of another one. Since format 2. */
  readonly id?: string
}

/** Makes a data folder of one kind for good. Refuses a folder that holds anything already. */
export function initialiseDataFolder({ root, kind, now }: { root: string; kind: RegisterKind; now: string }): void {
  const folder = resolve(root)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (readdirSync(folder).length > 0) throw folderNotEmpty(folder)
  for (const name of DATA_FOLDERS) mkdirSync(join(folder, name), { mode: 0o700 })
  if (kind === 'synthetic') writeSyntheticKeys(folder)
  const description: FolderDescription = { format: FOLDER_FORMAT, register: kind, createdAt: now, id: randomUUID() }
  // Last: a folder without it is no data folder.
  writeDescription(folder, description)
}

/** What `folder.json` says. @throws Problem `data-folder-not-found`. */
export function folderDescription(root: string): FolderDescription {
  if (!isDataFolder(root)) throw noDataFolder(root)
  return JSON.parse(readFileSync(join(root, 'folder.json'), 'utf8')) as FolderDescription
}

/** By one rename: whoever reads it meanwhile reads the old one or the new one. */
export function writeDescription(folder: string, description: FolderDescription): void {
  const unfinished = join(folder, 'folder.json.unfinished')
  writeFileSync(unfinished, `${JSON.stringify(description, null, 2)}\n`)
  renameSync(unfinished, join(folder, 'folder.json'))
}

export function isDataFolder(root: string): boolean {
  return existsSync(join(root, 'folder.json'))
}

/**
 * Opens a data folder. Keys come from the environment; only a synthetic folder has its own. They are read when asked for, and a
 * missing one is a Problem then: what needs no key (export, verify) works without.
 */
export function openDataFolder(root: string, environment: NodeJS.ProcessEnv): DataFolder {
  const folder = resolve(root)
  const description = folderDescription(folder)
  if (description.format > FOLDER_FORMAT) throw newerFormat(folder, description.format)
  const own = (): SyntheticKeys => (description.register === 'synthetic' ? readSyntheticKeys(folder) : {})
  const path = (name: (typeof DATA_FOLDERS)[number]) => join(folder, name)
  const incomingKeys = () => keysGiven('incoming', { environment, own: own().incoming })
  return {
    root: folder,
    kind: description.register,
    paths: {
      state: path('state'),
      incoming: path('incoming'),
      register: path('register'),
      runs: path('runs'),
      releases: path('releases'),
      temporary: join(path('temporary'), String(process.pid)),
    },
    pseudonymKeys: () => keysGiven('pseudonym', { environment, own: own().pseudonym }),
    incomingKeys,
    incomingKey: () => incomingKeys().at(-1) ?? new Uint8Array(),
  }
}

/**
 * Removes half-done work of earlier processes and makes the folder for this one's. Only for the one who holds the folder: with a
 * shared PostgreSQL several processes work in it, and there only what has lain for a day is removed.
 */
export function prepareTemporary(folder: DataFolder, isShared: boolean): void {
  const all = dirname(folder.paths.temporary)
  for (const name of existsSync(all) ? readdirSync(all) : []) {
    const isOld = Date.now() - statSync(join(all, name)).mtimeMs > DAY_MS
    if (!isShared || isOld) rmSync(join(all, name), { recursive: true, force: true })
  }
  mkdirSync(folder.paths.temporary, { recursive: true, mode: 0o700 })
}

/** Settings of the keys, by what they are for. */
export const KEY_SETTINGS = { pseudonym: 'TIETOPOLKU_PSEUDONYM_KEY', incoming: 'TIETOPOLKU_INCOMING_KEY' } as const

/**
 * The keys of the environment, else the folder's own: one, or several with commas between, oldest first.
 * @throws Problem `key-missing` (unavailable) naming the setting.
 */
export function keysGiven(
  purpose: keyof typeof KEY_SETTINGS,
  { environment, own }: { readonly environment: NodeJS.ProcessEnv; readonly own: string | undefined },
): Uint8Array[] {
  const name = KEY_SETTINGS[purpose]
  const keys = (environment[name] ?? own ?? '').split(',').map((key) => Buffer.from(key.trim(), 'base64'))
  if (keys.every((key) => key.length === KEY_BYTES)) return keys
  throw new Problem({
    code: 'key-missing',
    kind: 'unavailable',
    parameters: { name, bytes: KEY_BYTES },
    texts: {
      fi: `Avain ${name} puuttuu tai on väärän pituinen. Anna ympäristömuuttujassa ${KEY_BYTES} tavua base64-muodossa, esimerkiksi komennolla "openssl rand -base64 32". Säilytä avain datakansion ulkopuolella.`,
      sv: `Nyckeln ${name} saknas eller har fel längd. Ange ${KEY_BYTES} byte i base64 i miljövariabeln, till exempel med kommandot "openssl rand -base64 32". Förvara nyckeln utanför datamappen.`,
      en: `The key ${name} is missing or of the wrong length. Give ${KEY_BYTES} bytes as base64 in the environment variable, for example from "openssl rand -base64 32". Keep the key outside the data folder.`,
    },
  })
}

/** A synthetic folder holds nothing of real people, so its keys may lie in it. */
function writeSyntheticKeys(folder: string): void {
  const keys = { pseudonym: randomBytes(KEY_BYTES).toString('base64'), incoming: randomBytes(KEY_BYTES).toString('base64') }
  writeFileSync(join(folder, 'state', 'synthetic-keys.json'), JSON.stringify(keys), { mode: 0o600 })
}

/**
 * Gives a synthetic folder another key of its own, behind those it has. Returns false when its keys come from the environment: then a
 * new one does too.
 */
export function addSyntheticKey(folder: DataFolder, purpose: keyof typeof KEY_SETTINGS): boolean {
  if (folder.kind !== 'synthetic') return false
  const own = readSyntheticKeys(folder.root)
  const used = (purpose === 'pseudonym' ? folder.pseudonymKeys() : folder.incomingKeys())
    .map((key) => Buffer.from(key).toString('base64'))
    .join()
  if (own[purpose] !== used) return false
  const path = join(folder.paths.state, 'synthetic-keys.json')
  const keys = { ...own, [purpose]: `${used},${randomBytes(KEY_BYTES).toString('base64')}` }
  writeFileSync(`${path}.unfinished`, JSON.stringify(keys), { mode: 0o600, flush: true })
  renameSync(`${path}.unfinished`, path)
  return true
}

interface SyntheticKeys {
  readonly pseudonym?: string
  readonly incoming?: string
}

function readSyntheticKeys(folder: string): SyntheticKeys {
  return JSON.parse(readFileSync(join(folder, 'state', 'synthetic-keys.json'), 'utf8')) as SyntheticKeys
}

function folderNotEmpty(folder: string): Problem {
  return new Problem({
    code: 'data-folder-not-empty',
    kind: 'conflict',
    place: folder,
    texts: {
      fi: `Kansio ${folder} ei ole tyhjä. Anna tyhjä kansio ympäristömuuttujassa TIETOPOLKU_DATA.`,
      sv: `Mappen ${folder} är inte tom. Ange en tom mapp i miljövariabeln TIETOPOLKU_DATA.`,
      en: `The folder ${folder} is not empty. Name an empty folder in the environment variable TIETOPOLKU_DATA.`,
    },
  })
}

function noDataFolder(folder: string): Problem {
  return new Problem({
    code: 'data-folder-not-found',
    kind: 'notFound',
    place: folder,
    texts: {
      fi: `Kansiossa ${folder} ei ole rekisteriä. Luo se komennolla "tietopolku init --register synthetic" tai nimeä toinen kansio ympäristömuuttujassa TIETOPOLKU_DATA.`,
      sv: `I mappen ${folder} finns inget register. Skapa det med "tietopolku init --register synthetic" eller ange en annan mapp i miljövariabeln TIETOPOLKU_DATA.`,
      en: `There is no register in the folder ${folder}. Make one with "tietopolku init --register synthetic", or name another folder in the environment variable TIETOPOLKU_DATA.`,
    },
  })
}

function newerFormat(folder: string, format: number): Problem {
  return new Problem({
    code: 'data-folder-newer',
    kind: 'conflict',
    place: folder,
    parameters: { format },
    texts: {
      fi: `Datakansio on tehty uudemmalla ohjelmaversiolla (muoto ${format}). Päivitä ohjelma.`,
      sv: `Datamappen är gjord med en nyare programversion (format ${format}). Uppdatera programmet.`,
      en: `The data folder was made by a newer version of the program (format ${format}). Upgrade the program.`,
    },
  })
}

import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { DataFolder } from './data-folder.ts'
import { uploadTooLarge } from './intake/package-problems.ts'

/*
 * Packages that have been uploaded and not yet received. They lie below the temporary folder that all processes share, readable by the
 * program only, a few for each person; a start of the program, further uploads of the person, or an hour take them away.
 */

/** A package that waits to be received. */
export interface StagedUpload {
  /** Names it for its owner; says nothing of where it lies. */
  readonly file: string
  readonly path: string
  readonly bytes: number
}

interface Upload {
  readonly folder: DataFolder
  /** The person: nobody reaches another's package, whatever name they give. */
  readonly owner: string
}

const LONGEST_KEPT_MS = 3_600_000
/** Names that tell what a bare file holds; every other gets one of ours. */
const TELLING_NAME = /^[a-z_-]{1,40}\.(csv|jsonl|ndjson)(\.gz)?$/

/**
 * Writes an upload to a file of the program's own naming, as it comes; memory stays flat.
 * @throws Problem `upload-too-large`. Nothing of it is left then.
 */
export async function stageUpload(
  upload: Upload,
  { name, bytes, most }: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array>; readonly most: number },
): Promise<StagedUpload> {
  makeRoom(upload)
  const file = randomBytes(16).toString('hex')
  const place = join(placeOf(upload), file)
  fs.mkdirSync(place, { recursive: true, mode: 0o700 })
  const path = join(place, TELLING_NAME.test(basename(name)) ? basename(name) : 'package')
  try {
    return { file, path, bytes: await write(path, bytes, most) }
  } catch (error) {
    fs.rmSync(place, { recursive: true, force: true })
    throw error
  }
}

async function write(path: string, bytes: AsyncIterable<Uint8Array>, most: number): Promise<number> {
  const target = await fs.promises.open(path, 'wx', 0o600)
  let size = 0
  try {
    for await (const chunk of bytes) {
      size += chunk.length
      if (size > most) throw uploadTooLarge(most)
      await target.write(chunk)
    }
    return size
  } finally {
    await target.close()
  }
}

/** The staged package of that name of the person; null when there is none. */
export function findUpload(upload: Upload, file: string): StagedUpload | null {
  if (!/^[0-9a-f]{32}$/.test(file)) return null
  const place = join(placeOf(upload), file)
  const name = fs.existsSync(place) ? fs.readdirSync(place).find((one) => one !== PROGRESS) : undefined
  if (name === undefined) return null
  const path = join(place, name)
  return { file, path, bytes: fs.statSync(path).size }
}

export function removeUpload(upload: Upload, file: string): void {
  if (/^[0-9a-f]{32}$/.test(file)) fs.rmSync(join(placeOf(upload), file), { recursive: true, force: true })
}

const PROGRESS = 'progress'

/** Tells how far the checking of a staged package has come, whole per cent: another process may be asked. */
export function tellProgress({ path }: StagedUpload, percent: number): void {
  const place = dirname(path)
  if (fs.existsSync(place)) fs.writeFileSync(join(place, PROGRESS), String(percent), { mode: 0o600 })
}

/** Per cent; null when it is not being checked. */
export function progressOf({ path }: StagedUpload): number | null {
  const progress = join(dirname(path), PROGRESS)
  return fs.existsSync(progress) ? Number(fs.readFileSync(progress, 'utf8')) : null
}

function allUploads({ folder }: Upload): string {
  return join(dirname(folder.paths.temporary), 'uploads')
}

function placeOf(upload: Upload): string {
  return join(allUploads(upload), createHash('sha256').update(upload.owner).digest('hex').slice(0, 32))
}

const MOST_OF_ONE = 5

/** Removes what has waited too long, of anybody, and the oldest of a person who has many waiting. */
function makeRoom(upload: Upload): void {
  const all = allUploads(upload)
  for (const owner of namesIn(all)) {
    const waiting = namesIn(join(all, owner)).map((file) => describe(join(all, owner, file)))
    const byAge = waiting.sort((one, other) => one.age - other.age)
    const most = join(all, owner) === placeOf(upload) ? MOST_OF_ONE - 1 : MOST_OF_ONE
    const old = byAge.filter(({ age }, index) => age > LONGEST_KEPT_MS || index >= most)
    for (const { path } of old) fs.rmSync(path, { recursive: true, force: true })
  }
}

function namesIn(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : []
}

function describe(path: string): { readonly path: string; readonly age: number } {
  // Gone meanwhile: as old as can be.
  return { path, age: Date.now() - (fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) }
}

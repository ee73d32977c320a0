import fs from 'node:fs'
import { basename, join } from 'node:path'
import { crc32, createInflateRaw } from 'node:zlib'
import { withoutIdentityCodes } from '../../model/identity-look-alike.ts'
import { packageNotFound, packageNotReadable, zipHasTwice, zipLeadsOutside, zipUnreadable } from './package-problems.ts'
import { contentStart, listZip, type ZipEntry } from './zip-directory.ts'

/** A package as it was handed over: a folder, a zip or one bare file. Files are read as delivered, each once. */
export interface PackageSource {
  /** Last part of the path, for messages. */
  readonly label: string
  /** Size in bytes by file name. */
  readonly files: ReadonlyMap<string, number>
  read(name: string): AsyncIterable<Buffer>
  close(): void
}

const READ_BYTES = 1 << 20

/** A small file needs no large buffer: a quarter brings a hundred packages of a few rows. */
function readFrom(path: string, size: number): fs.ReadStream {
  return fs.createReadStream(path, { highWaterMark: Math.min(READ_BYTES, size + 1) })
}

/** Opens a package. Throws a Problem when there is nothing at the path, or it or the zip cannot be read. */
export function openPackage(path: string): PackageSource {
  try {
    return openAny(path)
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw packageNotReadable(path)
    throw error
  }
}

function openAny(path: string): PackageSource {
  const status = fs.statSync(path, { throwIfNoEntry: false })
  if (!status) throw packageNotFound(path)
  if (status.isDirectory()) return openFolder(path)
  // A pipe or a device would be waited for without end.
  if (!status.isFile()) throw packageNotReadable(path)
  return isZip(path) ? openZip(path) : openBareFile(path, status.size)
}

/** Last part of the path, as it may be repeated in messages. */
function labelOf(path: string): string {
  return withoutIdentityCodes(basename(path))
}

function isZip(path: string): boolean {
  const file = fs.openSync(path, 'r')
  try {
    const start = Buffer.alloc(4)
    fs.readSync(file, start, 0, 4, 0)
    return start.readUInt16LE(0) === 0x4b50
  } finally {
    fs.closeSync(file)
  }
}

function openFolder(path: string): PackageSource {
  const entries = fs.readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile())
  const names = entries.map((entry) => entry.name).sort()
  const files = new Map(names.map((name) => [name, fs.statSync(join(path, name)).size]))
  return {
    label: labelOf(path),
    files,
    read: (name) => readFrom(join(path, name), files.get(name) ?? READ_BYTES),
    close: () => undefined,
  }
}

function openBareFile(path: string, size: number): PackageSource {
  return {
    label: labelOf(path),
    files: new Map([[basename(path), size]]),
    read: () => readFrom(path, size),
    close: () => undefined,
  }
}

function openZip(path: string): PackageSource {
  const file = fs.openSync(path, 'r')
  try {
    const byName = filesOfZip(file, path)
    return {
      label: labelOf(path),
      files: new Map([...byName].map(([name, entry]) => [name, entry.size])),
      read: (name) => readEntry(file, byName.get(name), path),
      close: () => fs.closeSync(file),
    }
  } catch (error) {
    fs.closeSync(file)
    throw error
  }
}

/** The files by their names without folders: many programs pack a folder with its name. Each name may be there once. */
function filesOfZip(file: number, path: string): Map<string, ZipEntry> {
  const entries = listZip(file)
  if (!entries) throw zipUnreadable(path)
  const byName = new Map<string, ZipEntry>()
  for (const entry of entries) {
    if (leadsOutside(entry.name)) throw zipLeadsOutside(path, entry.name)
    const name = basename(entry.name)
    if (byName.has(name)) throw zipHasTwice(path, name)
    byName.set(name, entry)
  }
  return byName
}

function leadsOutside(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|\0/.test(name) || name.split(/[/\\]/).includes('..')
}

/** The content of a file of a zip. Its size and checksum must be those of the directory: a zip that claims less than it holds is damaged. */
async function* readEntry(file: number, entry: ZipEntry | undefined, path: string): AsyncIterable<Buffer> {
  if (!entry) return
  let size = 0
  let checksum = 0
  try {
    for await (const chunk of inflated(file, entry)) {
      size += chunk.length
      checksum = crc32(chunk, checksum)
      if (size > entry.size) break
      yield chunk
    }
  } catch (error) {
    const isDamaged = error instanceof Error && 'code' in error && /^Z_|^ERR_OUT_OF_RANGE/.test(String(error.code))
    throw isDamaged ? zipUnreadable(path) : error
  }
  if (size !== entry.size || checksum !== entry.checksum) throw zipUnreadable(path)
}

async function* inflated(file: number, entry: ZipEntry): AsyncIterable<Buffer> {
  const start = contentStart(file, entry)
  if (start === null || entry.compressedSize === 0) return
  const raw = fs.createReadStream('', {
    fd: file,
    autoClose: false,
    start,
    end: start + entry.compressedSize - 1,
    highWaterMark: READ_BYTES,
  })
  if (entry.method === 'stored') {
    yield* raw
    return
  }
  const inflate = createInflateRaw({ chunkSize: READ_BYTES })
  raw.on('error', (error) => inflate.destroy(error))
  yield* raw.pipe(inflate)
}

import fs from 'node:fs'
import { basename, join } from 'node:path'
import { createInflateRaw } from 'node:zlib'
import { Problem } from '../../model/problem.ts'
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

/** Opens a package. Throws a Problem when there is nothing at the path or the zip cannot be read. */
export function openPackage(path: string): PackageSource {
  const status = fs.statSync(path, { throwIfNoEntry: false })
  if (!status) throw packageNotFound(path)
  if (status.isDirectory()) return openFolder(path)
  return isZip(path) ? openZip(path) : openBareFile(path, status.size)
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
  return {
    label: basename(path),
    files: new Map(names.map((name) => [name, fs.statSync(join(path, name)).size])),
    read: (name) => fs.createReadStream(join(path, name), { highWaterMark: READ_BYTES }),
    close: () => undefined,
  }
}

function openBareFile(path: string, size: number): PackageSource {
  const label = basename(path)
  const read = () => fs.createReadStream(path, { highWaterMark: READ_BYTES })
  return { label, files: new Map([[label, size]]), read, close: () => undefined }
}

function openZip(path: string): PackageSource {
  const file = fs.openSync(path, 'r')
  const entries = listZip(file)
  if (!entries) {
    fs.closeSync(file)
    throw zipUnreadable(path)
  }
  const byName = new Map(entries.map((entry) => [basename(entry.name), entry]))
  return {
    label: basename(path),
    files: new Map([...byName].map(([name, entry]) => [name, entry.size])),
    read: (name) => readEntry(file, byName.get(name)),
    close: () => fs.closeSync(file),
  }
}

async function* readEntry(file: number, entry: ZipEntry | undefined): AsyncIterable<Buffer> {
  if (!entry || entry.compressedSize === 0) return
  const start = contentStart(file, entry)
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

function packageNotFound(path: string): Problem {
  return new Problem({
    code: 'package-not-found',
    kind: 'notFound',
    place: path,
    parameters: { path },
    texts: {
      fi: `Polusta ${path} ei löydy kansiota eikä tiedostoa. Tarkista polku.`,
      sv: `Det finns varken mapp eller fil i ${path}. Kontrollera sökvägen.`,
      en: `There is no folder or file at ${path}. Check the path.`,
    },
  })
}

function zipUnreadable(path: string): Problem {
  return new Problem({
    code: 'package-unreadable',
    kind: 'refused',
    place: path,
    parameters: { path },
    texts: {
      fi: `Zip-pakettia ${path} ei voi lukea: se on vioittunut, salattu tai pakattu tuntemattomalla tavalla. Tee paketti uudelleen tavallisella zip-pakkauksella.`,
      sv: `Zip-paketet ${path} kan inte läsas: det är skadat, krypterat eller komprimerat på ett okänt sätt. Gör paketet på nytt med vanlig zip-komprimering.`,
      en: `The zip ${path} cannot be read: it is damaged, encrypted or compressed in an unknown way. Make the package again with ordinary zip compression.`,
    },
  })
}

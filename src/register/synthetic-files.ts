import { createHash, type Hash } from 'node:crypto'
import { appendFileSync, closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { constants, createGzip } from 'node:zlib'
import type { WrittenFile } from '../synthetic/delivery-folders.ts'

/** A file to be written: where, with what first line. */
export interface FileToWrite {
  readonly folder: string
  readonly name: string
  readonly header: string | null
  readonly isCompressed: boolean
}

interface OpenFile {
  append(text: string): void
  /** Resolves when little enough waits for the compressor. */
  settle(): Promise<void>
  close(): Promise<WrittenFile>
}

/** Text gathered before it is written, in files with a header: there are hundreds, so this times their number is memory used. */
const GATHERED_CHARACTERS = 64 * 1024
/** In files without a header, the extracts: few, and by far the largest. */
const GATHERED_IN_EXTRACTS = 512 * 1024
/** Text that may wait for the compressor, which works beside us on another core. */
const WAITING_BYTES = 2 * 1024 * 1024
/** Speed before size. The mark is one of streams, which the compressor passes on. */
const COMPRESSION = { level: constants.Z_BEST_SPEED, chunkSize: 256 * 1024, highWaterMark: WAITING_BYTES }

/**
 * Writes the lines of many files side by side under `root`, gathering small pieces, with digest and number of rows. A plain
 * file is opened for each piece only, so there is no limit of open files; a compressed one stays open.
 */
export class FolderWriter {
  readonly #files: OpenFile[]
  readonly #rows: number[]

  constructor(root: string, files: readonly FileToWrite[]) {
    for (const folder of new Set(files.map((file) => file.folder))) mkdirSync(join(root, folder), { recursive: true })
    this.#files = files.map((file) => {
      const path = join(root, file.folder, file.name)
      const most = file.header === null ? GATHERED_IN_EXTRACTS : GATHERED_CHARACTERS
      const writer = file.isCompressed ? compressedFile(path) : plainFile(path, most)
      if (file.header !== null) writer.append(`${file.header}\n`)
      return writer
    })
    this.#rows = files.map(() => 0)
  }

  line(file: number, text: string): void {
    this.#rows[file] = (this.#rows[file] ?? 0) + 1
    this.#files[file]?.append(`${text}\n`)
  }

  /** Call between batches: lets the compressors catch up, so that memory stays flat. */
  async settle(): Promise<void> {
    await Promise.all(this.#files.map((file) => file.settle()))
  }

  /** Closes every file. Rows without the header; SHA-256 over the bytes of the file. */
  async close(): Promise<Map<number, WrittenFile>> {
    const written = await Promise.all(this.#files.map((file) => file.close()))
    return new Map(written.map((file, number) => [number, { ...file, rows: this.#rows[number] ?? 0 }]))
  }
}

function plainFile(path: string, most: number): OpenFile {
  const digest = createHash('sha256')
  let gathered = ''
  closeSync(openSync(path, 'w'))
  const flush = () => {
    const bytes = Buffer.from(gathered, 'utf8')
    gathered = ''
    digest.update(bytes)
    appendFileSync(path, bytes)
  }
  return {
    append(text) {
      gathered += text
      if (gathered.length > most) flush()
    },
    settle: () => Promise.resolve(),
    close() {
      flush()
      return Promise.resolve(writtenFile(digest))
    },
  }
}

function compressedFile(path: string): OpenFile {
  const digest = createHash('sha256')
  const file = openSync(path, 'w')
  const gzip = createGzip(COMPRESSION)
  gzip.on('data', (chunk: Buffer) => {
    digest.update(chunk)
    writeSync(file, chunk)
  })
  let gathered = ''
  let isBehind = false
  return {
    append(text) {
      gathered += text
      if (gathered.length <= GATHERED_CHARACTERS) return
      isBehind = !gzip.write(gathered, 'utf8') || isBehind
      gathered = ''
    },
    async settle() {
      if (isBehind && gzip.writableNeedDrain) await new Promise<void>((resolve) => gzip.once('drain', resolve))
      isBehind = false
    },
    async close() {
      await new Promise<void>((resolve, reject) => {
        gzip.once('end', resolve).once('error', reject)
        gzip.end(gathered, 'utf8')
      })
      closeSync(file)
      return writtenFile(digest)
    },
  }
}

function writtenFile(digest: Hash): WrittenFile {
  return { rows: 0, sha256: digest.digest('hex') }
}

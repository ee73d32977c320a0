import fs from 'node:fs'

/** One file of a zip archive, found through its central directory so that any file can be read without the ones before it. */
export interface ZipEntry {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  readonly compressedSize: number
  readonly size: number
  /** CRC-32 of the content. */
  readonly checksum: number
  /** Where the local header begins. */
  readonly headerAt: number
}

const END_SIGNATURE = 0x06054b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const LOCAL_SIGNATURE = 0x04034b50
const ENTRY_SIGNATURE = 0x02014b50
const ENTRY_BYTES = 46
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50
const ZIP64_LOCATOR_BYTES = 20
const ZIP64_FIELD = 1
const UNKNOWN_32 = 0xffffffff
const METHODS: ReadonlyMap<number, ZipEntry['method']> = new Map([
  [0, 'stored'],
  [8, 'deflated'],
])

/** Lists the files of a zip (also zip64). Null when it is none, is damaged, is encrypted or uses another compression. */
export function listZip(file: number): ZipEntry[] | null {
  const size = fs.fstatSync(file).size
  const directory = findDirectory(file, size)
  if (!directory || directory.at + directory.bytes > size) return null
  const bytes = readAt(file, directory.at, directory.bytes)
  const entries: ZipEntry[] = []
  for (let at = 0; at + ENTRY_BYTES <= bytes.length; ) {
    if (bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) return null
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    const next = at + ENTRY_BYTES + lengths.reduce((sum, length) => sum + length, 0)
    const entry = readEntry(bytes.subarray(at, next))
    if (!entry) return null
    if (!entry.name.endsWith('/')) entries.push(entry)
    at = next
  }
  return entries
}

/** First byte of the content of an entry: behind its local header, whose name and extra field have lengths of their own. Null: no header. */
export function contentStart(file: number, entry: ZipEntry): number | null {
  const header = readAt(file, entry.headerAt, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_SIGNATURE) return null
  return entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
}

function findDirectory(file: number, size: number): { readonly at: number; readonly bytes: number } | null {
  const from = Math.max(0, size - END_BYTES - LONGEST_COMMENT)
  const tail = readAt(file, from, size - from)
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue
    const directory = { bytes: tail.readUInt32LE(at + 12), at: tail.readUInt32LE(at + 16) }
    return directory.at === UNKNOWN_32 || directory.bytes === UNKNOWN_32 ? findZip64Directory(file, from + at) : directory
  }
  return null
}

function findZip64Directory(file: number, endAt: number): { readonly at: number; readonly bytes: number } | null {
  if (endAt < ZIP64_LOCATOR_BYTES) return null
  const locator = readAt(file, endAt - ZIP64_LOCATOR_BYTES, ZIP64_LOCATOR_BYTES)
  if (locator.readUInt32LE(0) !== ZIP64_LOCATOR_SIGNATURE) return null
  const end = readAt(file, Number(locator.readBigUInt64LE(8)), 56)
  return { bytes: Number(end.readBigUInt64LE(40)), at: Number(end.readBigUInt64LE(48)) }
}

function readEntry(bytes: Buffer): ZipEntry | null {
  const isEncrypted = (bytes.readUInt16LE(8) & 1) === 1
  const method = METHODS.get(bytes.readUInt16LE(10))
  if (isEncrypted || !method) return null
  const nameLength = bytes.readUInt16LE(28)
  const extra = bytes.subarray(ENTRY_BYTES + nameLength, ENTRY_BYTES + nameLength + bytes.readUInt16LE(30))
  const large = zip64Values(extra)
  // The zip64 field holds, in this order, only the values that did not fit.
  const value = (offset: number) => {
    const small = bytes.readUInt32LE(offset)
    return small === UNKNOWN_32 ? Number(large.shift() ?? small) : small
  }
  const size = value(24)
  const compressedSize = value(20)
  const headerAt = value(42)
  const name = bytes.toString('utf8', ENTRY_BYTES, ENTRY_BYTES + nameLength)
  return { name, method, size, checksum: bytes.readUInt32LE(16), compressedSize, headerAt }
}

function zip64Values(extra: Buffer): bigint[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === ZIP64_FIELD) {
      return Array.from({ length: Math.floor(length / 8) }, (_, index) => extra.readBigUInt64LE(at + 4 + index * 8))
    }
    at += 4 + length
  }
  return []
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, length))
  const read = fs.readSync(file, bytes, 0, bytes.length, position)
  return bytes.subarray(0, read)
}

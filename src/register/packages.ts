import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import fs from 'node:fs'

/*
 * A package as received, encrypted. Format, version 1, all numbers big-endian:
 *
 *   "TPKG" | version 1 (1 byte) | nonce prefix (8 bytes) | chunk …
 *   chunk = length of ciphertext (4 bytes) | ciphertext | tag (16 bytes)
 *
 * Chunk n is AES-256-GCM with the nonce prefix | n (4 bytes). Authenticated beside it: magic, version and whether it is the last
 * chunk, so that a package cut short, with chunks changed in order or of another version does not open. The plain text is a row of
 * entries: kind (1 byte: 1 = a file begins, its name follows; 2 = bytes of the file) | length (4 bytes) | content.
 */

const MAGIC = Buffer.from('TPKG')
const VERSION = 1
const CHUNK_BYTES = 1 << 20
const TAG_BYTES = 16
const PREFIX_BYTES = 8
const ENTRY_NAME = 1
const ENTRY_BYTES = 2

export interface SealedPackage {
  beginFile(name: string): void
  write(bytes: Uint8Array): void
  /** Writes what is left. The caller makes it durable. */
  close(): void
}

/** Starts an encrypted package at `path`; memory stays flat whatever its size. */
export function sealPackage(path: string, key: Uint8Array): SealedPackage {
  const file = fs.openSync(path, 'wx', 0o600)
  const prefix = randomBytes(PREFIX_BYTES)
  fs.writeSync(file, Buffer.concat([MAGIC, Buffer.from([VERSION]), prefix]))
  const buffer = Buffer.alloc(CHUNK_BYTES)
  let filled = 0
  let chunk = 0
  const flush = (isLast: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, chunk))
    cipher.setAAD(chunkLabel(isLast))
    const sealed = Buffer.concat([cipher.update(buffer.subarray(0, filled)), cipher.final()])
    fs.writeSync(file, Buffer.concat([uint32(sealed.length), sealed, cipher.getAuthTag()]))
    filled = 0
    chunk += 1
  }
  const put = (bytes: Uint8Array) => {
    for (let from = 0; from < bytes.length; ) {
      if (filled === CHUNK_BYTES) flush(false)
      const part = bytes.subarray(from, from + CHUNK_BYTES - filled)
      buffer.set(part, filled)
      filled += part.length
      from += part.length
    }
  }
  const entry = (kind: number, bytes: Uint8Array) => {
    put(Buffer.concat([Buffer.from([kind]), uint32(bytes.length)]))
    put(bytes)
  }
  return {
    beginFile: (name) => entry(ENTRY_NAME, Buffer.from(name)),
    write: (bytes) => entry(ENTRY_BYTES, bytes),
    close: () => {
      flush(true)
      fs.closeSync(file)
    },
  }
}

/** The files of a sealed package, in order. Throws when the key is wrong or anything was altered or cut off. */
export function openSealedPackage(path: string, key: Uint8Array): Map<string, Buffer> {
  const plain = decrypt(fs.readFileSync(path), key)
  const parts = new Map<string, Buffer[]>()
  let current: Buffer[] = []
  for (let at = 0; at < plain.length; ) {
    const length = plain.readUInt32BE(at + 1)
    const content = plain.subarray(at + 5, at + 5 + length)
    if (plain[at] === ENTRY_NAME) {
      current = []
      parts.set(content.toString(), current)
    } else {
      current.push(content)
    }
    at += 5 + length
  }
  return new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]))
}

function decrypt(sealed: Buffer, key: Uint8Array): Buffer {
  const start = MAGIC.length + 1
  if (!sealed.subarray(0, MAGIC.length).equals(MAGIC) || sealed[MAGIC.length] !== VERSION) throw new Error('not a sealed package')
  const prefix = sealed.subarray(start, start + PREFIX_BYTES)
  const plain: Buffer[] = []
  let chunk = 0
  for (let at = start + PREFIX_BYTES; at < sealed.length; chunk += 1) {
    const length = sealed.readUInt32BE(at)
    const end = at + 4 + length + TAG_BYTES
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, chunk), { authTagLength: TAG_BYTES })
    decipher.setAAD(chunkLabel(end === sealed.length))
    decipher.setAuthTag(sealed.subarray(end - TAG_BYTES, end))
    plain.push(decipher.update(sealed.subarray(at + 4, end - TAG_BYTES)), decipher.final())
    at = end
  }
  if (chunk === 0) throw new Error('sealed package cut short')
  return Buffer.concat(plain)
}

/** Whether the package was sealed with this key: its first chunk opens. */
export function opensWith(path: string, key: Uint8Array): boolean {
  const file = fs.openSync(path, 'r')
  try {
    const head = readHead(file)
    readChunk(file, { at: HEAD_BYTES, chunk: 0, prefix: head.prefix, key, size: fs.fstatSync(file).size })
    return true
  } catch {
    return false
  } finally {
    fs.closeSync(file)
  }
}

/**
 * Writes the same package sealed with another key, chunk by chunk: memory stays flat whatever its size. The new file is durable.
 * @throws Error when the old key is wrong or anything was altered or cut off.
 */
export function resealPackage(from: string, to: string, { oldKey, newKey }: { oldKey: Uint8Array; newKey: Uint8Array }): void {
  const source = fs.openSync(from, 'r')
  const target = fs.openSync(to, 'w', 0o600)
  try {
    const { size } = fs.fstatSync(source)
    const { prefix } = readHead(source)
    const newPrefix = randomBytes(PREFIX_BYTES)
    fs.writeSync(target, Buffer.concat([MAGIC, Buffer.from([VERSION]), newPrefix]))
    for (let at = HEAD_BYTES, chunk = 0; at < size; chunk += 1) {
      const { plain, end } = readChunk(source, { at, chunk, prefix, key: oldKey, size })
      const cipher = createCipheriv('aes-256-gcm', newKey, nonceOf(newPrefix, chunk))
      cipher.setAAD(chunkLabel(end === size))
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
      fs.writeSync(target, Buffer.concat([uint32(sealed.length), sealed, cipher.getAuthTag()]))
      at = end
    }
    fs.fsyncSync(target)
  } finally {
    fs.closeSync(source)
    fs.closeSync(target)
  }
}

/** The plain content of a package, a chunk at a time: memory stays flat. @throws as `resealPackage`. */
export function* plainChunks(path: string, key: Uint8Array): Generator<Buffer> {
  const file = fs.openSync(path, 'r')
  try {
    const { size } = fs.fstatSync(file)
    const { prefix } = readHead(file)
    for (let at = HEAD_BYTES, chunk = 0; at < size; chunk += 1) {
      const { plain, end } = readChunk(file, { at, chunk, prefix, key, size })
      yield plain
      at = end
    }
  } finally {
    fs.closeSync(file)
  }
}

const HEAD_BYTES = MAGIC.length + 1 + PREFIX_BYTES

function readHead(file: number): { readonly prefix: Buffer } {
  const head = readBytes(file, 0, HEAD_BYTES)
  if (!head.subarray(0, MAGIC.length).equals(MAGIC) || head[MAGIC.length] !== VERSION) throw new Error('not a sealed package')
  return { prefix: head.subarray(MAGIC.length + 1) }
}

interface ChunkPlace {
  readonly at: number
  readonly chunk: number
  readonly prefix: Buffer
  readonly key: Uint8Array
  /** Of the whole file: where it ends, the last chunk ends. */
  readonly size: number
}

function readChunk(file: number, { at, chunk, prefix, key, size }: ChunkPlace): { plain: Buffer; end: number } {
  const length = readBytes(file, at, 4).readUInt32BE(0)
  const end = at + 4 + length + TAG_BYTES
  if (length > CHUNK_BYTES || end > size) throw new Error('sealed package cut short')
  const sealed = readBytes(file, at + 4, length + TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, chunk), { authTagLength: TAG_BYTES })
  decipher.setAAD(chunkLabel(end === size))
  decipher.setAuthTag(sealed.subarray(length))
  return { plain: Buffer.concat([decipher.update(sealed.subarray(0, length)), decipher.final()]), end }
}

function readBytes(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  if (fs.readSync(file, bytes, 0, length, at) !== length) throw new Error('sealed package cut short')
  return bytes
}

function nonceOf(prefix: Uint8Array, chunk: number): Buffer {
  return Buffer.concat([prefix, uint32(chunk)])
}

function chunkLabel(isLast: boolean): Buffer {
  return Buffer.concat([MAGIC, Buffer.from([VERSION, isLast ? 1 : 0])])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

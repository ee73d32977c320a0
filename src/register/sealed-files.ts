import { opensWith, plainChunks } from './packages.ts'

/** One file of a package as received. */
interface SealedFile {
  readonly name: string
  /** To be read before the next file is asked for; what is not read is passed over. */
  readonly bytes: AsyncIterable<Buffer>
}

const ENTRY_HEAD = 5
const ENTRY_NAME = 1

/**
 * The files of a sealed package one after the other, without holding any of them: an archive extract may be larger than the memory.
 * The package is sealed with one of the keys in use.
 * @throws Error when none of the keys opens it or it was altered.
 */
export function* sealedFiles(path: string, keys: readonly Uint8Array[]): Generator<SealedFile> {
  const key = keys.toReversed().find((one) => opensWith(path, one))
  if (!key) throw new Error('a sealed package does not open under any of the keys')
  const entries = entriesOf(plainChunks(path, key))
  let entry = entries.next()
  while (!entry.done) {
    const name = entry.value.content.toString()
    const bytes = (function* (): Generator<Buffer> {
      for (entry = entries.next(); !entry.done && !entry.value.isName; entry = entries.next()) yield entry.value.content
    })()
    yield { name, bytes: asynchronous(bytes) }
    for (const _ of bytes);
  }
}

async function* asynchronous(bytes: Iterable<Buffer>): AsyncGenerator<Buffer> {
  yield* bytes
}

interface Entry {
  readonly isName: boolean
  readonly content: Buffer
}

/** Entries may lie across chunks. */
function* entriesOf(chunks: Iterable<Buffer>): Generator<Entry> {
  let rest: Buffer = Buffer.alloc(0)
  for (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (let entry = firstEntry(rest); entry !== null; entry = firstEntry(rest)) {
      yield entry
      rest = rest.subarray(ENTRY_HEAD + entry.content.length)
    }
  }
}

function firstEntry(bytes: Buffer): Entry | null {
  if (bytes.length < ENTRY_HEAD) return null
  const end = ENTRY_HEAD + bytes.readUInt32BE(1)
  return bytes.length < end ? null : { isName: bytes[0] === ENTRY_NAME, content: bytes.subarray(ENTRY_HEAD, end) }
}

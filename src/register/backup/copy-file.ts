import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Copies a file, durably, and tells its size and SHA-256. Memory stays flat whatever its size. Never over another file. */
export async function copyDurably(from: string, to: string): Promise<{ bytes: number; sha256: string }> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  const digest = createHash('sha256')
  const file = openSync(to, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const chunk of createReadStream(from) as AsyncIterable<Buffer>) {
      digest.update(chunk)
      writeSync(file, chunk)
      bytes += chunk.length
    }
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return { bytes, sha256: digest.digest('hex') }
}

/** SHA-256 of a file's bytes, hexadecimal. */
export async function digestOfFile(path: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) digest.update(chunk)
  return digest.digest('hex')
}

import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'

const SHARED_MEMORY = '/dev/shm'
const START = 'tietopolku-tests-'
const GIGABYTE = 1024 ** 3
/** A whole run holds about a quarter of this in the end. */
const ENOUGH = 8 * GIGABYTE

/**
 * A folder in memory for what tests write; null where there is none or too little. Databases wait for the disk at every commit: in memory
 * the suite takes a fifth less. What a run that was killed has left goes with the next one.
 */
export function makeMemoryFolder(): { readonly path: string; remove(): void } | null {
  try {
    const { bavail, bsize } = statfsSync(SHARED_MEMORY)
    if (Math.min(bavail * bsize, freemem()) < ENOUGH) return null
    for (const name of readdirSync(SHARED_MEMORY).filter((one) => one.startsWith(START)))
      if (!isRunning(Number(name.slice(START.length)))) rmSync(join(SHARED_MEMORY, name), { recursive: true, force: true })
    const path = join(SHARED_MEMORY, `${START}${process.pid}`)
    mkdirSync(path)
    return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
  } catch {
    return null
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

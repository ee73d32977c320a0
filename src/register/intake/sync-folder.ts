import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Makes files and folders durable: after this a power cut loses nothing of them. A folder stands for its list of names only. All
 * at once, as the disk takes many together in the time of one.
 */
export async function syncAll(paths: Iterable<string>): Promise<void> {
  await Promise.all([...paths].map(syncOne))
}

/** A folder and the files directly in it, for `syncAll`. */
export async function withFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return [folder, ...entries.filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name))]
}

async function syncOne(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

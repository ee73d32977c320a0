import fs from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from '../data-folder.ts'
import { syncAll } from '../intake/sync-folder.ts'
import { opensWith, resealPackage } from '../packages.ts'

/**
 * Seals every received package with the newest key. Each file is replaced by one rename, so a killed rotation leaves every package
 * whole, under the one key or the other, and the next call goes on where it stopped.
 *
 * @returns how many were sealed anew. @throws Error when a package opens with none of the keys given.
 */
export async function rotatePackages(folder: DataFolder, progress: (done: number, total: number) => void): Promise<number> {
  const { incoming, temporary } = folder.paths
  const names = fs.existsSync(incoming) ? fs.readdirSync(incoming).filter((name) => name.endsWith('.pkg')) : []
  const newKey = folder.incomingKey()
  const unfinished = join(temporary, 'resealed.pkg')
  let count = 0
  for (const [index, name] of names.entries()) {
    const path = join(incoming, name)
    if (!opensWith(path, newKey)) {
      const oldKey = folder.incomingKeys().find((key) => opensWith(path, key))
      if (!oldKey) throw new Error(`the package ${name} opens with none of the keys`)
      resealPackage(path, unfinished, { oldKey, newKey })
      fs.renameSync(unfinished, path)
      count += 1
    }
    progress(index + 1, names.length)
  }
  if (count > 0) await syncAll([incoming])
  return count
}

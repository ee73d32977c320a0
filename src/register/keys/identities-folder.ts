import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from '../data-folder.ts'

const NAME = 'identities'

/**
 * Where the numbers of clients lie. Each change of the pseudonyms' key writes a folder of its own, and the state database says which one
 * holds: so a rotation takes place in one moment, that of its commit.
 */
export function identitiesFolder(folder: Pick<DataFolder, 'paths'>, keysInUse: number): string {
  return join(folder.paths.register, keysInUse <= 1 ? NAME : `${NAME}-${keysInUse}`)
}

/** Every such folder that there is, also of other keys. */
export function identityFolders({ paths }: Pick<DataFolder, 'paths'>): string[] {
  if (!existsSync(paths.register)) return []
  const names = readdirSync(paths.register).filter((name) => name === NAME || /^identities-\d+$/.test(name))
  return names.map((name) => join(paths.register, name))
}

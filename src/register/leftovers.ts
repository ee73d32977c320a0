import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Schema } from '../store/schema.ts'
import { pseudonymKeysInUse } from '../store/upkeep/keys-in-use.ts'
import type { DataFolder } from './data-folder.ts'
import { identitiesFolder, identityFolders } from './keys/identities-folder.ts'

/**
 * Removes finished folders whose row never came into the database: the process was killed between the rename and the commit, so
 * nobody was told that they exist. What was acknowledged has a row and stays.
 */
export async function removeLeftovers(folder: DataFolder, db: Kysely<Schema>): Promise<void> {
  const ids = async (table: 'delivery' | 'run' | 'release') =>
    new Set((await db.selectFrom(table).select('id').execute()).map((row) => row.id))
  const deliveries = await ids('delivery')
  // A process killed while it withdrew a delivery: the catalogue says withdrawn, the files must go.
  const withdrawn = await db.selectFrom('delivery').select('id').where('status', '=', 'withdrawn').execute()
  const kept = new Set(deliveries)
  for (const { id } of withdrawn) kept.delete(id)
  removeUnknown(join(folder.paths.register, 'deliveries'), (name) => kept.has(name))
  const identities = identitiesFolder(folder, await pseudonymKeysInUse(db))
  // A rotation of the key that was killed before it was acknowledged, or before the numbers of the old key were removed.
  for (const other of identityFolders(folder)) if (other !== identities) rmSync(other, { recursive: true, force: true })
  removeUnknown(identities, (name) => deliveries.has(name.replace(/\.parquet$/, '')))
  removeUnknown(folder.paths.incoming, (name) => kept.has(name.replace(/\.pkg$/, '')))
  const runs = await ids('run')
  removeUnknown(folder.paths.runs, (name) => runs.has(name))
  const releases = await ids('release')
  removeUnknown(folder.paths.releases, (name) => releases.has(name))
}

function removeUnknown(folder: string, isKnown: (name: string) => boolean): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) if (!isKnown(name)) rmSync(join(folder, name), { recursive: true, force: true })
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyInUse, KeyPurpose } from '../../store/upkeep/keys-in-use.ts'
import { keysGiven } from '../data-folder.ts'
import { requireKeysInUse } from '../keys/check-keys.ts'
import { readBackupManifest } from './backup-manifest.ts'
import { rowsInBackup } from './restore-backup.ts'

const SYNTHETIC_KEYS = 'files/state/synthetic-keys.json'

/**
 * Sees that the keys at hand are those of the register in the backup, before anything is restored with which nothing could be done.
 * @throws Problem `backup-not-found`, `key-missing`, `key-wrong`.
 */
export async function requireKeysOfBackup(backup: string, environment: NodeJS.ProcessEnv): Promise<void> {
  readBackupManifest(backup)
  const file = join(backup, SYNTHETIC_KEYS)
  const own = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<KeyPurpose, string>>) : {}
  const rows = (await rowsInBackup(backup, 'key_in_use')) as unknown as KeyInUse[]
  for (const purpose of ['pseudonym', 'incoming'] as const) {
    const used = rows.filter((row) => row.purpose === purpose).sort((a, b) => a.place - b.place)
    requireKeysInUse(purpose, used, keysGiven(purpose, { environment, own: own[purpose] }))
  }
}

import type { InsertResult } from 'kysely'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'

/**
 * For something that is saved in the place of the version before it, and only of that one: nothing written means that somebody else was
 * quicker. `version`: the one to be written.
 * @throws Problem `changed-meanwhile`
 */
export function requireWritten(
  { numInsertedOrUpdatedRows }: InsertResult,
  { what, version }: { readonly what: string; readonly version: number },
): void {
  if (numInsertedOrUpdatedRows !== 1n) requireSameVersion({ expected: version - 1, stored: version, what })
}

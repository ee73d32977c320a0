import { join } from 'node:path'
import { mayHandleProgramme } from '../../access/release-programmes.ts'
import type { ReleaseState } from '../../model/release-approval.ts'
import { type ReleaseContent, readRelease, releaseNotFound } from '../../register/release-files.ts'
import { moveRelease, type ReleaseRow, releaseRow } from '../../store/releases.ts'
import type { OperationContext } from '../operation.ts'
import { releaseMoved } from './release-problems.ts'

export interface ReleaseAtHand {
  readonly row: ReleaseRow
  readonly content: ReleaseContent
}

/**
 * A release of the catalogue with its folder, drafts too. Those who only run data collections find the releases of collections.
 * @throws Problem `release-not-found`.
 */
export async function releaseAtHand(id: string, { db, folder, actor }: OperationContext): Promise<ReleaseAtHand> {
  const row = await releaseRow(db, id)
  if (!row || !mayHandleProgramme(actor, row.programme)) throw releaseNotFound(id)
  return { row, content: readRelease(join(folder.paths.releases, id)) }
}

type Transaction = Parameters<typeof moveRelease>[0]

/** @throws Problem `release-moved` (conflict) when somebody else was quicker. */
export async function requireMoved(
  transaction: Transaction,
  id: string,
  move: { readonly from: ReleaseState; readonly to: ReleaseState; readonly publishedAt?: string },
): Promise<void> {
  if (!(await moveRelease(transaction, id, move))) throw releaseMoved(id)
}

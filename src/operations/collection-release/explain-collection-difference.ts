import { join } from 'node:path'
import { collectionDifference } from '../../disseminate/collection/collection-difference.ts'
import type { ReleaseDifference } from '../../disseminate/release/difference.ts'
import { type ReleaseContent, readRelease } from '../../register/release-files.ts'
import { listReleaseRows, type ReleaseRow } from '../../store/releases.ts'
import type { OperationContext } from '../operation.ts'

/**
 * What readers of the newest published release of the collection will find changed in this one, with causes; null when nothing has been
 * published before.
 */
export async function explainCollectionDifference(
  row: ReleaseRow,
  content: ReleaseContent,
  context: OperationContext,
): Promise<ReleaseDifference | null> {
  const previous = await publishedBefore(row, context)
  if (!previous) return null
  const before = readRelease(join(context.folder.paths.releases, previous.id))
  const { collection } = before.release
  const rounds = collection ? [...collection.earlier, collection.round] : []
  return collectionDifference(
    { id: previous.id, tables: [...before.tables.values()] },
    { id: row.id, tables: [...content.tables.values()] },
    {
      previousRounds: new Set(rounds.map(({ round }) => round)),
      changedAnswers: changedAnswers(before, content),
      isRuleChanged: before.manifest.inputs.definitionsDigest !== content.manifest.inputs.definitionsDigest,
    },
  )
}

/** The newest published release of the same round, else of an earlier one. */
async function publishedBefore({ programme, cycle, revision, id }: ReleaseRow, { db }: OperationContext) {
  const published = (await listReleaseRows(db, programme)).filter((one) => one.status === 'published' && one.id !== id)
  return published.find((one) => one.cycle < cycle || (one.cycle === cycle && one.revision < revision))
}

/** Round and respondent of every answer that only one of the two rests on, or in another version: `2024-10/16`. */
function changedAnswers(before: ReleaseContent, after: ReleaseContent): ReadonlySet<string> {
  const idsOf = ({ manifest }: ReleaseContent) => new Set(manifest.inputs.deliveries.map(({ id }) => id))
  const [old, fresh] = [idsOf(before), idsOf(after)]
  const changed = [...old, ...fresh].filter((id) => !(old.has(id) && fresh.has(id)))
  return new Set(changed.map((id) => id.replace(/#\d+$/, '').split('/').slice(1).join('/')))
}

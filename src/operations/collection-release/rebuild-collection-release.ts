import { join } from 'node:path'
import { tableJson } from '../../disseminate/release/release-texts.ts'
import type { ReleasedTables } from '../../disseminate/release/revisions.ts'
import type { CollectionReleaseFacts, CollectionReleaseRound } from '../../model/collection-release.ts'
import type { CollectionRound } from '../../model/collection-round.ts'
import { type ReleaseContent, readRelease, sha256 } from '../../register/release-files.ts'
import { findCollectionRound } from '../../store/collection/rounds.ts'
import { listReleaseRows } from '../../store/releases.ts'
import type { OperationContext } from '../operation.ts'
import { collectionRules } from './collection-rules.ts'
import { countedAsNamed } from './counted-version.ts'
import { type GatheredRound, gatherRound } from './gather-round.ts'
import { makeCollectionRelease } from './make-collection-release.ts'
import { versionsIn } from './published-versions.ts'

export interface RebuiltTables {
  readonly tables: number
  readonly cells: number
  /** Ids of the tables that come out differently. */
  readonly differing: readonly string[]
}

/**
 * Computes a release of a data collection again from the versions of the answers that it names, and compares the tables byte for byte.
 * Versions are never changed, so this holds however the answers have been corrected since.
 */
export async function rebuildCollectionRelease(released: ReleaseContent, context: OperationContext): Promise<RebuiltTables> {
  const { release, manifest } = released
  const { collection: facts } = release
  if (facts === undefined) throw new Error('a release of a collection has its facts')
  const rules = await collectionRules(context, release.programme)
  const rounds: GatheredRound[] = []
  for (const round of [...facts.earlier, facts.round]) rounds.push(await countedAgain(round, { released, facts }, context))
  const { revision, createdAt, registerKind, run } = release
  const { embargo, note } = facts
  const [previous, compared] = await readersHad(released, context)
  const made = await makeCollectionRelease(
    { ...rules, rounds, revision, createdAt, registerKind, embargo, note, run, previous, compared },
    context.definitions,
  )
  const digests = new Map(manifest.files.map(({ path, sha256: digest }) => [path, digest]))
  const differing = made.tables.filter((table) => digests.get(`tables/${table.id}.json`) !== sha256(tableJson(table)))
  const missing = [...released.tables.keys()].filter((id) => !made.tables.some((table) => table.id === id))
  return {
    tables: made.tables.length,
    cells: made.tables.reduce((sum, { cells }) => sum + cells.length, 0),
    differing: [...differing.map(({ id }) => id), ...missing],
  }
}

interface Released {
  readonly released: ReleaseContent
  readonly facts: CollectionReleaseFacts
}

/** One round as it was counted then; its dates and dated values are those that the release keeps. */
async function countedAgain(
  as: CollectionReleaseRound,
  { released }: Released,
  context: OperationContext,
): Promise<GatheredRound> {
  const { programme } = released.release
  const round = await findCollectionRound(context.db, { collection: programme, round: as.round })
  const rules = await collectionRules(context, programme)
  const named = versionsIn(released)
  const excused = new Set(as.excused.map(({ key }) => key))
  const preliminary = new Set(as.preliminary.map(({ key }) => key))
  const then: CollectionRound | null = round && {
    ...round,
    day: as.day,
    from: as.from,
    until: as.until,
    parameters: as.parameters,
  }
  if (then === null) throw new Error(`the round ${as.round} of a release is in the catalogue`)
  const count = (submission: Parameters<typeof countedAsNamed>[0]) => countedAsNamed(submission, { named, excused, preliminary })
  return gatherRound(then, { indicators: rules.indicators, count }, context)
}

/** The release that it corrects, and the one that its revised figures are compared with. */
async function readersHad({ release, revisions }: ReleaseContent, { db, folder }: OperationContext) {
  const known = await listReleaseRows(db, release.programme)
  const tablesOf = (id: string | null | undefined): ReleasedTables | null => {
    if (id === null || id === undefined || !known.some((row) => row.id === id)) return null
    return { id, tables: [...readRelease(join(folder.paths.releases, id)).tables.values()] }
  }
  return [tablesOf(release.previous), tablesOf(revisions?.previous)] as const
}

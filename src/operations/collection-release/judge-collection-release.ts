import { join } from 'node:path'
import { type CollectionChecklistFacts, collectionChecklist } from '../../disseminate/collection/collection-checklist.ts'
import { sumsThatDiffer } from '../../disseminate/collection/sums-check.ts'
import type { ChecklistItem } from '../../model/release-approval.ts'
import { manifestDigest, verifyReleaseFolder } from '../../register/release-folder.ts'
import { openMatters } from '../../store/collection/release-answers.ts'
import { findCollectionRound } from '../../store/collection/rounds.ts'
import type { ReleaseAtHand } from '../approval/release-at-hand.ts'
import type { OperationContext } from '../operation.ts'
import { collectionRules } from './collection-rules.ts'
import { isUnderEmbargo } from './embargo.ts'
import { publishedSoFar, versionsIn } from './published-versions.ts'
import { seriesOfRelease } from './series-of-release.ts'

/** The checklist of a release of a data collection: sums, who is missing, what is unsettled, what has changed since it was made. */
export async function judgeCollectionRelease(
  { row, content }: ReleaseAtHand,
  context: OperationContext,
  isSeen: boolean,
): Promise<ChecklistItem[]> {
  return collectionChecklist(await factsOf({ row, content }, context, isSeen))
}

async function factsOf(
  { row, content }: ReleaseAtHand,
  context: OperationContext,
  isSeen: boolean,
): Promise<CollectionChecklistFacts> {
  const place = join(context.folder.paths.releases, row.id)
  const key = { collection: row.programme, round: row.cycle }
  const round = await findCollectionRound(context.db, key)
  const { indicators, definition } = await collectionRules(context, row.programme)
  const { collection: facts } = content.release
  const differing = content.release.publishedAt === null ? await changedSince({ row, content }, context) : []
  return {
    place: [row.programme, row.cycle],
    isIntact: isSeen && verifyReleaseFolder(place).length === 0 && manifestDigest(place) === row.manifest_digest,
    rulesDigest: content.manifest.inputs.definitionsDigest,
    rulesNow: indicators.digest,
    differing,
    wrongSums: sumsThatDiffer([...content.tables.values()], indicators),
    missing: facts?.round.missing.map(({ key: who, names }) => ({ key: who, names })) ?? [],
    excused: facts?.round.excused.map(({ key: who, names }) => ({ key: who, names })) ?? [],
    unaccepted: facts?.round.preliminary.map(({ key: who, names }) => ({ key: who, names })) ?? [],
    isOpen: round?.state === 'open',
    ...(await openMatters(context.db, key)),
    isShownByDecision: definition.collection.settings.disclosure === 'none',
    embargo: facts?.embargo ?? null,
    isUnderEmbargo: isUnderEmbargo(facts?.embargo ?? null, context.now()),
  }
}

/** Respondents whose answer would count in another version, or not at all, if the release were made now. */
async function changedSince({ row, content }: ReleaseAtHand, context: OperationContext): Promise<string[]> {
  const { indicators } = await collectionRules(context, row.programme)
  const round = await findCollectionRound(context.db, { collection: row.programme, round: row.cycle })
  if (round === null) return []
  const published = await publishedSoFar(row.programme, context)
  const withUnaccepted = (content.release.collection?.round.preliminary.length ?? 0) > 0
  const now = await seriesOfRelease({ round, indicators, published, withUnaccepted }, context)
  const used = versionsIn(content)
  const counted = now.flatMap((one) =>
    one.counted.map(({ submission, version }) => ({ id: submission.id, version: version?.version })),
  )
  return counted.filter(({ id, version }) => used.get(id) !== version).map(({ id }) => id)
}

import { join } from 'node:path'
import { z } from 'zod'
import type { Collection } from '../../model/collection.ts'
import type { CollectionIndicators, EarlierFigure } from '../../model/collection-indicator.ts'
import type { QualityReport } from '../../model/quality.ts'
import type { Release } from '../../model/release.ts'
import type { Revisions } from '../../model/revision.ts'
import type { StatisticalTable } from '../../model/table.ts'
import type { Texts } from '../../model/text.ts'
import { type ReleaseContent, readRelease, releaseNotFound } from '../../register/release-files.ts'
import { listReleaseRows, type ReleaseRow } from '../../store/releases.ts'
import { collectionNotFound } from '../collection/collection-problems.ts'
import { knownCollection, knownCollections } from '../collection/known-collections.ts'
import { defineOperation, type OperationContext } from '../operation.ts'

/** A data collection in the public list. */
export interface PublicCollectionEntry {
  readonly id: string
  readonly names: Texts
  readonly purpose: Texts
  /** Null before the first publication. */
  readonly newest: { readonly id: string; readonly headline: Texts; readonly publishedAt: string; readonly label: Texts } | null
}

/** Data collections whose figures are published, or will be. */
export const listPublicCollections = defineOperation({
  name: 'site.collections',
  title: { fi: 'Luettele tiedonkeruut', sv: 'Visa datainsamlingarna', en: 'List the data collections' },
  access: 'read',
  input: z.object({}),
  async perform(_, context): Promise<readonly PublicCollectionEntry[]> {
    context.reach.concernsOnlyActor()
    const all = (await knownCollections(context)).filter(({ indicators }) => indicators !== undefined)
    return Promise.all(
      all.map(async ({ collection: { id, names, purpose } }) => {
        const [newest] = await publishedRows(id, context)
        return { id, names, purpose, newest: newest ? newestOf(newest, context) : null }
      }),
    )
  },
})

function newestOf(row: ReleaseRow, { folder }: OperationContext): PublicCollectionEntry['newest'] {
  const { release } = contentOf(row, folder.paths.releases)
  return {
    id: row.id,
    headline: release.headline,
    publishedAt: row.published_at ?? '',
    label: release.collection?.round.label ?? release.title,
  }
}

/** What the public may see of a data collection and of one of its releases. */
export interface PublicCollection {
  readonly collection: Pick<
    Collection,
    'id' | 'names' | 'purpose' | 'legalBasis' | 'decision' | 'owner' | 'contact' | 'from' | 'until' | 'successor' | 'parameters'
  >
  readonly indicators: CollectionIndicators
  /** Figures that others have published, by source. */
  readonly earlier: readonly EarlierFigure[]
  /** Every published release, newest first. */
  readonly releases: readonly {
    readonly id: string
    readonly round: string
    readonly revision: number
    readonly publishedAt: string
  }[]
  /** The release asked for, or the newest; null before the first publication. */
  readonly shown: {
    readonly release: Release
    readonly tables: ReadonlyMap<string, StatisticalTable>
    readonly quality: QualityReport
    readonly revisions: Revisions | null
  } | null
}

/** One data collection with a release of it: the one named, or the newest. @throws Problem `collection-not-found`, `release-not-found`. */
export const showPublicCollection = defineOperation({
  name: 'site.collection',
  title: { fi: 'Näytä tiedonkeruu', sv: 'Visa datainsamlingen', en: 'Show a data collection' },
  access: 'read',
  input: z.object({ id: z.string().max(100), release: z.string().max(200).optional() }),
  async perform({ id, release }, context): Promise<PublicCollection> {
    context.reach.concernsOnlyActor()
    const { collection, indicators, publishedEarlier = [] } = await knownCollection(context, id)
    if (indicators === undefined) throw collectionNotFound(id)
    const rows = await publishedRows(id, context)
    const row = release === undefined ? rows[0] : rows.find((one) => one.id === release)
    if (release !== undefined && row === undefined) throw releaseNotFound(release)
    const content = row && contentOf(row, context.folder.paths.releases)
    const { names, purpose, legalBasis, decision, owner, contact, from, until, successor, parameters } = collection
    return {
      collection: { id, names, purpose, legalBasis, decision, owner, contact, from, until, successor, parameters },
      indicators,
      earlier: publishedEarlier,
      releases: rows.map((one) => ({
        id: one.id,
        round: one.cycle,
        revision: one.revision,
        publishedAt: one.published_at ?? '',
      })),
      shown: content
        ? { release: content.release, tables: content.tables, quality: content.quality, revisions: content.revisions }
        : null,
    }
  },
})

async function publishedRows(id: string, { db }: OperationContext): Promise<ReleaseRow[]> {
  return (await listReleaseRows(db, id)).filter(({ status, published_at }) => status === 'published' && published_at !== null)
}

/** Releases never change, so what was read once stays good; a few are kept. */
const MOST_KEPT = 8
const kept = new Map<string, ReleaseContent>()

function contentOf(row: ReleaseRow, releases: string): ReleaseContent {
  const folder = join(releases, row.id)
  const key = `${folder} ${row.manifest_digest} ${row.published_at ?? ''}`
  const known = kept.get(key)
  if (known) return known
  const content = readRelease(folder)
  kept.set(key, content)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return content
}

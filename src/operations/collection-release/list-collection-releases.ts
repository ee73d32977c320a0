import { z } from 'zod'
import type { CollectionRoundState } from '../../model/collection-round.ts'
import type { Texts } from '../../model/text.ts'
import { findCollectionRound } from '../../store/collection/rounds.ts'
import { listReleaseRows } from '../../store/releases.ts'
import { collectionRoundNotFound } from '../collection/collection-problems.ts'
import { knownCollection } from '../collection/known-collections.ts'
import { defineOperation } from '../operation.ts'
import { recipientOf } from './create-hand-over.ts'

export interface CollectionReleaseLine {
  readonly id: string
  readonly revision: number
  readonly status: string
  readonly createdAt: string
  readonly publishedAt: string | null
}

/** The releases of one round, and what its page needs to know. */
export interface CollectionReleases {
  readonly names: Texts
  readonly roundState: CollectionRoundState
  /** Whether anything is computed of the collection. */
  readonly hasIndicators: boolean
  /** The authority to which the answers are handed over; null when the collection names none for the round's day. */
  readonly recipient: Texts | null
  readonly releases: readonly CollectionReleaseLine[]
}

/** Releases of a round of a data collection, drafts too, newest first. */
export const listCollectionReleases = defineOperation({
  name: 'collection-release.list',
  title: {
    fi: 'Luettele tiedonkeruun julkaisut',
    sv: 'Visa datainsamlingens publikationer',
    en: 'List the releases of a data collection',
  },
  access: 'read',
  input: z.strictObject({ collection: z.string().min(1).max(100), round: z.string().min(1).max(40) }),
  async perform(key, context): Promise<CollectionReleases> {
    const { collection, indicators } = await knownCollection(context, key.collection)
    const round = await findCollectionRound(context.db, key)
    if (round === null) throw collectionRoundNotFound(key.round)
    const rows = (await listReleaseRows(context.db, key.collection)).filter(({ cycle }) => cycle === key.round)
    const isNamed = collection.handOver.some(({ from, until }) => {
      const day = round.day ?? round.until ?? ''
      return from <= day && (until === null || day <= until)
    })
    return {
      names: collection.names,
      roundState: round.state,
      hasIndicators: indicators !== undefined,
      recipient: isNamed ? recipientOf(collection, round) : null,
      releases: rows.map(({ id, revision, status, created_at: createdAt, published_at: publishedAt }) => {
        return { id, revision, status, createdAt, publishedAt }
      }),
    }
  },
})

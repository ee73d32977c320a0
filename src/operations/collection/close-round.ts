import type { Transaction } from 'kysely'
import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { COLLECTION_ROUND_STATES, type CollectionRound } from '../../model/collection-round.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { changeCollectionRound, lockCollectionRound, type RoundKey } from '../../store/collection/rounds.ts'
import type { Schema } from '../../store/schema.ts'
import { defineOperation } from '../operation.ts'
import { collectionRoundNotFound } from './collection-problems.ts'
import { roundKeyShape, versionShape } from './input-shapes.ts'

/** `to-new-answers`: corrections may still be asked for. `to-corrections`: nothing more, but for a form that is reopened singly. */
export const CLOSINGS = ['to-new-answers', 'to-corrections'] as const
export type Closing = (typeof CLOSINGS)[number]

/**
 * Closes a round, to new answers or to everything.
 * @throws Problem `collection-round-not-found`, `changed-meanwhile`, `not-in-this-state`.
 */
export const closeCollectionRound = defineOperation({
  name: 'collection-round.close',
  title: { fi: 'Sulje tiedonkeruun kierros', sv: 'Stäng en omgång av datainsamlingen', en: 'Close a collection round' },
  access: 'state',
  input: z.strictObject({ ...roundKeyShape, version: versionShape.optional(), closing: z.enum(CLOSINGS) }),
  async perform({ closing, version, ...key }, context): Promise<CollectionRound> {
    const about = { subject: `${key.collection}/${key.round}`, details: { closing } }
    return context.commit(about, (transaction) => closeRound(transaction, key, { closing, version, at: context.now() }))
  },
})

/** Closes a round in a transaction of somebody else. */
export async function closeRound(
  transaction: Transaction<Schema>,
  key: RoundKey,
  { closing, version, at }: { closing: Closing; version: number | undefined; at: string },
): Promise<CollectionRound> {
  const round = await lockCollectionRound(transaction, key)
  if (!round) throw collectionRoundNotFound(key.round)
  if (version !== undefined) requireSameVersion({ expected: version, stored: round.version, what: key.round })
  const state = requireNextState(COLLECTION_ROUND_STATES, round.state, { by: 'collection-round.close', when: closing })
  const closed = { ...round, state, version: round.version + 1, closedAt: at }
  await changeCollectionRound(transaction, closed)
  return closed
}

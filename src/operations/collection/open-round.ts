import type { Transaction } from 'kysely'
import { z } from 'zod'
import { parametersOn } from '../../design/round-calendar.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { Collection } from '../../model/collection.ts'
import { COLLECTION_ROUND_STATES, type CollectionRound, dayOfRound } from '../../model/collection-round.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { moveLastDayOfCodes } from '../../store/accounts/access-codes.ts'
import {
  addRespondents,
  changeCollectionRound,
  type FrozenRespondent,
  findCollectionRound,
  lockCollectionRound,
  type RoundKey,
} from '../../store/collection/rounds.ts'
import type { UniverseMember } from '../../store/collection/universe.ts'
import type { Schema } from '../../store/schema.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { collectionRoundNotFound, nobodyToAsk, roundDaysPassed } from './collection-problems.ts'
import { requireDaysInOrder } from './create-round.ts'
import { dayShape, roundKeyShape, versionShape } from './input-shapes.ts'
import { formOf, knownCollection } from './known-collections.ts'
import { universeOn } from './universe-on.ts'

export interface OpenedCollectionRound {
  readonly round: CollectionRound
  /** Asked in the round. */
  readonly respondents: number
}

const inputShape = z.strictObject({
  ...roundKeyShape,
  version: versionShape.optional(),
  /** For a round that was closed and opens again. */
  lastNewAnswer: dayShape.optional(),
  lastCorrection: dayShape.optional(),
})

/**
 * Opens a round: from now on it is frozen who is asked, by which version of the form, and which dated values hold. A round that was
 * closed opens again for the same respondents, with new last days.
 * @throws Problem `collection-round-not-found`, `changed-meanwhile`, `not-in-this-state`, `collection-round-days-passed`,
 *   `collection-round-days-order`, `collection-universe-empty`, `form-version-not-found`.
 */
export const openCollectionRound = defineOperation({
  name: 'collection-round.open',
  title: { fi: 'Avaa tiedonkeruun kierros', sv: 'Öppna en omgång av datainsamlingen', en: 'Open a collection round' },
  access: 'state',
  input: inputShape,
  async perform({ collection, round, ...changes }, context): Promise<OpenedCollectionRound> {
    const key = { collection, round }
    const opening = await prepareOpening(context, key)
    const about = { subject: `${collection}/${round}`, details: { respondents: opening.members.length, day: opening.day } }
    return context.commit(about, (transaction) => openRound(transaction, key, { ...opening, ...changes, at: context.now() }))
  },
})

/** What has to be known before the transaction in which a round opens. */
export interface Opening {
  readonly definition: Collection
  /** The day it looks at. */
  readonly day: string
  readonly members: readonly UniverseMember[]
}

export async function prepareOpening(context: Pick<OperationContext, 'db' | 'definitions'>, key: RoundKey): Promise<Opening> {
  const { collection } = await knownCollection(context, key.collection)
  const planned = await findCollectionRound(context.db, key)
  if (!planned) throw collectionRoundNotFound(key.round)
  await formOf(context, key.collection, planned.questionnaireVersion)
  const day = dayOfRound(planned)
  const { members } = await universeOn(context, collection, day)
  return { definition: collection, day, members }
}

interface OpeningNow extends Opening {
  readonly at: string
  readonly version?: number | undefined
  readonly lastNewAnswer?: string | undefined
  readonly lastCorrection?: string | undefined
}

/** Opens a round in a transaction of somebody else. */
export async function openRound(
  transaction: Transaction<Schema>,
  key: RoundKey,
  opening: OpeningNow,
): Promise<OpenedCollectionRound> {
  const { definition, day, members, at, version } = opening
  const round = await lockCollectionRound(transaction, key)
  if (!round) throw collectionRoundNotFound(key.round)
  if (version !== undefined) requireSameVersion({ expected: version, stored: round.version, what: key.round })
  const state = requireNextState(COLLECTION_ROUND_STATES, round.state, { by: 'collection-round.open' })
  const isFirst = round.state === 'planned'
  const opened: CollectionRound = {
    ...withLastDays(round, opening),
    state,
    version: round.version + 1,
    closedAt: null,
    ...(isFirst ? { parameters: parametersOn(definition.parameters, dayOfRound(round)), openedAt: at } : {}),
  }
  requireDaysInOrder(opened)
  if (opened.lastNewAnswer < helsinkiDay(at)) throw roundDaysPassed(opened)
  if (isFirst && members.length === 0) throw nobodyToAsk({ round: key.round, day })
  await changeCollectionRound(transaction, opened)
  await moveLastDayOfCodes(transaction, key, opened.lastCorrection)
  if (isFirst)
    await addRespondents(
      transaction,
      members.map((member) => frozen(member, opened)),
    )
  return { round: opened, respondents: members.length }
}

/** New last days; corrections stay possible at least as long as answers. */
function withLastDays(round: CollectionRound, { lastNewAnswer, lastCorrection }: OpeningNow): CollectionRound {
  const last = lastNewAnswer ?? round.lastNewAnswer
  return {
    ...round,
    lastNewAnswer: last,
    lastCorrection: lastCorrection ?? (round.lastCorrection < last ? last : round.lastCorrection),
  }
}

function frozen(member: UniverseMember, { collection, round, questionnaireVersion }: CollectionRound): FrozenRespondent {
  return {
    collection,
    round,
    respondent: member.key,
    organiser: member.organiser,
    level: member.level,
    nameFi: member.name_fi,
    nameSv: member.name_sv,
    questionnaireVersion,
  }
}

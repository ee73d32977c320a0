import { z } from 'zod'
import { parametersOn } from '../../design/round-calendar.ts'
import { COLLECTION_ROUND_STATES, type CollectionRound, dayOfRound } from '../../model/collection-round.ts'
import { requireNextState } from '../../model/state-machine.ts'
import {
  addRespondents,
  changeCollectionRound,
  type FrozenRespondent,
  lockCollectionRound,
} from '../../store/collection/rounds.ts'
import type { UniverseMember } from '../../store/collection/universe.ts'
import { helsinkiDay } from '../board/helsinki-day.ts'
import { defineOperation } from '../operation.ts'
import { collectionRoundNotFound, nobodyToAsk, roundDaysPassed } from './collection-problems.ts'
import { roundKeyShape } from './input-shapes.ts'
import { formOf, knownCollection } from './known-collections.ts'
import { universeOn } from './universe-on.ts'

export interface OpenedCollectionRound {
  readonly round: CollectionRound
  /** Asked in the round, after opening. */
  readonly respondents: number
}

/**
 * Opens a round: from now on it is frozen who is asked, by which version of the form, and which dated values hold.
 * @throws Problem `collection-round-not-found`, `not-in-this-state`, `collection-round-days-passed`, `collection-universe-empty`.
 */
export const openCollectionRound = defineOperation({
  name: 'collection-round.open',
  title: { fi: 'Avaa tiedonkeruun kierros', sv: 'Öppna en omgång av datainsamlingen', en: 'Open a collection round' },
  access: 'state',
  input: z.strictObject(roundKeyShape),
  async perform(key, context): Promise<OpenedCollectionRound> {
    const { collection } = await knownCollection(context, key.collection)
    const planned = await context.db
      .selectFrom('collection_round')
      .select(['day', 'period_until', 'opens_on', 'questionnaire_version'])
      .where('collection', '=', key.collection)
      .where('round', '=', key.round)
      .executeTakeFirst()
    if (!planned) throw collectionRoundNotFound(key.round)
    await formOf(context, key.collection, planned.questionnaire_version)
    const day = planned.day ?? planned.period_until ?? planned.opens_on
    const { members } = await universeOn(context, collection, day)
    const now = context.now()
    const about = { subject: `${key.collection}/${key.round}`, details: { respondents: members.length, day } }
    return context.commit(about, async (transaction) => {
      const round = await lockCollectionRound(transaction, key)
      if (!round) throw collectionRoundNotFound(key.round)
      const state = requireNextState(COLLECTION_ROUND_STATES, round.state, { by: 'collection-round.open' })
      if (round.lastNewAnswer < helsinkiDay(now)) throw roundDaysPassed(round)
      const isFirst = round.state === 'planned'
      if (isFirst && members.length === 0) throw nobodyToAsk({ round: key.round, day })
      const opened: CollectionRound = {
        ...round,
        state,
        version: round.version + 1,
        closedAt: null,
        ...(isFirst ? { parameters: parametersOn(collection.parameters, dayOfRound(round)), openedAt: now } : {}),
      }
      await changeCollectionRound(transaction, opened)
      if (isFirst)
        await addRespondents(
          transaction,
          members.map((member) => frozen(member, opened)),
        )
      return { round: opened, respondents: members.length }
    })
  },
})

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

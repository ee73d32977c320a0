import { z } from 'zod'
import { parametersOn, type RoundByRule, roundsByRule } from '../../design/round-calendar.ts'
import { whyNoWeekday } from '../../method/working-days.ts'
import type { Collection } from '../../model/collection.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { listCollectionRounds } from '../../store/collection/rounds.ts'
import { defineOperation } from '../operation.ts'
import { collectionShape, dayShape } from './input-shapes.ts'
import { knownCollection } from './known-collections.ts'
import { comingRounds } from './list-collections.ts'

/** A round that the rule proposes. */
export interface ProposedRound extends RoundByRule {
  /** A round of the name has been made already. */
  readonly isMade: boolean
  readonly parameters: Readonly<Record<string, number | null>>
  /** Days on which nobody is at work. The rule's day stands; somebody decides. */
  readonly notWorkdays: readonly DayOff[]
}

export interface DayOff {
  readonly which: 'opensOn' | 'statedDeadline' | 'lastNewAnswer' | 'lastCorrection'
  readonly day: string
}

/** The dates that the rule of a collection gives: of the next rounds, or of those between two days. */
export const planCollectionRounds = defineOperation({
  name: 'collection-round.plan',
  title: { fi: 'Ehdota tulevia kierroksia', sv: 'Föreslå kommande omgångar', en: 'Propose the next rounds' },
  access: 'read',
  input: z.strictObject({ collection: collectionShape, from: dayShape.optional(), until: dayShape.optional() }),
  async perform({ collection: id, from, until }, context): Promise<ProposedRound[]> {
    const { collection } = await knownCollection(context, id)
    const made = await listCollectionRounds(context.db, id)
    const today = helsinkiDay(context.now())
    const rounds =
      from === undefined && until === undefined
        ? comingRounds(collection, made, today)
        : roundsByRule(collection, { from: from ?? today, until: until ?? today })
    const names = new Set(made.map(({ round }) => round))
    return rounds.map((round) => ({ ...proposed(collection, round), isMade: names.has(round.round) }))
  },
})

export function proposed(collection: Collection, round: RoundByRule): ProposedRound {
  const day = round.day ?? round.until ?? round.opensOn
  return { ...round, isMade: false, parameters: parametersOn(collection.parameters, day), notWorkdays: notWorkdaysOf(round) }
}

/** Which of the days are Saturdays, Sundays or holidays. */
export function notWorkdaysOf(days: Readonly<Record<DayOff['which'], string>>): DayOff[] {
  const acted = ['opensOn', 'statedDeadline', 'lastNewAnswer', 'lastCorrection'] as const
  return acted.filter((which) => whyNoWeekday(days[which]) !== null).map((which) => ({ which, day: days[which] }))
}

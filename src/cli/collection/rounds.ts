import type { Language } from '../../model/text.ts'
import { changeRoundOfCollection } from '../../operations/collection/change-round.ts'
import { type Closing, closeCollectionRound } from '../../operations/collection/close-round.ts'
import { createCollectionRound } from '../../operations/collection/create-round.ts'
import { openCollectionRound } from '../../operations/collection/open-round.ts'
import { planCollectionRounds } from '../../operations/collection/plan-rounds.ts'
import { listRoundsOfCollection, showCollectionRound } from '../../operations/collection/show-round.ts'
import type { Act, CollectionOptions } from './collection-act.ts'
import { dayWords, roundKey, word } from './collection-act.ts'

/** Rounds: what there is, what the rule gives, making, moving, opening and closing. */
export const ROUND_ACTS: Readonly<Record<string, Act>> = {
  rounds: {
    needs: ['collection'],
    act: async (asked, { perform }) => {
      const result = await perform(listRoundsOfCollection, { collection: word(asked, 0) })
      const rows = (language: Language) =>
        result.map((one) => ({
          round: one.round,
          day: one.day ? dayWords(one.day, language) : `${dayWords(one.from, language)} – ${dayWords(one.until, language)}`,
          state: one.state,
          opens: dayWords(one.opensOn, language),
          deadline: dayWords(one.statedDeadline, language),
          'last answer': dayWords(one.lastNewAnswer, language),
          'last correction': dayWords(one.lastCorrection, language),
          answered: one.answered,
          asked: one.respondents,
        }))
      return { result, rows }
    },
  },
  plan: {
    needs: ['collection'],
    act: async (asked, { perform }) => {
      const { from, until } = asked.options
      const span = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
      const result = await perform(planCollectionRounds, { collection: word(asked, 0), ...span })
      const rows = (language: Language) =>
        result.map((one) => ({
          round: one.round,
          day: one.day ? dayWords(one.day, language) : `${dayWords(one.from, language)} – ${dayWords(one.until, language)}`,
          opens: dayWords(one.opensOn, language),
          deadline: dayWords(one.statedDeadline, language),
          'last answer': dayWords(one.lastNewAnswer, language),
          'last correction': dayWords(one.lastCorrection, language),
          values: Object.entries(one.parameters)
            .map(([name, value]) => `${name} ${value ?? '–'}`)
            .join(', '),
          made: one.isMade ? 'yes' : 'no',
        }))
      return { result, rows }
    },
  },
  create: {
    needs: ['collection', 'round'],
    act: async (asked, { perform }) => ({
      result: await perform(createCollectionRound, { ...roundKey(asked), ...daysOf(asked.options) }),
    }),
  },
  change: {
    needs: ['collection', 'round'],
    act: async (asked, { perform }) => {
      const key = roundKey(asked)
      const { round } = await perform(showCollectionRound, key)
      return { result: await perform(changeRoundOfCollection, { ...key, version: round.version, ...daysOf(asked.options) }) }
    },
  },
  open: {
    needs: ['collection', 'round'],
    act: async (asked, { perform }) => {
      const { lastNewAnswer, lastCorrection } = daysOf(asked.options)
      return { result: await perform(openCollectionRound, { ...roundKey(asked), lastNewAnswer, lastCorrection }) }
    },
  },
  close: {
    needs: ['collection', 'round'],
    act: async (asked, { perform }) => ({
      // The operation refuses what is no way of closing.
      result: await perform(closeCollectionRound, { ...roundKey(asked), closing: `to-${asked.options.to}` as Closing }),
    }),
  },
}

function daysOf({ day, from, until, opens, deadline, lastAnswer, lastCorrection, decision, form }: CollectionOptions) {
  return {
    day,
    from,
    until,
    opensOn: opens,
    statedDeadline: deadline,
    lastNewAnswer: lastAnswer,
    lastCorrection,
    decision,
    formVersion: form === undefined ? undefined : Number(form),
  }
}

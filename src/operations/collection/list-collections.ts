import { z } from 'zod'
import { type RoundByRule, roundsByRule } from '../../design/round-calendar.ts'
import type { Collection, CollectionDefinition } from '../../model/collection.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { knownCollections } from './known-collections.ts'
import { type RoundLine, roundLines } from './round-line.ts'

/** `coming` before its first day, `ended` after its last. */
export type CollectionLife = 'coming' | 'running' | 'ended'

export interface CollectionLine {
  readonly collection: Collection
  readonly life: CollectionLife
  /** Brought with the program, or added in the workspace or by command. */
  readonly source: 'definitions' | 'added'
  readonly formVersions: number
  /** Newest first. */
  readonly rounds: readonly RoundLine[]
  /** The round that opens next: one that has been made, else the first of the rule; null when there is none. */
  readonly next: NextRound | null
}

export interface NextRound {
  readonly round: string
  readonly opensOn: string
  /** Made already; else only the rule gives it. */
  readonly isMade: boolean
}

/** Every data collection with its rounds: the register of collections. */
export const listCollections = defineOperation({
  name: 'collection.list',
  title: { fi: 'Luettele tiedonkeruut', sv: 'Lista datainsamlingarna', en: 'List the data collections' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<CollectionLine[]> {
    const known = await knownCollections(context)
    const rounds = await roundLines(context)
    return known.map((definition) => {
      const own = rounds.filter(({ collection }) => collection === definition.collection.id)
      return lineOf(definition, own, context)
    })
  },
})

export function lineOf(
  { collection, questionnaires }: CollectionDefinition,
  rounds: readonly RoundLine[],
  { definitions, now }: Pick<OperationContext, 'definitions' | 'now'>,
): CollectionLine {
  const today = helsinkiDay(now())
  const isDefined = definitions.collections.some((one) => one.collection.id === collection.id)
  return {
    collection,
    life: lifeOf(collection, today),
    source: isDefined ? 'definitions' : 'added',
    formVersions: questionnaires.length,
    rounds,
    next: nextRound(collection, rounds, today),
  }
}

function nextRound(collection: Collection, rounds: readonly RoundLine[], today: string): NextRound | null {
  const made = rounds
    .filter(({ state, lastNewAnswer }) => state === 'planned' && lastNewAnswer >= today)
    .map(({ round, opensOn }) => ({ round, opensOn, isMade: true }))
  const ruled = comingRounds(collection, rounds, today).map(({ round, opensOn }) => ({ round, opensOn, isMade: false }))
  const inOrder = [...made, ...ruled].sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1))
  return inOrder[0] ?? null
}

function lifeOf({ from, until }: Collection, today: string): CollectionLife {
  if (today < from) return 'coming'
  return until !== null && today > until ? 'ended' : 'running'
}

/** Years that are looked ahead. */
const YEARS_AHEAD = 3

/** Rounds of the rule that have not been made and whose last day for answers is still to come. */
export function comingRounds(collection: Collection, rounds: readonly Pick<RoundLine, 'round'>[], today: string): RoundByRule[] {
  const year = Number(today.slice(0, 4))
  const made = new Set(rounds.map(({ round }) => round))
  const span = { from: `${year - 1}-01-01`, until: `${year + YEARS_AHEAD}-12-31` }
  return roundsByRule(collection, span).filter(({ round, lastNewAnswer }) => lastNewAnswer >= today && !made.has(round))
}

import { z } from 'zod'
import type { CollectionRound } from '../../model/collection-round.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { Problem } from '../../model/problem.ts'
import { listCollectionRounds } from '../../store/collection/rounds.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type Closing, closeRound } from './close-round.ts'
import { openRound, prepareOpening } from './open-round.ts'

export interface DatesKept {
  readonly opened: readonly string[]
  readonly closed: readonly string[]
  /** Rounds that could not be opened or closed, with the code of the reason. */
  readonly failed: readonly { readonly round: string; readonly code: string }[]
}

/** Opens and closes rounds on their days. Runs often: what has been done is not done again, and a day that was missed is made good. */
export const keepCollectionDates = defineOperation({
  name: 'collection-round.keep-dates',
  title: {
    fi: 'Avaa ja sulje kierrokset niiden päivinä',
    sv: 'Öppna och stäng omgångar på deras dagar',
    en: 'Open and close rounds on their days',
  },
  access: 'state',
  input: z.strictObject({}),
  async perform(_input, context): Promise<DatesKept> {
    const today = helsinkiDay(context.now())
    const kept = { opened: [] as string[], closed: [] as string[], failed: [] as { round: string; code: string }[] }
    for (const round of await listCollectionRounds(context.db)) {
      const name = `${round.collection}/${round.round}`
      const act = actOf(round, today)
      if (act === null) continue
      const code = await tried(() => (act === 'open' ? open(round, context) : close(round, act, context)))
      if (code !== null) kept.failed.push({ round: name, code })
      else kept[act === 'open' ? 'opened' : 'closed'].push(name)
    }
    return kept
  },
})

/** What a round's dates ask for today; null for nothing. A round that nobody opened in time stays for people to decide. */
export function actOf(
  { state, opensOn, lastNewAnswer, lastCorrection }: CollectionRound,
  today: string,
): 'open' | Closing | null {
  if (state === 'planned') return opensOn <= today && today <= lastNewAnswer ? 'open' : null
  if (state === 'open' || state === 'correcting') {
    if (lastCorrection < today) return 'to-corrections'
    return state === 'open' && lastNewAnswer < today ? 'to-new-answers' : null
  }
  return null
}

async function open({ collection, round }: CollectionRound, context: OperationContext): Promise<void> {
  const key = { collection, round }
  const opening = await prepareOpening(context, key)
  const about = { subject: `${collection}/${round}`, details: { act: 'open', respondents: opening.members.length } }
  await context.commit(about, (transaction) => openRound(transaction, key, { ...opening, at: context.now() }))
}

async function close({ collection, round }: CollectionRound, closing: Closing, context: OperationContext): Promise<void> {
  const about = { subject: `${collection}/${round}`, details: { act: closing } }
  const key = { collection, round }
  await context.commit(about, (transaction) => closeRound(transaction, key, { closing, version: undefined, at: context.now() }))
}

/** One round that cannot be opened must not keep the others from it. */
async function tried(work: () => Promise<void>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof Problem) return error.description.code
    throw error
  }
}

import { z } from 'zod'
import type { Collection } from '../../model/collection.ts'
import type { CollectionRound } from '../../model/collection-round.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { lettersOfRound } from '../../store/collection/letters.ts'
import { listCollectionRounds } from '../../store/collection/rounds.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { knownCollections } from './known-collections.ts'
import { lettersDue, type PlannedLetter, plannedLetters } from './letter-plan.ts'
import { receiversOf } from './letter-receivers.ts'
import { toldBefore, writeLetters } from './write-letters.ts'

export interface LetterPlanRun {
  /** Letters queued. */
  readonly letters: number
}

/**
 * Writes the letters of the reminder plans that are due. Runs many times a day: whoever has been told on an occasion is not told again,
 * and a day on which nothing ran is made good on the next two.
 */
export const runLetterPlan = defineOperation({
  name: 'collection-letter.run-plan',
  title: { fi: 'Lähetä ajastetut kirjeet', sv: 'Skicka schemalagda brev', en: 'Send planned letters' },
  access: 'state',
  input: z.strictObject({}),
  async perform(_input, context): Promise<LetterPlanRun> {
    const today = helsinkiDay(context.now())
    const rounds = (await listCollectionRounds(context.db)).filter(({ state }) => state === 'planned' || state === 'open')
    if (rounds.length === 0) return { letters: 0 }
    const known = new Map((await knownCollections(context)).map(({ collection }) => [collection.id, collection]))
    let letters = 0
    for (const round of rounds) {
      const collection = known.get(round.collection)
      if (!collection) continue
      const now = { ...round, openedOn: round.openedAt === null ? null : helsinkiDay(round.openedAt) }
      for (const due of lettersDue(plannedLetters(collection, round), now, today))
        letters += await tell(context, { collection, round, due, today })
    }
    return { letters }
  },
})

interface Telling {
  readonly collection: Collection
  readonly round: CollectionRound
  readonly due: PlannedLetter
  readonly today: string
}

async function tell(context: OperationContext, { collection, round, due, today }: Telling): Promise<number> {
  const { key: occasion, letter } = due
  const respondents = await receiversOf(context, { collection, round, letter })
  const key = { collection: collection.id, round: round.round }
  const isTold = toldBefore(await lettersOfRound(context.db, key), { occasion, day: today })
  // Else each run would note in the audit trail that it found nobody left.
  const isSomebodyLeft = respondents.some(({ respondent, receivers }) => receivers.some((one) => !isTold(respondent, one)))
  if (!isSomebodyLeft) return 0
  const about = { subject: `${collection.id}/${round.round}`, details: { letter, occasion, respondents: respondents.length } }
  const writing = { collection, round, letter, occasion, editedText: null }
  const written = await context.commit(about, (transaction) => writeLetters(transaction, respondents, { writing, context }))
  return written.letters
}

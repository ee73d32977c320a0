import type { CollectionRound } from '../../model/collection-round.ts'
import { ANSWERED_STATES, type SubmissionState } from '../../model/submission.ts'
import { countSubmissions, listCollectionRounds } from '../../store/collection/rounds.ts'
import type { OperationContext } from '../operation.ts'

/** A round with how far its respondents are. */
export interface RoundLine extends CollectionRound {
  /** Asked; 0 before the round has opened. */
  readonly respondents: number
  readonly answered: number
  readonly excused: number
}

/** Rounds of all collections or one, newest first. */
export async function roundLines({ db }: Pick<OperationContext, 'db'>, collection?: string): Promise<RoundLine[]> {
  const rounds = await listCollectionRounds(db, collection)
  const counts = await countSubmissions(db, collection)
  return rounds.map((round) => {
    const own = counts.filter((one) => one.collection === round.collection && one.round === round.round)
    const count = (isCounted: (state: SubmissionState) => boolean) =>
      own.reduce((sum, { state, respondents }) => sum + (isCounted(state as SubmissionState) ? respondents : 0), 0)
    return {
      ...round,
      respondents: count(() => true),
      answered: count((state) => ANSWERED_STATES.includes(state)),
      excused: count((state) => state === 'excused'),
    }
  })
}

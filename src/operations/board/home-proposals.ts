import { addDays } from '../../method/calendar-days.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Owner } from '../../model/phenomenon.ts'
import { type Outcome, WAITING_FOR_ANSWER } from '../../model/proposal.ts'
import { endsOfWaiting } from '../../store/social/proposal-history.ts'
import { proposalsOf } from '../../store/social/proposals.ts'
import type { OperationContext } from '../operation.ts'
import { answerTimes } from '../proposal/board.ts'
import { isOverdue } from '../proposal/list-proposals.ts'

/** Where proposals stand, in a look. The board of proposals tells the same figures and more. */
export interface HomeProposals {
  readonly open: number
  readonly overdue: number
  /** Days within which half were answered, those that wait included; null = not yet half. */
  readonly half: number | null
  /** Of those answered at least once, how many have as newest answer that it was noted. */
  readonly noted: number
  readonly answered: number
  /** Answered within ninety days, newest first. */
  readonly lately: readonly {
    readonly id: string
    readonly titles: { readonly fi: string; readonly sv: string }
    readonly outcome: Outcome | null
    readonly on: string
  }[]
}

const LATELY_DAYS = 90
const MOST = 5

/** Null when nobody's proposals are the actor's work. */
export async function homeProposals(
  { db, now }: Pick<OperationContext, 'db' | 'now'>,
  owners: readonly Owner[],
): Promise<HomeProposals | null> {
  if (owners.length === 0) return null
  const today = helsinkiDay(now())
  const since = addDays(today, -LATELY_DAYS)
  const submitted = (await proposalsOf(db, { owners })).filter(({ state }) => state !== 'draft')
  const ends = await endsOfWaiting(db, owners)
  const everAnswered = new Set(
    ends
      .filter(({ act, outcome }) => act === 'answered' && outcome !== ('no-answer' satisfies Outcome))
      .map(({ proposal }) => proposal),
  )
  const answered = submitted.filter(({ id }) => everAnswered.has(id))
  return {
    open: submitted.filter(({ state }) => WAITING_FOR_ANSWER.includes(state)).length,
    overdue: submitted.filter((row) => isOverdue(row, today)).length,
    half: answerTimes(submitted, { ends, today }).half,
    noted: answered.filter(({ outcome }) => outcome === 'noted').length,
    answered: answered.length,
    lately: answered
      .flatMap(({ id, title_fi: fi, title_sv: sv, outcome, answered_on: on }) =>
        on !== null && on >= since ? [{ id, titles: { fi, sv }, outcome: outcome as Outcome | null, on }] : [],
      )
      .sort((one, other) => other.on.localeCompare(one.on) || one.id.localeCompare(other.id))
      .slice(0, MOST),
  }
}

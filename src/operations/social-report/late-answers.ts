import { addDays } from '../../method/calendar-days.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Outcome } from '../../model/proposal.ts'
import { publicProposals } from '../../store/social/proposals.ts'
import type { OperationContext } from '../operation.ts'

/** A public proposal that somebody has answered. */
export interface LateAnswer {
  readonly proposal: string
  readonly titles: { readonly fi: string; readonly sv: string }
  readonly outcome: Outcome | null
  readonly answeredOn: string
}

const LATELY_DAYS = 365
const MOST = 5

/** Answers of the last year to public proposals of the organisers, newest first: whoever reports sees that something follows. */
export async function lateAnswers(
  { db, now }: Pick<OperationContext, 'db' | 'now'>,
  organisers: readonly string[],
): Promise<LateAnswer[]> {
  const since = addDays(helsinkiDay(now()), -LATELY_DAYS)
  const proposals = await publicProposals(db)
  return proposals
    .flatMap(({ id, owner, title_fi, title_sv, outcome, answered_on: answeredOn }) =>
      organisers.includes(owner) && answeredOn !== null && answeredOn >= since
        ? [{ proposal: id, titles: { fi: title_fi, sv: title_sv }, outcome: outcome as Outcome | null, answeredOn }]
        : [],
    )
    .sort((one, other) => other.answeredOn.localeCompare(one.answeredOn))
    .slice(0, MOST)
}

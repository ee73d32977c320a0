import { addDays } from '../../method/calendar-days.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { answersOfReport } from '../../store/social/answers-back.ts'
import { reportsOfAccount, type StoredReport } from '../../store/social/reports.ts'
import type { OperationContext } from '../operation.ts'

/** One of the actor's own. */
export interface HomeReport {
  readonly id: string
  /** Empty when the text has been destroyed. */
  readonly title: string
  /** Day of the newest answer; null for one that was returned. */
  readonly on: string | null
}

/** What the actor has sent by name and has something new. Nothing that was sent without a name: nobody knows whose it is. */
export interface HomeReports {
  readonly sent: number
  readonly returned: readonly HomeReport[]
  /**
   * Answered within thirty days, newest first. When the actor last looked is not kept, so the page says how far back it looks.
   */
  readonly answered: readonly HomeReport[]
}

const LATELY_DAYS = 30
const MOST = 5

export async function homeReports({ db, actor, now }: Pick<OperationContext, 'db' | 'actor' | 'now'>): Promise<HomeReports> {
  const since = addDays(helsinkiDay(now()), -LATELY_DAYS)
  const sent = await reportsOfAccount(db, actor.id)
  const answered = await Promise.all(
    sent
      .filter(({ row }) => row.state === 'answered' || row.state === 'archived')
      .map(async (one) => {
        const days = (await answersOfReport(db, one.row.id)).map(({ sentOn }) => sentOn)
        return lineOf(one, days.sort().at(-1) ?? null)
      }),
  )
  return {
    sent: sent.length,
    returned: sent.filter(({ row }) => row.state === 'returned').map((one) => lineOf(one, null)),
    answered: answered
      .filter(({ on }) => on !== null && on >= since)
      .sort((one, other) => (other.on ?? '').localeCompare(one.on ?? '') || one.id.localeCompare(other.id))
      .slice(0, MOST),
  }
}

function lineOf({ row, texts }: StoredReport, on: string | null): HomeReport {
  return { id: row.id, title: texts.title?.text ?? '', on }
}

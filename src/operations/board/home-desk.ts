import type { Actor } from '../../access/actor.ts'
import { addDays } from '../../method/calendar-days.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { OUTCOMES_TO_CARRY_OUT, WAITING_FOR_ANSWER } from '../../model/proposal.ts'
import { endedHalfYears, type HalfYear } from '../../model/synthesis.ts'
import { openComments, reviewersOf } from '../../store/social/briefing-review.ts'
import { briefingsOf } from '../../store/social/briefings.ts'
import { clockEventsOf } from '../../store/social/plans.ts'
import { proposalsOf, type StoredProposal } from '../../store/social/proposals.ts'
import { sharedContents } from '../../store/social/shared-contents.ts'
import { countByState } from '../../store/social/triage.ts'
import { type CodingWork, codingWork } from '../coding/coding-waiting.ts'
import type { OperationContext } from '../operation.ts'

/** A draft that others are reading. */
export interface HomeReview {
  readonly id: string
  readonly titles: { readonly fi: string; readonly sv: string }
  readonly until: string | null
  readonly readers: number
  readonly haveRead: number
  readonly openComments: number
}

/** A day that comes near. */
export interface HomeDay {
  readonly kind: 'answer' | 'ask-again' | 'action' | 'clock'
  /** Of the proposal, or of the event of the year clock. */
  readonly id: string
  readonly titles: { readonly fi: string; readonly sv: string }
  readonly day: string
}

/** The work of who coordinates: what has come, what is to be coded, what is read, what comes near. */
export interface HomeDesk {
  readonly toReceive: number
  readonly coding: Pick<CodingWork, 'toCode' | 'differences'> & { readonly given: number; readonly asSecond: number }
  readonly reviews: readonly HomeReview[]
  /** Within sixty days, the next first; what is late stands among what waits. */
  readonly days: readonly HomeDay[]
  /** The half-year that ended last, and whether the county has shared it. */
  readonly halfYear: HalfYear
  readonly isShared: boolean
}

const NEAR_DAYS = 60
const MOST_DAYS = 6

type Asking = Pick<OperationContext, 'db' | 'now'> & { readonly actor: Actor }

/** Null for who coordinates no county. */
export async function homeDesk(context: Asking, counties: readonly string[]): Promise<HomeDesk | null> {
  if (counties.length === 0) return null
  const { db, now } = context
  const [halfYear = ''] = endedHalfYears(helsinkiDay(now()), 1)
  const { sent = 0 } = await countByState(db, counties)
  const coding = await codingWork(context)
  const shared = await sharedContents(db, { period: halfYear, organisers: counties })
  return {
    toReceive: sent,
    coding: {
      toCode: coding?.toCode ?? 0,
      differences: coding?.differences ?? 0,
      given: coding?.given.length ?? 0,
      asSecond: coding?.asSecond.length ?? 0,
    },
    reviews: await reviewsOf(context, counties),
    days: await daysOf(context, counties),
    halfYear,
    isShared: shared.length === counties.length,
  }
}

async function reviewsOf({ db }: Asking, counties: readonly string[]): Promise<HomeReview[]> {
  const open = (await briefingsOf(db, counties)).filter(({ state }) => state === 'review')
  const comments = await openComments(
    db,
    open.map(({ id }) => id),
  )
  return Promise.all(
    open.map(async ({ id, titles, reviewUntil: until, reviewRound }) => {
      const readers = (await reviewersOf(db, id)).filter(({ round }) => round === reviewRound)
      const haveRead = readers.filter(({ doneAt }) => doneAt !== null).length
      const named = { fi: titles.fi, sv: titles.sv }
      return { id, titles: named, until, readers: readers.length, haveRead, openComments: comments.get(id) ?? 0 }
    }),
  )
}

async function daysOf({ db, now }: Asking, counties: readonly string[]): Promise<HomeDay[]> {
  const today = helsinkiDay(now())
  const last = addDays(today, NEAR_DAYS)
  const proposals = await proposalsOf(db, { owners: counties, states: [...WAITING_FOR_ANSWER, 'answered', 'in-progress'] })
  const events = await clockEventsOf(db, counties)
  const clock = events.map(({ id, title_fi: fi, title_sv: sv, day }): HomeDay => ({ kind: 'clock', id, titles: { fi, sv }, day }))
  return [...proposals.flatMap(daysOfProposal), ...clock]
    .filter(({ day }) => day >= today && day <= last)
    .sort((one, other) => one.day.localeCompare(other.day) || one.id.localeCompare(other.id))
    .slice(0, MOST_DAYS)
}

function daysOfProposal(row: StoredProposal): HomeDay[] {
  const { id, title_fi: fi, title_sv: sv, state, outcome } = row
  const at = (kind: HomeDay['kind'], day: string | null): HomeDay[] =>
    day === null ? [] : [{ kind, id, titles: { fi, sv }, day }]
  if (WAITING_FOR_ANSWER.includes(state)) return at('answer', row.answer_due_on)
  const isPromised = state === 'in-progress' || OUTCOMES_TO_CARRY_OUT.some((one) => one === outcome)
  return isPromised ? at('action', row.due_on) : at('ask-again', row.follow_up_on)
}

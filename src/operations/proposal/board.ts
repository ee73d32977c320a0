import { z } from 'zod'
import { dayNumber } from '../../method/calendar-days.ts'
import { median } from '../../method/median.ts'
import { medianWait, type Wait } from '../../method/waiting-time.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { type Outcome, WAITING_FOR_ANSWER } from '../../model/proposal.ts'
import { bodiesById } from '../../store/social/bodies.ts'
import { endsOfWaiting, type ProposalEvent, unacknowledgedHandOns } from '../../store/social/proposal-history.ts'
import { proposalsOf, type StoredProposal } from '../../store/social/proposals.ts'
import { defineOperation } from '../operation.ts'
import { ownersOf } from '../social-owner.ts'
import { isOverdue, lineOf, type NationalTexts, type ProposalLine } from './list-proposals.ts'

/** How many proposals stand where. A proposal is in one of the first six. */
export interface ProposalCounts {
  readonly submitted: number
  /** An answer is waited for. */
  readonly open: number
  /** Of the open ones, those whose day has passed. */
  readonly overdue: number
  /** Answered, and nothing has begun. */
  readonly answered: number
  /** Of the answered ones, those of which the newest answer is that it was noted. */
  readonly noted: number
  readonly inProgress: number
  /** Carried out, effect assessed or not. */
  readonly done: number
  readonly lapsed: number
}

/** How long answers took, in days from submission to the first answer. */
export interface AnswerTimes {
  /** Those that have been answered. */
  readonly answered: number
  readonly medianOfAnswered: number | null
  /** Those that still wait, and how long they have waited. */
  readonly waiting: number
  readonly medianOfWaiting: number | null
  readonly longestWaiting: number | null
  /** Within how many days half have been answered, those that wait included; null = not yet half. */
  readonly half: number | null
}

/** A service line or a body: how many stand where, and within how many days half were answered (see `AnswerTimes`). */
export interface GroupStanding {
  readonly counts: ProposalCounts
  readonly half: number | null
}

export interface ProposalBoard {
  readonly total: ProposalCounts
  readonly times: AnswerTimes
  /** Of those answered at least once, how many have as newest answer that it was noted: numerator and denominator. */
  readonly onlyNoted: { readonly noted: number; readonly answered: number }
  readonly byTask: readonly (GroupStanding & { readonly task: string | null })[]
  readonly byBody: readonly (GroupStanding & {
    readonly body: { readonly id: string; readonly names: NationalTexts } | null
  })[]
  readonly overdue: readonly ProposalLine[]
  /** Noted, and the day on which to ask again has come. */
  readonly toAskAgain: readonly ProposalLine[]
  /** Handed on, and nobody has told that it arrived. */
  readonly unacknowledged: readonly ProposalLine[]
  readonly today: string
}

/** Where the proposals of those for whom the actor works stand. */
export const showProposalBoard = defineOperation({
  name: 'proposal.board',
  title: { fi: 'Näytä ehdotusten tilanne', sv: 'Visa läget för förslagen', en: 'Show where proposals stand' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<ProposalBoard> {
    const { db } = context
    const owners = ownersOf(context)
    const today = helsinkiDay(context.now())
    const submitted = (await proposalsOf(db, { owners })).filter(({ state }) => state !== 'draft')
    const ends = await endsOfWaiting(db, owners)
    const bodies = await bodiesById(
      db,
      submitted.flatMap(({ body }) => body ?? []),
    )
    const pending = new Set((await unacknowledgedHandOns(db, owners)).map(({ proposal }) => proposal))
    const lines = (rows: readonly StoredProposal[]) => rows.map((row) => lineOf(row, { bodies, today }))
    const standingOf = (rows: readonly StoredProposal[]): GroupStanding => ({
      counts: countsOf(rows, today),
      half: answerTimes(rows, { ends, today }).half,
    })
    const firsts = firstAnswers(ends)
    const answered = submitted.filter(({ id }) => firsts.has(id))
    return {
      total: countsOf(submitted, today),
      times: answerTimes(submitted, { ends, today }),
      onlyNoted: { noted: answered.filter(({ outcome }) => outcome === 'noted').length, answered: answered.length },
      byTask: [...grouped(submitted, ({ task }) => task)].map(([task, rows]) => ({ task, ...standingOf(rows) })),
      byBody: [...grouped(submitted, ({ body }) => body)].map(([id, rows]) => {
        const body = id === null ? undefined : bodies.get(id)
        return { body: body ? { id: body.id, names: body.names } : null, ...standingOf(rows) }
      }),
      overdue: lines(submitted.filter((row) => isOverdue(row, today))),
      toAskAgain: lines(submitted.filter((row) => isToAskAgain(row, today))),
      unacknowledged: lines(submitted.filter(({ id }) => pending.has(id))),
      today,
    }
  },
})

/** It was noted, and the day on which to ask what came of it has come. */
export function isToAskAgain(
  { state, follow_up_on: on }: Pick<StoredProposal, 'state' | 'follow_up_on'>,
  today: string,
): boolean {
  return state === 'answered' && on !== null && on <= today
}

function countsOf(rows: readonly StoredProposal[], today: string): ProposalCounts {
  const count = (is: (row: StoredProposal) => boolean) => rows.filter(is).length
  return {
    submitted: rows.length,
    open: count(({ state }) => WAITING_FOR_ANSWER.includes(state)),
    overdue: count((row) => isOverdue(row, today)),
    answered: count(({ state }) => state === 'answered'),
    noted: count(({ state, outcome }) => state === 'answered' && outcome === 'noted'),
    inProgress: count(({ state }) => state === 'in-progress'),
    done: count(({ state, progress }) => state === 'done' || (state === 'assessed' && progress === WHOLE)),
    lapsed: count(({ state, progress }) => state === 'lapsed' || (state === 'assessed' && progress < WHOLE)),
  }
}

const WHOLE = 100

type End = Pick<ProposalEvent, 'proposal' | 'act' | 'outcome' | 'on_day'>

/** Day of the first answer of each proposal. That there was none is no answer. */
function firstAnswers(ends: readonly End[]): ReadonlyMap<string, string> {
  const answers = ends.filter(({ act, outcome }) => act === 'answered' && outcome !== ('no-answer' satisfies Outcome))
  return new Map(answers.toReversed().map(({ proposal, on_day }) => [proposal, on_day]))
}

type AnswerClock = Pick<StoredProposal, 'id' | 'state' | 'submitted_on'>

/**
 * From submission to the first answer, in days. A proposal that waits has waited until today; one that lapsed, or was given up without an
 * answer, was seen waiting until then and is no longer among those that wait.
 */
export function answerTimes(
  rows: readonly AnswerClock[],
  { ends, today }: { readonly ends: readonly End[]; readonly today: string },
): AnswerTimes {
  const firsts = firstAnswers(ends)
  const lastEnds = new Map(ends.map(({ proposal, on_day }) => [proposal, on_day]))
  const waits = rows.flatMap(({ id, state, submitted_on: from }): (Wait & { isWaiting: boolean })[] => {
    if (from === null) return []
    const isWaiting = WAITING_FOR_ANSWER.includes(state)
    const until = firsts.get(id) ?? (isWaiting ? today : (lastEnds.get(id) ?? from))
    return [{ days: dayNumber(until) - dayNumber(from), isOver: firsts.has(id), isWaiting }]
  })
  const over = waits.filter(({ isOver }) => isOver).map(({ days }) => days)
  const waiting = waits.filter(({ isOver, isWaiting }) => !isOver && isWaiting).map(({ days }) => days)
  return {
    answered: over.length,
    medianOfAnswered: median(over),
    waiting: waiting.length,
    medianOfWaiting: median(waiting),
    longestWaiting: waiting.length === 0 ? null : Math.max(...waiting),
    half: medianWait(waits),
  }
}

function grouped<Key>(rows: readonly StoredProposal[], keyOf: (row: StoredProposal) => Key): Map<Key, StoredProposal[]> {
  const groups = new Map<Key, StoredProposal[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

import { z } from 'zod'
import { mayPerform } from '../../access/permissions.ts'
import { roundsByRule } from '../../design/round-calendar.ts'
import type { Collection } from '../../model/collection.ts'
import type { CollectionRoundState } from '../../model/collection-round.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { ANSWERED_STATES, type SubmissionState } from '../../model/submission.ts'
import type { Texts } from '../../model/text.ts'
import { type OwnSubmission, ownSubmissions } from '../../store/collection/own-submissions.ts'
import { listCollectionRounds } from '../../store/collection/rounds.ts'
import { submissionId } from '../../store/collection/submissions.ts'
import { knownCollection, knownCollections } from '../collection/known-collections.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { isAfterCorrections } from './correction-window.ts'
import { isOpenToActor } from './county-sight.ts'
import { isLate, whyNotEditable } from './editing.ts'
import { heldSubmission, submissionNotFound } from './held-submission.ts'
import { submissionShape } from './submission-input.ts'

/** One form of one's own in a round that has been opened. */
export interface OwnRound {
  readonly collection: string
  readonly names: Texts
  readonly round: string
  /** Cross-section day; null for periods. */
  readonly day: string | null
  readonly from: string | null
  readonly until: string | null
  readonly respondent: string
  readonly respondentNames: { readonly fi: string; readonly sv: string }
  readonly organiser: string
  readonly state: SubmissionState
  readonly roundState: CollectionRoundState
  readonly statedDeadline: string
  readonly lastNewAnswer: string
  readonly lastCorrection: string
  readonly reopenedUntil: string | null
  readonly mayEdit: boolean
  /** The stated deadline has passed and nothing has been sent. */
  readonly isOverdue: boolean
  /** Was sent after the stated deadline. */
  readonly wasLate: boolean
  readonly sentVersion: number
  readonly lastSentAt: string | null
  readonly lastSavedAt: string | null
  readonly answered: number
  readonly asked: number
  readonly openQuestions: number
  readonly questionsDue: string | null
  readonly correctionsWaiting: number
}

/** A round to come: made already, or as the calendar of the collection gives it. */
export interface ComingRound {
  readonly collection: string
  readonly names: Texts
  readonly round: string
  readonly day: string | null
  readonly from: string | null
  readonly until: string | null
  readonly opensOn: string
  readonly statedDeadline: string
  /** The institute has made the round: its dates are decided. */
  readonly isDecided: boolean
}

export interface OwnRounds {
  readonly open: readonly OwnRound[]
  readonly coming: readonly ComingRound[]
  readonly past: readonly OwnRound[]
  /** Older rounds that are not in the list. */
  readonly pastLeftOut: number
}

const MOST_PAST = 120
const COMING_DAYS = 400
const DAY_MS = 86_400_000

/** The actor's own forms: open ones by deadline, coming ones as planned, past ones newest first. Who came in with a code sees one form. */
export const showOwnRounds = defineOperation({
  name: 'submission.own',
  title: { fi: 'Luettele omat tiedonkeruut', sv: 'Lista egna datainsamlingar', en: 'List own data collections' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<OwnRounds> {
    const organisers = context.reach.organisers()
    const { form } = context.actor
    const own = organisers === 'all' ? [] : organisers
    const submissions = await ownSubmissions(context.db, form ? { id: submissionId(form) } : { organisers: own })
    const collections = (await knownCollections(context)).map(({ collection }) => collection)
    const today = helsinkiDay(context.now())
    const rounds = submissions
      .filter(({ submission }) => own.includes(submission.organiser))
      .map((one) => ownRound(one, { today, collections }))
    const past = rounds.filter((one) => !isOpen(one))
    return {
      open: rounds.filter(isOpen).sort((a, b) => compare(a.statedDeadline, b.statedDeadline)),
      coming: form ? [] : await comingRounds(context, { today, collections, rounds }),
      past: past.slice(0, MOST_PAST),
      pastLeftOut: Math.max(0, past.length - MOST_PAST),
    }
  },
})

/** One form of one's own as it stands, for the head of its pages. */
export interface OwnStanding extends OwnRound {
  /** The collection's contact address. */
  readonly contact: Texts
  /** More than the receipt may be shown: not to a bare code after sending, unless the collection is set so. */
  readonly isOpenToActor: boolean
  /** Corrections of the round: taken in its own time, as a revision of what was published, or no longer. */
  readonly corrections: 'in-time' | 'as-revision' | 'over'
  /** The collection publishes figures that the county may see of its own answer before others do. */
  readonly hasPreview: boolean
}

/** @throws Problem `submission-not-found` (notFound) */
export const showStanding = defineOperation({
  name: 'submission.standing',
  title: { fi: 'Näytä oman lomakkeen tilanne', sv: 'Visa det egna formulärets läge', en: 'Show how an own form stands' },
  access: 'read',
  input: z.strictObject(submissionShape),
  async perform(place, context): Promise<OwnStanding> {
    const held = await heldSubmission(context, place)
    const [own] = await ownSubmissions(context.db, { id: submissionId(place) })
    if (!own) throw submissionNotFound(place)
    const { collection, indicators } = await knownCollection(context, place.collection)
    const today = helsinkiDay(context.now())
    return {
      ...ownRound(own, { today, collections: [collection] }),
      contact: collection.contact,
      isOpenToActor: await isOpenToActor(context, held),
      hasPreview:
        indicators !== undefined &&
        ANSWERED_STATES.includes(held.submission.state as SubmissionState) &&
        mayPerform(context.actor, 'collection-release.own-preview'),
      corrections: isAfterCorrections(held, today)
        ? collection.settings.mayCorrectEarlierRounds
          ? 'as-revision'
          : 'over'
        : 'in-time',
    }
  },
})

function isOpen({ roundState, mayEdit, openQuestions }: OwnRound): boolean {
  return roundState === 'open' || mayEdit || openQuestions > 0
}

interface About {
  readonly today: string
  readonly collections: readonly Collection[]
}

function ownRound({ submission, round, ...waiting }: OwnSubmission, { today, collections }: About): OwnRound {
  const held = { submission, round }
  const names = collections.find(({ id }) => id === submission.collection)?.names
  const mayEdit = whyNotEditable(held, today) === null
  return {
    collection: submission.collection,
    names: names ?? { fi: submission.collection, sv: submission.collection, en: submission.collection },
    round: submission.round,
    day: round.day,
    from: round.period_from,
    until: round.period_until,
    respondent: submission.respondent,
    respondentNames: { fi: submission.name_fi, sv: submission.name_sv },
    organiser: submission.organiser,
    state: submission.state,
    roundState: round.state as CollectionRoundState,
    statedDeadline: round.stated_deadline,
    lastNewAnswer: round.last_new_answer,
    lastCorrection: round.last_correction,
    reopenedUntil: submission.reopened_until,
    mayEdit,
    isOverdue: mayEdit && submission.first_sent_at === null && round.stated_deadline < today,
    wasLate: submission.first_sent_at !== null && isLate(held, today),
    sentVersion: submission.sent_version,
    lastSentAt: submission.last_sent_at,
    lastSavedAt: submission.last_saved_at,
    answered: submission.answered,
    asked: submission.asked,
    ...waiting,
  }
}

/** Rounds made but not opened, and those that the calendars give for the next year or so; each once. */
async function comingRounds(
  context: OperationContext,
  { today, collections, rounds }: About & { readonly rounds: readonly OwnRound[] },
): Promise<ComingRound[]> {
  const answers = new Set(rounds.map(({ collection }) => collection))
  const concerned = collections.filter(({ id, respondents }) => respondents === 'county' || answers.has(id))
  const until = new Date(Date.parse(`${today}T00:00:00Z`) + COMING_DAYS * DAY_MS).toISOString().slice(0, 10)
  const made = await listCollectionRounds(context.db)
  const coming = concerned.flatMap((collection) => {
    const ofOne = made.filter((round) => round.collection === collection.id)
    const decided = ofOne.filter(({ state }) => state === 'planned').map((round) => ({ ...round, isDecided: true }))
    const planned = roundsByRule(collection, { from: today, until })
      .filter(({ round }) => !ofOne.some((one) => one.round === round))
      .map((round) => ({ ...round, isDecided: false }))
    return [...decided, ...planned].map((one): ComingRound => {
      const { round, day, from, until: last, opensOn, statedDeadline, isDecided } = one
      return {
        collection: collection.id,
        names: collection.names,
        round,
        day,
        from,
        until: last,
        opensOn,
        statedDeadline,
        isDecided,
      }
    })
  })
  return coming.sort((a, b) => compare(a.opensOn, b.opensOn))
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

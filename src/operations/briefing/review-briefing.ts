import { z } from 'zod'
import { BRIEFING_STATES, type Briefing } from '../../model/briefing.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { requireNextState } from '../../model/state-machine.ts'
import {
  answerComment,
  askReviewers,
  commentsOf,
  insertComment,
  markReviewed,
  reviewersOf,
} from '../../store/social/briefing-review.ts'
import { sectionsOf } from '../../store/social/briefing-sections.ts'
import { changeBriefing } from '../../store/social/briefings.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import {
  commentAnswered,
  notInReview,
  reasonNeeded,
  reviewDayPassed,
  reviewersNotHere,
  sectionNotFound,
} from './briefing-problems.ts'
import { aboutBriefing, heldBriefing, openBriefing, readableDraft, rolesOn } from './held-briefing.ts'
import { idShape, LONGEST_NOTE, typed, versionShape } from './input-shapes.ts'
import { possibleReviewers } from './possible-reviewers.ts'

const MOST_REVIEWERS = 60

/** Asks people to read and comment until a day. Opened again it asks more people, or moves the day. */
export const openReview = defineOperation({
  name: 'briefing.open-review',
  title: { fi: 'Avaa kommentointi', sv: 'Öppna kommenteringen', en: 'Open the review round' },
  access: 'state',
  input: z.strictObject({
    briefing: idShape,
    version: versionShape,
    /** Last day for comments. */
    until: z.iso.date(),
    reviewers: z.array(z.string().max(40)).max(MOST_REVIEWERS).default([]),
  }),
  async perform({ briefing: id, version, until, reviewers }, context): Promise<{ version: number }> {
    const briefing = await openBriefing(context, id)
    requireSameVersion({ expected: version, stored: briefing.version, what: id })
    const state = requireNextState(BRIEFING_STATES, briefing.state, { by: 'briefing.open-review' })
    if (until < helsinkiDay(context.now())) throw reviewDayPassed()
    const possible = new Set((await possibleReviewers(context, briefing)).map(({ account }) => account))
    if (reviewers.some((account) => !possible.has(account))) throw reviewersNotHere()
    const known = await reviewersOf(context.db, id)
    // A round that is only prolonged does not ask those again who have said that they have read it.
    const isNewRound = briefing.state !== 'review'
    const round = isNewRound ? briefing.reviewRound + 1 : briefing.reviewRound
    const isWaiting = (account: string) => known.some((one) => one.account === account && one.round === round)
    const accounts = [...new Set(reviewers)].filter((account) => !isWaiting(account))
    return context.commit(aboutBriefing(briefing, { until, asked: accounts.length, round }), async (tx) => {
      await askReviewers(tx, { briefing: id, accounts, round, at: context.now(), by: context.actor.id })
      const change = { state, reviewUntil: until, reviewRound: round }
      return { version: (await changeBriefing(tx, { id, version }, change)).version }
    })
  },
})

/** A comment on a section or on the whole, with the role of who makes it. */
export const commentOnBriefing = defineOperation({
  name: 'briefing.comment',
  title: { fi: 'Kommentoi raporttia', sv: 'Kommentera rapporten', en: 'Comment on a briefing' },
  access: 'state',
  input: z.strictObject({
    briefing: idShape,
    section: idShape.nullable().default(null),
    text: typed(LONGEST_NOTE).pipe(z.string().min(1)),
  }),
  async perform({ briefing: id, section, text }, context): Promise<{ comment: string }> {
    const briefing = await readableDraft(context, id)
    if (briefing.state !== 'review') throw notInReview()
    const sections = section === null ? [] : await sectionsOf(context.db, id)
    if (section !== null && !sections.some((one) => one.id === section)) throw sectionNotFound()
    const comment = {
      ...{ id: randomId(), section, round: briefing.reviewRound, text },
      ...{ account: context.actor.id, role: roleOf(context, briefing), at: context.now() },
    }
    await context.commit(aboutBriefing(briefing, { section, comment: comment.id }), (tx) => insertComment(tx, id, comment))
    return { comment: comment.id }
  },
})

function roleOf({ actor }: Pick<OperationContext, 'actor'>, briefing: Briefing): string {
  return rolesOn(actor, 'briefing.comment', briefing.owner)[0] ?? ''
}

/** Taken, or not taken and why. Whoever commented sees the answer. */
export const answerBriefingComment = defineOperation({
  name: 'briefing.answer-comment',
  title: { fi: 'Vastaa kommenttiin', sv: 'Besvara en kommentar', en: 'Answer a comment' },
  access: 'state',
  input: z.strictObject({
    briefing: idShape,
    comment: idShape,
    decision: z.enum(['taken', 'not-taken']),
    answer: typed(LONGEST_NOTE).default(''),
  }),
  async perform({ briefing: id, comment, decision, answer }, context): Promise<void> {
    const briefing = await openBriefing(context, id)
    if (decision === 'not-taken' && answer === '') throw reasonNeeded()
    const found = (await commentsOf(context.db, id)).find((one) => one.id === comment)
    if (!found || found.decision !== null) throw commentAnswered()
    const about = aboutBriefing(briefing, { comment, decision })
    await context.commit(about, (tx) => answerComment(tx, comment, { decision, answer, by: context.actor.id, at: context.now() }))
  },
})

/** Somebody who was asked has read the draft; nothing waits for them any more. */
export const finishReview = defineOperation({
  name: 'briefing.review-done',
  title: { fi: 'Merkitse luonnos luetuksi', sv: 'Märk utkastet som läst', en: 'Mark the draft as read' },
  access: 'state',
  input: z.strictObject({ briefing: idShape }),
  async perform({ briefing: id }, context): Promise<void> {
    const briefing = await heldBriefing(context, id)
    const asked = (await reviewersOf(context.db, id)).some(({ account }) => account === context.actor.id)
    if (!asked || briefing.state !== 'review') throw notInReview()
    const done = { briefing: id, account: context.actor.id, at: context.now() }
    await context.commit(aboutBriefing(briefing), (tx) => markReviewed(tx, done))
  },
})

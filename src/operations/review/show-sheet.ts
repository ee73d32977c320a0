import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import { type MissingLine, missingAnswers } from '../../analyse/review-round/missing-answers.ts'
import { countyByCode } from '../../design/areas.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { ReviewComment, ReviewItem, ReviewRound, ReviewSheet } from '../../model/review.ts'
import type { ReviewPolicy } from '../../model/review-policy.ts'
import type { CountedContent } from '../../model/service-task.ts'
import type { Texts } from '../../model/text.ts'
import { type Colleague, colleaguesOf } from '../../store/review/colleagues.ts'
import { listComments } from '../../store/review/comments.ts'
import { defineOperation } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { organiserShape, roundShape } from './input-shapes.ts'
import { lineNames } from './line-names.ts'
import { storedSheets } from './round-tables.ts'

/** Everything that the page of one organiser in one round is made of. */
export interface ShownSheets {
  readonly round: ReviewRound
  readonly isLate: boolean
  readonly organiser: { readonly code: string; readonly names: Texts }
  /** In the order of publication of their contents. */
  readonly sheets: readonly ReviewSheet[]
  /** Lines of all sheets, in the order of sheets and lines. */
  readonly items: readonly ReviewItem[]
  /** By content, what lacks before it can be signed; a content that lacks nothing is absent. */
  readonly missing: Readonly<Record<string, readonly MissingLine[]>>
  readonly contents: readonly CountedContent[]
  /** Names of the municipalities, and of `X16`. */
  readonly municipalities: Readonly<Record<string, Texts>>
  readonly comments: readonly ReviewComment[]
  /** Reviewers and managers of the county, for delegation and mentions; only for the county itself. */
  readonly colleagues: readonly Colleague[]
  readonly policy: ReviewPolicy
}

/** The sheets of one organiser in a round with figures and answers. Shows exact counts, so it leaves an entry in the audit trail. */
export const showSheets = defineOperation({
  name: 'review.sheet',
  title: { fi: 'Näytä tarkastuslomakkeet', sv: 'Visa granskningsblanketterna', en: 'Show the review sheets' },
  access: 'read',
  input: z.strictObject({ round: roundShape, organiser: organiserShape }),
  async perform({ round: id, organiser }, context): Promise<ShownSheets> {
    const { reach, actor, db, definitions } = context
    reach.requireOrganiser(organiser)
    if (!maySee(actor, 'exact-counts', organiser) || !maySee(actor, 'protected-counts', organiser))
      throw notPermitted('review.sheet')
    const { round, sheets, items } = await storedSheets(context, { round: id, organiser })
    const isCounty = actor.grants.some((grant) => grant.organiser === organiser)
    const today = helsinkiDay(context.now())
    const shown: ShownSheets = {
      round,
      isLate: round.state === 'open' && today > round.due,
      organiser: { code: organiser, names: countyByCode(definitions, organiser)?.names ?? unknownNames(organiser) },
      sheets,
      items,
      missing: missingByContent(items, definitions.review),
      contents: definitions.contents.filter(({ key }) => sheets.some(({ content }) => content === key)),
      municipalities: lineNames(definitions, { organiser, year: Number(round.cycle.slice(0, 4)) }),
      comments: await listComments(db, { round: id, organiser }),
      colleagues: isCounty ? await colleaguesOf(db, { organiser, day: today }) : [],
      policy: definitions.review,
    }
    const details = { shown: 'exact-counts', sheets: sheets.length, lines: items.length }
    return context.commit({ subject: `${id}/${organiser}`, details }, async () => shown)
  },
})

function missingByContent(items: readonly ReviewItem[], { difference }: ReviewPolicy): ShownSheets['missing'] {
  const byContent = [...Map.groupBy(items, ({ content }) => content)]
  const missing = byContent.map(([content, own]) => [content, missingAnswers(own, difference)] as const)
  return Object.fromEntries(missing.filter(([, lines]) => lines.length > 0))
}

function unknownNames(code: string): Texts {
  return { fi: code, sv: code, en: code }
}

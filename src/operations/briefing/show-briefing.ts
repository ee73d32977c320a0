import { z } from 'zod'
import type { Briefing, BriefingComment, BriefingPart, BriefingSection } from '../../model/briefing.ts'
import type { BriefingContent, TwoTexts } from '../../model/briefing-content.ts'
import type { Texts } from '../../model/text.ts'
import { editionsOf } from '../../store/social/briefing-editions.ts'
import { commentsOf, reviewersOf } from '../../store/social/briefing-review.ts'
import { partsOf, sectionsOf } from '../../store/social/briefing-sections.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { accountNames } from '../ticket/account-names.ts'
import { judged } from './approve-briefing.ts'
import type { Gate } from './gates.ts'
import { isEditable, mayOn, readableDraft } from './held-briefing.ts'
import { idShape } from './input-shapes.ts'
import { type PossibleReviewer, possibleReviewers } from './possible-reviewers.ts'
import { withoutReports } from './quoted-now.ts'

/** What somebody may do with the draft now. */
export interface BriefingRights {
  readonly write: boolean
  readonly comment: boolean
  readonly approve: boolean
  readonly publish: boolean
}

export interface ShownBriefing {
  readonly briefing: Briefing
  /** As of now; once approved, as it was approved. */
  readonly content: BriefingContent
  readonly sections: readonly BriefingSection[]
  readonly parts: readonly BriefingPart[]
  readonly gates: readonly Gate[]
  readonly comments: readonly BriefingComment[]
  readonly reviewers: readonly { readonly account: string; readonly doneAt: string | null; readonly round: number }[]
  /** People who can be asked; empty for those who may not ask. */
  readonly possible: readonly PossibleReviewer[]
  readonly editions: readonly {
    readonly number: number
    readonly approvedAt: string
    readonly publishedAt: string | null
    readonly notes: TwoTexts | null
  }[]
  /** Names of accounts that are mentioned. */
  readonly names: Readonly<Record<string, string>>
  readonly template: { readonly names: Texts; readonly hints: Readonly<Record<string, Texts>> } | null
  readonly may: BriefingRights
  readonly isAsked: boolean
}

/** A draft as the actor may see it, with everything that is bound to it as of now. Writers' notes are for writers. */
export const showBriefing = defineOperation({
  name: 'briefing.show',
  title: { fi: 'Näytä raporttiluonnos', sv: 'Visa rapportutkastet', en: 'Show a draft briefing' },
  access: 'read',
  input: z.strictObject({ briefing: idShape }),
  async perform({ briefing: id }, context): Promise<ShownBriefing> {
    const briefing = await readableDraft(context, id)
    const may = rightsOn(context, briefing)
    const [sections, parts, editions] = await Promise.all([
      sectionsOf(context.db, id),
      partsOf(context.db, id),
      editionsOf(context.db, id),
    ])
    const approved = isEditable(briefing) ? undefined : editions[0]
    const live = approved ? { content: approved.content, gates: [] } : await judged(context, briefing)
    const [comments, reviewers] = await Promise.all([commentsOf(context.db, id), reviewersOf(context.db, id)])
    const people = [...comments.map(({ account }) => account), ...reviewers.map(({ account }) => account), briefing.changedBy]
    const isWriter = mayOn(context.actor, 'briefing.save', briefing.owner)
    return {
      briefing: isWriter ? briefing : { ...briefing, memo: '' },
      content: isWriter ? live.content : withoutReports(live.content),
      sections: isWriter ? sections : sections.map((section) => ({ ...section, memo: '' })),
      parts,
      gates: live.gates,
      comments,
      reviewers,
      possible: may.write ? await possibleReviewers(context, briefing) : [],
      editions: editions.map(({ number, approvedAt, publishedAt, notes }) => ({ number, approvedAt, publishedAt, notes })),
      names: await accountNames(people, context),
      template: templateOf(context, briefing),
      may,
      isAsked: reviewers.some(({ account, doneAt }) => account === context.actor.id && doneAt === null),
    }
  },
})

function rightsOn({ actor }: Pick<OperationContext, 'actor'>, briefing: Briefing): BriefingRights {
  const { owner, state } = briefing
  const isOpen = state === 'draft' || state === 'review'
  return {
    write: isEditable(briefing) && mayOn(actor, 'briefing.save', owner),
    comment: state === 'review' && mayOn(actor, 'briefing.comment', owner),
    approve: isOpen && mayOn(actor, 'briefing.approve', owner) && actor.person !== briefing.changedPerson,
    publish: state === 'approved' && mayOn(actor, 'briefing.publish', owner),
  }
}

function templateOf({ definitions }: OperationContext, { template }: Briefing): ShownBriefing['template'] {
  const found = definitions.socialReporting.briefingTemplates.find(({ key }) => key === template)
  if (!found) return null
  return { names: found.names, hints: Object.fromEntries(found.sections.map(({ kind, hint }) => [kind, hint])) }
}

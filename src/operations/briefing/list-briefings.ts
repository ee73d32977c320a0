import { z } from 'zod'
import type { BriefingState } from '../../model/briefing.ts'
import type { TwoTexts } from '../../model/briefing-content.ts'
import type { BriefingTemplate } from '../../model/briefing-template.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { Texts } from '../../model/text.ts'
import { publishedCards } from '../../store/social/briefing-editions.ts'
import { askedOf, openComments } from '../../store/social/briefing-review.ts'
import { briefingsOf } from '../../store/social/briefings.ts'
import { phenomenaOf } from '../../store/social/phenomena.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { ownersOf } from '../social-owner.ts'
import { mayOn, mayReadDraft } from './held-briefing.ts'
import { ownerNames } from './live-content.ts'

export interface BriefingLine {
  readonly id: string
  readonly owner: Owner
  readonly ownerNames: Texts
  readonly titles: TwoTexts
  readonly state: BriefingState
  readonly periodFrom: string
  readonly periodUntil: string
  readonly reviewUntil: string | null
  readonly openComments: number
  /** Number of the newest published edition; null before the first. */
  readonly edition: number | null
  readonly publishedAt: string | null
  /** Whether the actor may open the draft, and not only what has been published. */
  readonly mayReadDraft: boolean
}

export interface BriefingList {
  readonly briefings: readonly BriefingLine[]
  /** What a new one can be begun with; empty for those who may not begin any. */
  readonly templates: readonly Pick<BriefingTemplate, 'key' | 'names' | 'description' | 'months'>[]
  readonly phenomena: readonly { readonly id: string; readonly titles: TwoTexts; readonly owner: Owner }[]
}

/** Drafts that the actor may read and briefings that are published, of those they work for; changed last first. */
export const listBriefings = defineOperation({
  name: 'briefing.list',
  title: { fi: 'Luettele raportit', sv: 'Visa rapporterna', en: 'List the briefings' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<BriefingList> {
    const owners = ownersOf(context)
    const all = await briefingsOf(context.db, owners)
    const asked = new Set((await askedOf(context.db, context.actor.id)).map(({ briefing }) => briefing))
    const published = new Map((await publishedCards(context.db, owners)).map((one) => [one.briefing, one]))
    const open = await openComments(
      context.db,
      all.map(({ id }) => id),
    )
    const lines = all.map((briefing): BriefingLine => {
      const edition = published.get(briefing.id)
      const mayRead = mayReadDraft(context.actor, briefing, asked)
      const { id, owner, titles, state, periodFrom, periodUntil, reviewUntil } = briefing
      return {
        ...{ id, owner, state, ownerNames: ownerNames(context.definitions, owner), reviewUntil },
        // Who may not read the draft is not told what it is called now either.
        ...(mayRead || !edition ? { titles, periodFrom, periodUntil } : edition.card),
        openComments: mayRead ? (open.get(id) ?? 0) : 0,
        edition: edition?.number ?? null,
        publishedAt: edition?.publishedAt ?? null,
        mayReadDraft: mayRead,
      }
    })
    const begun = await whatToBegin(context, owners)
    return { briefings: lines.filter((line) => line.mayReadDraft || line.edition !== null).map(onlyLine), ...begun }
  },
})

/** Cards hold more than a line shows. */
function onlyLine(line: BriefingLine): BriefingLine {
  const { id, owner, ownerNames: names, titles, state, periodFrom, periodUntil } = line
  const { reviewUntil, openComments: comments, edition, publishedAt, mayReadDraft: mayRead } = line
  return {
    ...{ id, owner, ownerNames: names, titles, state, periodFrom, periodUntil, reviewUntil },
    ...{ openComments: comments, edition, publishedAt, mayReadDraft: mayRead },
  }
}

async function whatToBegin(context: OperationContext, owners: readonly Owner[]): Promise<Omit<BriefingList, 'briefings'>> {
  const own = owners.filter((owner) => mayOn(context.actor, 'briefing.create', owner))
  if (own.length === 0) return { templates: [], phenomena: [] }
  const phenomena = (await phenomenaOf(context.db, own)).filter(({ state }) => state !== 'merged' && state !== 'closed')
  return {
    templates: context.definitions.socialReporting.briefingTemplates.map(({ key, names, description, months }) => ({
      key,
      names,
      description,
      months,
    })),
    phenomena: phenomena.map(({ id, titles, owner }) => ({ id, titles: { fi: titles.fi, sv: titles.sv }, owner })),
  }
}

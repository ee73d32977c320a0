import { z } from 'zod'
import type { BriefingEdition } from '../../model/briefing.ts'
import type { BriefingContent, TwoTexts } from '../../model/briefing-content.ts'
import type { CodeList } from '../../model/definitions.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { Texts } from '../../model/text.ts'
import { editionsOf, publishedCards } from '../../store/social/briefing-editions.ts'
import { briefingById } from '../../store/social/briefings.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { briefingNotFound, editionNotFound } from './briefing-problems.ts'
import { heldBriefing } from './held-briefing.ts'
import { idShape } from './input-shapes.ts'
import { ownerNames } from './live-content.ts'
import { publicContent, quotesIn, takenBack, withoutQuotes, withoutReports } from './quoted-now.ts'

/** A published edition as readers get it. */
export interface ShownEdition {
  readonly briefing: string
  readonly owner: Owner
  readonly number: number
  readonly publishedAt: string
  readonly notes: TwoTexts | null
  readonly content: BriefingContent
  /** Quotes whose words were taken back after publication. */
  readonly removedQuotes: number
  /** Every published edition, newest first. */
  readonly editions: readonly { readonly number: number; readonly publishedAt: string; readonly notes: TwoTexts | null }[]
  /** The briefing that took its place; null while it stands. */
  readonly supersededBy: { readonly briefing: string; readonly titles: TwoTexts } | null
}

const editionShape = z.int().min(1).max(10_000).optional()

/** The internal version of a published edition, for the county's own people: sections for internal use are in it. */
export const showEdition = defineOperation({
  name: 'briefing.edition',
  title: { fi: 'Näytä julkaistu raportti', sv: 'Visa den publicerade rapporten', en: 'Show a published briefing' },
  access: 'read',
  input: z.strictObject({ briefing: idShape, edition: editionShape }),
  async perform({ briefing, edition }, context): Promise<ShownEdition> {
    await heldBriefing(context, briefing)
    return editionFor(context, { briefing, edition, isPublic: false })
  },
})

/** What anybody may read of a published briefing: the newest edition, or the one named. */
export const showPublicBriefing = defineOperation({
  name: 'site.briefing',
  title: {
    fi: 'Näytä julkaistu raportti kaikille',
    sv: 'Visa en publicerad rapport för alla',
    en: 'Show a published briefing to everybody',
  },
  access: 'read',
  input: z.strictObject({ briefing: idShape, edition: editionShape }),
  async perform({ briefing, edition }, context): Promise<ShownEdition> {
    context.reach.concernsOnlyActor()
    return editionFor(context, { briefing, edition, isPublic: true })
  },
})

interface AskedEdition {
  readonly briefing: string
  readonly edition: number | undefined
  readonly isPublic: boolean
}

/** @throws Problem `briefing-not-found` before its first publication, `briefing-edition-not-found`. */
export async function editionFor(
  { db, definitions }: Pick<OperationContext, 'db' | 'definitions'>,
  { briefing: id, edition, isPublic }: AskedEdition,
): Promise<ShownEdition> {
  const briefing = await briefingById(db, id)
  const published = briefing ? (await editionsOf(db, id)).filter(isOut) : []
  const [newest] = published
  if (!briefing || !newest) throw briefingNotFound()
  const shown = edition === undefined ? newest : published.find(({ number }) => number === edition)
  if (!shown) throw editionNotFound()
  const kept = withoutQuotes(shown.content, await takenBack(db, shown))
  const content = isPublic ? publicContent(kept) : withoutReports(kept)
  return {
    briefing: id,
    owner: briefing.owner,
    number: shown.number,
    publishedAt: shown.publishedAt,
    notes: shown.notes,
    content: { ...content, ownerNames: ownerNames(definitions, briefing.owner) },
    removedQuotes: quotesIn(content).filter(({ isRemoved }) => isRemoved).length,
    editions: published.map(({ number, publishedAt, notes }) => ({ number, publishedAt, notes })),
    supersededBy: await successor({ db }, briefing.supersededBy),
  }
}

type PublishedEdition = BriefingEdition & { readonly publishedAt: string }

function isOut(edition: BriefingEdition): edition is PublishedEdition {
  return edition.publishedAt !== null
}

async function successor({ db }: Pick<OperationContext, 'db'>, by: string | null): Promise<ShownEdition['supersededBy']> {
  if (by === null) return null
  const card = (await publishedCards(db)).find(({ briefing }) => briefing === by)
  return card ? { briefing: by, titles: card.card.titles } : null
}

/** A published briefing in the public list. */
export interface PublicBriefing {
  readonly briefing: string
  readonly owner: Owner
  readonly ownerNames: Texts
  readonly number: number
  readonly publishedAt: string
  readonly isSuperseded: boolean
  readonly titles: TwoTexts
  readonly summary: TwoTexts
  readonly languages: readonly ('fi' | 'sv')[]
  readonly periodFrom: string
  readonly periodUntil: string
  readonly tasks: readonly string[]
  readonly phenomena: readonly TwoTexts[]
  readonly themes: readonly string[]
  readonly proposals: readonly string[]
}

/** The public list, with the words for what it can be searched by. */
export interface PublicBriefings {
  readonly briefings: readonly PublicBriefing[]
  readonly tasks: readonly NamedCode[]
  readonly addressees: readonly NamedCode[]
}

interface NamedCode {
  readonly code: string
  readonly names: Texts
}

/** Published briefings, newest first; of one owner or about one service task when asked. */
export const listPublicBriefings = defineOperation({
  name: 'site.briefings',
  title: { fi: 'Luettele julkaistut raportit', sv: 'Visa publicerade rapporter', en: 'List the published briefings' },
  access: 'read',
  input: z.strictObject({ owner: z.string().max(10).optional(), task: z.string().max(40).optional() }),
  async perform({ owner, task }, context): Promise<PublicBriefings> {
    context.reach.concernsOnlyActor()
    const cards = await publishedCards(context.db, owner === undefined ? undefined : [owner])
    const briefings = cards
      .filter(({ card }) => task === undefined || card.tasks.includes(task))
      .map(({ card, briefing, number, publishedAt, state, owner: whose }) => ({
        ...{ briefing, owner: whose, ownerNames: ownerNames(context.definitions, whose), number, publishedAt },
        isSuperseded: state === 'superseded',
        ...card,
        phenomena: card.phenomena.map(({ titles }) => titles),
      }))
    const { tasks, addressees } = context.definitions.socialReporting.lists
    return { briefings, tasks: codesOf(tasks), addressees: codesOf(addressees) }
  },
})

function codesOf({ codes }: CodeList): NamedCode[] {
  return codes.map(({ key, names }) => ({ code: key, names }))
}

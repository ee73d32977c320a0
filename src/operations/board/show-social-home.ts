import { z } from 'zod'
import type { Actor } from '../../access/actor.ts'
import { permittingGrants } from '../../access/permissions.ts'
import { ROLES, type Role } from '../../access/roles.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Owner } from '../../model/phenomenon.ts'
import { SEEN_BY_REPORTERS } from '../../model/phenomenon.ts'
import { publishedCards } from '../../store/social/briefing-editions.ts'
import { askedOf } from '../../store/social/briefing-review.ts'
import { briefingById } from '../../store/social/briefings.ts'
import { phenomenaOf } from '../../store/social/phenomena.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type LateAnswer, lateAnswers } from '../social-report/late-answers.ts'
import { type HomeDesk, homeDesk } from './home-desk.ts'
import { type HomeNational, homeNational } from './home-national.ts'
import { type HomeProposals, homeProposals } from './home-proposals.ts'
import { type HomeReports, homeReports } from './home-reports.ts'

export interface TwoNames {
  readonly fi: string
  readonly sv: string
}

export interface HomeBriefing {
  readonly id: string
  readonly titles: TwoNames
  readonly edition: number
  /** `YYYY-MM-DD` */
  readonly publishedOn: string
}

/** A draft that the actor was asked to read in a round that is open. */
export interface HomeReading {
  readonly id: string
  readonly titles: TwoNames
  readonly until: string | null
  readonly isRead: boolean
}

/** What the front page shows of social reporting: each part only to those whose work it is, null or empty for others. */
export interface SocialHome {
  /** Whether any of it is the actor's work at all. */
  readonly isShown: boolean
  readonly proposals: HomeProposals | null
  readonly desk: HomeDesk | null
  readonly national: HomeNational | null
  readonly reports: HomeReports | null
  readonly reading: readonly HomeReading[]
  /** Published lately in the actor's counties, newest first. */
  readonly briefings: readonly HomeBriefing[]
  /** Phenomena that can be marked with "I see this too". */
  readonly watched: readonly { readonly id: string; readonly titles: TwoNames }[]
  /** Public proposals of the reporter's counties that were answered lately. */
  readonly answered: readonly LateAnswer[]
}

const MOST = 5

/** Social reporting on the front page, by the actor's own grants. Titles and counts, no text of an observation. */
export const showSocialHome = defineOperation({
  name: 'workspace.social-home',
  title: {
    fi: 'Näytä sosiaalisen raportoinnin etusivu',
    sv: 'Visa den sociala rapporteringens förstasida',
    en: 'Show social reporting on the front page',
  },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<SocialHome> {
    // Each part asks by the actor's own grants, as the lists do that it leads to.
    context.reach.organisers()
    const { actor } = context
    const reporting = countiesWith(actor, 'social_worker')
    const proposals = await homeProposals(context, ownersFor(actor, 'proposal.board'))
    const desk = await homeDesk(context, countiesWith(actor, 'social_coordinator'))
    const national = permittingGrants(actor, 'codebook.decide').length > 0 ? await homeNational(context) : null
    const reading = await toRead(context)
    return {
      isShown: permittingGrants(actor, 'briefing.list').length > 0,
      ...{ proposals, desk, national, reading },
      reports: reporting.length > 0 ? await homeReports(context) : null,
      briefings: await published(context, ownersFor(actor, 'briefing.list')),
      watched: await watchedOf(context, reporting),
      answered: reporting.length > 0 ? await lateAnswers(context, reporting) : [],
    }
  },
})

/** Whose work the operation lets the actor see: counties, and what is national for the institute. */
function ownersFor(actor: Actor, operation: string): Owner[] {
  const grants = permittingGrants(actor, operation)
  return [...new Set(grants.flatMap(({ role, organiser }) => (ROLES[role].reach === 'all' ? ['national'] : (organiser ?? []))))]
}

function countiesWith({ grants }: Actor, wanted: Role): string[] {
  return [...new Set(grants.flatMap(({ role, organiser }) => (role === wanted && organiser !== null ? [organiser] : [])))]
}

async function published({ db }: OperationContext, owners: readonly Owner[]): Promise<HomeBriefing[]> {
  if (owners.length === 0) return []
  return (await publishedCards(db, owners)).slice(0, MOST).map(({ briefing, number, publishedAt, card }) => ({
    id: briefing,
    titles: { fi: card.titles.fi, sv: card.titles.sv },
    edition: number,
    publishedOn: helsinkiDay(publishedAt),
  }))
}

async function toRead({ db, actor }: OperationContext): Promise<HomeReading[]> {
  const owners = ownersFor(actor, 'briefing.comment')
  if (owners.length === 0) return []
  const asked = await askedOf(db, actor.id)
  const found = await Promise.all(asked.map(async (one) => ({ ...one, of: await briefingById(db, one.briefing) })))
  return found.flatMap(({ of: briefing, doneAt }) => {
    if (briefing?.state !== 'review' || !owners.includes(briefing.owner)) return []
    const { id, titles, reviewUntil: until } = briefing
    return [{ id, titles: { fi: titles.fi, sv: titles.sv }, until, isRead: doneAt !== null }]
  })
}

async function watchedOf({ db }: OperationContext, counties: readonly string[]): Promise<SocialHome['watched']> {
  const seen: readonly string[] = SEEN_BY_REPORTERS
  return (await phenomenaOf(db, counties))
    .filter(({ state }) => seen.includes(state))
    .slice(0, MOST)
    .map(({ id, titles }) => ({ id, titles: { fi: titles.fi, sv: titles.sv } }))
}

import type { Kysely } from 'kysely'
import type { Actor } from '../../access/actor.ts'
import { permittingGrants } from '../../access/permissions.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { recentlyPublishedAnswers } from '../../store/collection/recently-published.ts'
import type { Schema } from '../../store/schema.ts'

const DAYS_SHOWN = 14
const DAY_MS = 86_400_000

/** Tells the people of a county for two weeks that a release (or a revision) with their figures has come out. */
export async function publishedWaiting(db: Kysely<Schema>, actor: Actor, now: string): Promise<WaitingItem[]> {
  const grants = permittingGrants(actor, 'collection-release.own-preview')
  const organisers = [...new Set(grants.flatMap(({ organiser }) => (organiser === null ? [] : [organiser])))]
  if (organisers.length === 0) return []
  const since = new Date(Date.parse(now) - DAYS_SHOWN * DAY_MS).toISOString()
  const found = await recentlyPublishedAnswers(db, { organisers, since })
  return found.map(({ release, collection, round, respondent, revision }) => ({
    id: `published/${release}/${respondent}`,
    kind: 'form',
    title:
      revision === 1
        ? { fi: `Julkaistu: kierros ${round}`, sv: `Publicerad: omgång ${round}`, en: `Published: round ${round}` }
        : { fi: `Korjattu julkaisu: kierros ${round}`, sv: `Rättad publikation: omgång ${round}`, en: `Revised: round ${round}` },
    count: null,
    due: null,
    isLate: false,
    opens: { section: 'answer', parts: [collection, round, respondent, 'preview'] },
  }))
}

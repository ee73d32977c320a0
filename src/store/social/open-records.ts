import type { Kysely } from 'kysely'
import type { TwoTexts } from '../../model/briefing-content.ts'
import type { Schema } from '../schema.ts'
import type { ProposalEvent } from './proposal-history.ts'

/** Steps of all proposals that everybody may see, oldest first, by proposal. */
export async function publicEvents(db: Kysely<Schema>): Promise<ReadonlyMap<string, readonly ProposalEvent[]>> {
  const rows = await db
    .selectFrom('proposal_event')
    .innerJoin('proposal', 'proposal.id', 'proposal_event.proposal')
    .selectAll('proposal_event')
    .where('proposal.is_public', '=', 1)
    .where('proposal.state', '!=', 'draft')
    .orderBy('proposal_event.proposal')
    .orderBy('proposal_event.number')
    .execute()
  return Map.groupBy(rows, ({ proposal }) => proposal)
}

export interface EditionNote {
  readonly number: number
  readonly publishedAt: string
  readonly notes: TwoTexts | null
}

/** Published editions of all briefings with what each changed, newest first, without their content. */
export async function publishedEditions(db: Kysely<Schema>): Promise<ReadonlyMap<string, readonly EditionNote[]>> {
  const rows = await db
    .selectFrom('briefing_edition')
    .select(['briefing', 'number', 'published_at', 'note_fi', 'note_sv'])
    .where('published_at', 'is not', null)
    .orderBy('briefing')
    .orderBy('number', 'desc')
    .execute()
  const editions = rows.map(({ briefing, number, published_at, note_fi, note_sv }) => ({
    briefing,
    number,
    publishedAt: published_at ?? '',
    notes: note_fi === null && note_sv === null ? null : { fi: note_fi ?? '', sv: note_sv ?? '' },
  }))
  const byBriefing = Map.groupBy(editions, ({ briefing }) => briefing)
  return new Map([...byBriefing].map(([briefing, own]) => [briefing, own.map(({ briefing: _, ...edition }) => edition)]))
}

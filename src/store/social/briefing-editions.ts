import type { Kysely, Selectable, Transaction } from 'kysely'
import type { BriefingEdition } from '../../model/briefing.ts'
import type { BriefingContent, EditionCard, TwoTexts } from '../../model/briefing-content.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { Schema } from '../schema.ts'
import type { BriefingEditionTable } from './briefing-tables.ts'

/** Approved and published editions of a briefing, newest first. */
export async function editionsOf(db: Kysely<Schema>, briefing: string): Promise<BriefingEdition[]> {
  const rows = await db
    .selectFrom('briefing_edition')
    .selectAll()
    .where('briefing', '=', briefing)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(toEdition)
}

export interface PublishedCard {
  readonly briefing: string
  readonly owner: Owner
  readonly state: string
  readonly number: number
  readonly publishedAt: string
  readonly card: EditionCard
}

/** The newest published edition of every briefing (of the owners, when given), newest first, without its content. */
export async function publishedCards(db: Kysely<Schema>, owners?: readonly Owner[]): Promise<PublishedCard[]> {
  let query = db
    .selectFrom('briefing_edition')
    .innerJoin('briefing', 'briefing.id', 'briefing_edition.briefing')
    .select([
      'briefing.owner',
      'briefing.state',
      'briefing_edition.briefing',
      'briefing_edition.number',
      'briefing_edition.card',
      'briefing_edition.published_at',
    ])
    .where('published_at', 'is not', null)
  if (owners) query = query.where('briefing.owner', 'in', owners.length > 0 ? owners : [''])
  const rows = await query.orderBy('number', 'desc').execute()
  const newest = new Map(rows.toReversed().map((row) => [row.briefing, row]))
  return [...newest.values()]
    .map(({ owner, state, briefing, number, card, published_at }) => ({
      briefing,
      owner,
      state,
      number,
      publishedAt: published_at ?? '',
      card: JSON.parse(card) as EditionCard,
    }))
    .sort((a, b) => compare(b.publishedAt, a.publishedAt) || compare(a.briefing, b.briefing))
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export interface NewEdition {
  readonly briefing: string
  readonly number: number
  readonly content: BriefingContent
  readonly card: EditionCard
  readonly at: string
  readonly by: string
  readonly notes: TwoTexts | null
}

export async function insertEdition(tx: Transaction<Schema>, edition: NewEdition): Promise<void> {
  const { briefing, number, content, card, at, by, notes } = edition
  await tx
    .insertInto('briefing_edition')
    .values({
      briefing,
      number,
      content: JSON.stringify(content),
      card: JSON.stringify(card),
      approved_at: at,
      approved_by: by,
      published_at: null,
      published_by: null,
      note_fi: notes?.fi ?? null,
      note_sv: notes?.sv ?? null,
    })
    .execute()
}

/** Takes back an edition that nobody outside has seen. */
export async function deleteUnpublished(tx: Transaction<Schema>, briefing: string): Promise<void> {
  await tx.deleteFrom('briefing_edition').where('briefing', '=', briefing).where('published_at', 'is', null).execute()
}

export async function markEditionPublished(
  tx: Transaction<Schema>,
  { briefing, number, at, by }: { readonly briefing: string; readonly number: number; readonly at: string; readonly by: string },
): Promise<void> {
  await tx
    .updateTable('briefing_edition')
    .set({ published_at: at, published_by: by })
    .where('briefing', '=', briefing)
    .where('number', '=', number)
    .execute()
}

/** Reports that came in with an edition; those that were there before stay with theirs. */
export async function addReportsOf(
  tx: Transaction<Schema>,
  { briefing, edition, reports }: { readonly briefing: string; readonly edition: number; readonly reports: readonly string[] },
): Promise<void> {
  if (reports.length === 0) return
  const rows = reports.map((report) => ({ briefing, report, edition }))
  await tx
    .insertInto('briefing_report')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Published briefings in which a report was used, newest first: for its receipt. */
export async function briefingsOfReport(
  db: Kysely<Schema>,
  report: string,
): Promise<{ briefing: string; titles: TwoTexts; publishedAt: string }[]> {
  const used = await db.selectFrom('briefing_report').select('briefing').where('report', '=', report).execute()
  const ids = new Set(used.map(({ briefing }) => briefing))
  if (ids.size === 0) return []
  return (await publishedCards(db))
    .filter(({ briefing }) => ids.has(briefing))
    .map(({ briefing, card, publishedAt }) => ({ briefing, titles: card.titles, publishedAt }))
}

function toEdition(row: Selectable<BriefingEditionTable>): BriefingEdition {
  return {
    briefing: row.briefing,
    number: row.number,
    content: JSON.parse(row.content) as BriefingContent,
    card: JSON.parse(row.card) as EditionCard,
    approvedAt: row.approved_at,
    approvedBy: row.approved_by,
    publishedAt: row.published_at,
    notes: row.note_fi === null ? null : { fi: row.note_fi, sv: row.note_sv ?? '' },
  }
}

import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** What is joined to a phenomenon of a county, for the coverage board. */
export interface JoinedEvidence {
  readonly phenomenon: string
  /** Themes that it is joined to. */
  readonly themes: readonly string[]
  /** Reports that count and are joined to it one by one: their themes and groups, with commas between. */
  readonly reports: readonly { readonly themes: string; readonly groups: string }[]
  readonly indicators: number
  /** Sources of class C. */
  readonly research: number
  /** Day of the last published briefing with a section of it; null when there is none. */
  readonly lastBriefing: string | null
}

/** Of every phenomenon of the owner that was not merged into another. */
export async function joinedEvidence(db: Kysely<Schema>, owner: string): Promise<JoinedEvidence[]> {
  const phenomena = await db
    .selectFrom('phenomenon')
    .select('id')
    .where('owner', '=', owner)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .execute()
  const ids = phenomena.map(({ id }) => id)
  if (ids.length === 0) return []
  const [themes, reports, pins, research, briefings] = [
    await linkedThemes(db, ids),
    await linkedReports(db, ids),
    await numberOfPins(db, ids),
    await numberOfStudies(db, ids),
    await lastBriefings(db, ids),
  ]
  const own = <T extends { phenomenon: string }>(rows: readonly T[], id: string) =>
    rows.filter(({ phenomenon }) => phenomenon === id)
  return ids.map((id) => ({
    phenomenon: id,
    themes: own(themes, id).map(({ target }) => target),
    reports: own(reports, id),
    indicators: Number(own(pins, id)[0]?.count ?? 0),
    research: Number(own(research, id)[0]?.count ?? 0),
    lastBriefing: own(briefings, id)[0]?.published?.slice(0, 10) ?? null,
  }))
}

function linkedThemes(db: Kysely<Schema>, phenomena: readonly string[]) {
  return db
    .selectFrom('phenomenon_link')
    .select(['phenomenon', 'target'])
    .where('kind', '=', 'theme')
    .where('phenomenon', 'in', [...phenomena])
    .execute()
}

function linkedReports(db: Kysely<Schema>, phenomena: readonly string[]) {
  return db
    .selectFrom('phenomenon_link')
    .innerJoin('report_fact', 'report_fact.report', 'phenomenon_link.target')
    .select(['phenomenon_link.phenomenon', 'report_fact.themes', 'report_fact.groups'])
    .where('phenomenon_link.kind', '=', 'report')
    .where('phenomenon_link.phenomenon', 'in', [...phenomena])
    .execute()
}

function numberOfPins(db: Kysely<Schema>, phenomena: readonly string[]) {
  return db
    .selectFrom('indicator_pin')
    .select((row) => ['phenomenon', row.fn.countAll<string>().as('count')])
    .where('phenomenon', 'in', [...phenomena])
    .groupBy('phenomenon')
    .execute()
}

function numberOfStudies(db: Kysely<Schema>, phenomena: readonly string[]) {
  return db
    .selectFrom('phenomenon_link')
    .innerJoin('evidence_source', 'evidence_source.id', 'phenomenon_link.target')
    .select((row) => ['phenomenon_link.phenomenon', row.fn.countAll<string>().as('count')])
    .where('phenomenon_link.kind', '=', 'source')
    .where('evidence_source.class', '=', 'C')
    .where('phenomenon_link.phenomenon', 'in', [...phenomena])
    .groupBy('phenomenon_link.phenomenon')
    .execute()
}

function lastBriefings(db: Kysely<Schema>, phenomena: readonly string[]) {
  return db
    .selectFrom('briefing_section')
    .innerJoin('briefing_edition', 'briefing_edition.briefing', 'briefing_section.briefing')
    .select((row) => ['briefing_section.phenomenon', row.fn.max('briefing_edition.published_at').as('published')])
    .where('briefing_section.phenomenon', 'in', [...phenomena])
    .where('briefing_edition.published_at', 'is not', null)
    .groupBy('briefing_section.phenomenon')
    .$narrowType<{ phenomenon: string }>()
    .execute()
}

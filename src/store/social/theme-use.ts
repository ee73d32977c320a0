import { type Kysely, sql } from 'kysely'
import type { Passage, ReportPart } from '../../model/social-report.ts'
import { COUNTED_STATES } from '../../model/social-report.ts'
import type { Schema } from '../schema.ts'

/** Whose codings: of one county, or of all of them. */
export type CountedOf = string | 'all'

function countedCodings(db: Kysely<Schema>, of: CountedOf) {
  const query = db
    .selectFrom('coding')
    .innerJoin('social_report', 'social_report.id', 'coding.report')
    .where('coding.is_counted', '=', 1)
    .where('social_report.state', 'in', COUNTED_STATES)
  return of === 'all' ? query : query.where('coding.organiser', '=', of)
}

/** Counted codings by the theme that was given. */
export async function codingsByTheme(db: Kysely<Schema>, of: CountedOf): Promise<ReadonlyMap<string, number>> {
  const rows = await countedCodings(db, of)
    .select(({ fn }) => ['coding.theme', fn.countAll().as('codings')])
    .groupBy('coding.theme')
    .execute()
  return new Map(rows.map(({ theme, codings }) => [theme, Number(codings)]))
}

/** Counted codings and the reports they are in, by the month in which the report was sent, oldest first. */
export async function codingsByMonth(
  db: Kysely<Schema>,
  { of, themes }: { readonly of: CountedOf; readonly themes: readonly string[] },
): Promise<{ readonly month: string; readonly codings: number; readonly reports: number }[]> {
  if (themes.length === 0) return []
  const month = sql<string>`substr(social_report.sent_on, 1, 7)`
  const rows = await countedCodings(db, of)
    .where('coding.theme', 'in', themes)
    .select(({ fn }) => [month.as('month'), fn.countAll().as('codings'), fn.count('coding.report').distinct().as('reports')])
    .groupBy(month)
    .orderBy('month')
    .execute()
  return rows.map((row) => ({ month: row.month, codings: Number(row.codings), reports: Number(row.reports) }))
}

/** A place in a report's text that was given a theme; `text` is the passage, or for a whole report its title. */
export interface SamplePassage {
  readonly report: string
  readonly theme: string
  readonly passage: Passage | null
  readonly text: string
  readonly sentOn: string
}

/** Passages of a county that were given one of the themes, newest reports first; at most `most`. Raw text: see who may. */
export async function samplePassages(
  db: Kysely<Schema>,
  { organiser, themes, most }: { readonly organiser: string; readonly themes: readonly string[]; readonly most: number },
): Promise<SamplePassage[]> {
  if (themes.length === 0) return []
  const rows = await countedCodings(db, organiser)
    .innerJoin('social_report_text as words', (join) =>
      join
        .onRef('words.report', '=', 'coding.report')
        .on(({ eb, fn, val }) => eb('words.part', '=', fn.coalesce('coding.part', val('title')))),
    )
    .where('coding.theme', 'in', themes)
    .select(['coding.report', 'coding.theme', 'coding.part', 'coding.passage_from', 'coding.passage_until'])
    .select(['words.text', 'social_report.sent_on', 'coding.id'])
    .orderBy('social_report.sent_on', 'desc')
    .orderBy('coding.id')
    .limit(most)
    .execute()
  return rows.map(({ report, theme, part, passage_from: from, passage_until: until, text, sent_on: sentOn }) => {
    const passage = part === null || from === null || until === null ? null : { part: part as ReportPart, from, until }
    return { report, theme, passage, text: passage ? text.slice(passage.from, passage.until) : text, sentOn }
  })
}

/** The owner's phenomena that a theme belongs to. */
export async function themeUses(
  db: Kysely<Schema>,
  { owner, theme }: { readonly owner: string; readonly theme: string },
): Promise<number> {
  const row = await db
    .selectFrom('phenomenon_link')
    .innerJoin('phenomenon', 'phenomenon.id', 'phenomenon_link.phenomenon')
    .where('phenomenon_link.kind', '=', 'theme')
    .where('phenomenon_link.target', '=', theme)
    .where('phenomenon.owner', '=', owner)
    .select(({ fn }) => fn.countAll().as('uses'))
    .executeTakeFirstOrThrow()
  return Number(row.uses)
}

import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { Owner } from '../../model/phenomenon.ts'
import { COUNTED_STATES, type Naming, type Polarity, type ReportMode } from '../../model/social-report.ts'
import type { Schema } from '../schema.ts'

/** Which reports belong to a phenomenon: those joined to it one by one, and every one that carries one of the themes. */
export interface JoinedBy {
  readonly phenomenon: string
  /** Organiser; nothing belongs to a national phenomenon, as no county's reports leave it. */
  readonly owner: Owner
  /** Linked themes with all below them. */
  readonly themes: readonly string[]
}

/** What is counted of one report; nothing of its text. */
export interface JoinedReport {
  readonly id: string
  readonly polarity: Polarity
  readonly mode: ReportMode
  readonly naming: Naming
  readonly unit: string | null
  /** Account of somebody who reported by name: only to count different people. */
  readonly account: string | null
  readonly municipality: string | null
  readonly participants: number | null
  readonly sentOn: string
}

/** Reports of a phenomenon that count, newest first. */
export async function reportsOfPhenomenon(db: Kysely<Schema>, joined: JoinedBy): Promise<JoinedReport[]> {
  const rows = await db
    .selectFrom('social_report')
    .select(['id', 'polarity', 'mode', 'naming', 'unit', 'account', 'municipality', 'participants', 'sent_on'])
    .where('id', 'in', joinedIds(db, joined))
    .orderBy('sent_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ polarity, mode, naming, sent_on, ...row }) => ({
    ...row,
    polarity: polarity as Polarity,
    mode: mode as ReportMode,
    naming: naming as Naming,
    sentOn: sent_on,
  }))
}

/** How many of the reports carry each code of each list. */
export async function codeCountsOf(
  db: Kysely<Schema>,
  joined: JoinedBy,
): Promise<{ readonly list: string; readonly code: string; readonly reports: number }[]> {
  const rows = await db
    .selectFrom('social_report_code')
    .select(['list', 'code', ({ fn }) => fn.countAll<string>().as('reports')])
    .where('report', 'in', joinedIds(db, joined))
    .groupBy(['list', 'code'])
    .orderBy('list')
    .orderBy('code')
    .execute()
  return rows.map(({ reports, ...row }) => ({ ...row, reports: Number(reports) }))
}

function joinedIds(
  db: Kysely<Schema>,
  { phenomenon, owner, themes }: JoinedBy,
): SelectQueryBuilder<Schema, 'social_report', { id: string }> {
  return db
    .selectFrom('social_report')
    .select('social_report.id')
    .where('organiser', '=', owner)
    .where('state', 'in', COUNTED_STATES)
    .where(({ or, eb, selectFrom }) => {
      const linked = selectFrom('phenomenon_link')
        .select('target')
        .where('phenomenon', '=', phenomenon)
        .where('kind', '=', 'report')
      const ways = [eb('social_report.id', 'in', linked)]
      if (themes.length > 0) {
        const coded = selectFrom('coding')
          .select('report')
          .where('organiser', '=', owner)
          .where('theme', 'in', themes)
          .where('is_counted', '=', 1)
        const counted = selectFrom('social_report_count').select('report').where('theme', 'in', themes).where('count', '>', 0)
        ways.push(eb('social_report.id', 'in', coded), eb('social_report.id', 'in', counted))
      }
      return or(ways)
    })
}

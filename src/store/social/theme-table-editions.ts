import { type Kysely, sql, type Transaction } from 'kysely'
import type { HalfYear } from '../../model/synthesis.ts'
import type { MonthRange } from '../../model/theme-table.ts'
import {
  EDITION_FIELDS,
  type EditionAbout,
  type EditionField,
  type EditionHead,
  halfYearOfMonth,
  type ThemeTableEdition,
} from '../../model/theme-table-edition.ts'
import type { Schema } from '../schema.ts'
import type { ThemeTableEditionTable } from './theme-table-edition-tables.ts'

interface Wanted {
  readonly owner: string
  /** All when not given. */
  readonly halfYears?: readonly HalfYear[]
}

/** Editions without their facts, oldest half-year and first edition first. */
export async function editionHeads(db: Kysely<Schema>, { owner, halfYears }: Wanted): Promise<EditionHead[]> {
  const rows = await db
    .selectFrom('theme_table_edition')
    .select(HEAD)
    .where('owner', '=', owner)
    .$if(halfYears !== undefined, (query) => query.where('half_year', 'in', halfYears ?? []))
    .orderBy('half_year')
    .orderBy('number')
    .execute()
  return rows.map(headOf)
}

/** The same with facts. */
export async function themeTableEditions(db: Kysely<Schema>, { owner, halfYears }: Wanted): Promise<ThemeTableEdition[]> {
  if (halfYears?.length === 0) return []
  const rows = await db
    .selectFrom('theme_table_edition')
    .selectAll()
    .where('owner', '=', owner)
    .$if(halfYears !== undefined, (query) => query.where('half_year', 'in', halfYears ?? []))
    .orderBy('half_year')
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...headOf(row), facts: row.facts, about: JSON.parse(row.about) as EditionAbout }))
}

const HEAD = [
  'owner',
  'half_year',
  'number',
  'confirmed_on',
  'confirmed_by',
  'reason',
  'observations',
  'changed',
  'national_codebook',
  'local_codebook',
] as const

function headOf(row: Pick<ThemeTableEditionTable, (typeof HEAD)[number]>): EditionHead {
  return {
    owner: row.owner,
    halfYear: row.half_year,
    number: row.number,
    confirmedOn: row.confirmed_on,
    confirmedBy: row.confirmed_by,
    reason: row.reason,
    observations: row.observations,
    changed: row.changed,
    codebook: { national: row.national_codebook, local: row.local_codebook },
  }
}

/** Two who confirm at once: the second one is refused by the key. */
export async function insertEdition(transaction: Transaction<Schema>, edition: ThemeTableEdition): Promise<void> {
  const { codebook, about, ...rest } = edition
  await transaction
    .insertInto('theme_table_edition')
    .values({
      owner: rest.owner,
      half_year: rest.halfYear,
      number: rest.number,
      confirmed_on: rest.confirmedOn,
      confirmed_by: rest.confirmedBy,
      reason: rest.reason,
      observations: rest.observations,
      changed: rest.changed,
      national_codebook: codebook.national,
      local_codebook: codebook.local,
      facts: rest.facts,
      about: JSON.stringify(about),
    })
    .execute()
}

export interface OwnerRange extends MonthRange {
  readonly owner: string
}

const COLUMN_OF: Readonly<Record<EditionField, string>> = {
  ...(Object.fromEntries(EDITION_FIELDS.map((field) => [field, `report_fact.${field}`])) as Record<EditionField, string>),
  profession: 'social_report.profession',
}

/** Observations that count, as `editionFacts` reads them: the fields of an edition, the unit by its id, and the account. */
export async function rawEditionFacts(db: Kysely<Schema>, { owner, from, until }: OwnerRange): Promise<string> {
  const columns = [...EDITION_FIELDS.map((field) => COLUMN_OF[field]), 'report_fact.account']
  const values = sql.join(
    columns.map((column) => sql`coalesce(${sql.ref(column)}, '')`),
    sql`, `,
  )
  const found = await db
    .selectFrom('report_fact')
    .innerJoin('social_report', 'social_report.id', 'report_fact.report')
    .select(sql<string | null>`string_agg(concat_ws(chr(9), ${values}), chr(10))`.as('lines'))
    .where('report_fact.organiser', '=', owner)
    .where('report_fact.month', '>=', from)
    .where('report_fact.month', '<=', until)
    .executeTakeFirst()
  return found?.lines ?? ''
}

/** Observations of a county sent in the months that nobody has taken in yet. */
export async function stillInInbox(db: Kysely<Schema>, { owner, from, until }: OwnerRange): Promise<number> {
  const row = await db
    .selectFrom('social_report')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('organiser', '=', owner)
    .where('state', 'in', ['sent', 'returned'])
    .where('sent_on', '>=', `${from}-01`)
    .where('sent_on', '<=', `${until}-31`)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Half-years within months in which observations that count were sent, by county; oldest first. */
export async function halfYearsWithFacts(
  db: Kysely<Schema>,
  { owners, from, until }: MonthRange & { readonly owners: 'all' | readonly string[] },
): Promise<{ readonly owner: string; readonly halfYear: HalfYear }[]> {
  const rows = await db
    .selectFrom('report_fact')
    .select(['organiser', 'month'])
    .distinct()
    .where('month', '>=', from)
    .where('month', '<=', until)
    .$if(owners !== 'all', (query) => query.where('organiser', 'in', [...owners]))
    .orderBy('organiser')
    .orderBy('month')
    .execute()
  const found = new Map(
    rows.map(({ organiser, month }) => {
      const halfYear = halfYearOfMonth(month)
      return [`${organiser} ${halfYear}`, { owner: organiser, halfYear }]
    }),
  )
  return [...found.values()]
}

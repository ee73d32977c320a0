import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Gender, ImportedIndicator, ImportedValue } from '../../model/evidence.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { Schema } from '../schema.ts'
import type { ImportedIndicatorTable } from './evidence-tables.ts'

/** Values in one statement: PostgreSQL takes 65,535 parameters at most. */
const AT_ONCE = 5_000

/** Indicators of these owners by code, with the years there are. */
export async function importedIndicators(
  db: Kysely<Schema>,
  owners: readonly Owner[],
): Promise<(ImportedIndicator & { readonly firstYear: number; readonly lastYear: number })[]> {
  if (owners.length === 0) return []
  const rows = await db
    .selectFrom('imported_indicator as one')
    .innerJoin('imported_value as value', 'value.indicator', 'one.id')
    .selectAll('one')
    .select(({ fn }) => [fn.min('value.year').as('first_year'), fn.max('value.year').as('last_year')])
    .where('one.owner', 'in', owners)
    .groupBy([
      ...(['one.id', 'one.owner', 'one.system', 'one.code', 'one.title_fi', 'one.title_sv', 'one.title_en'] as const),
      ...(['one.unit', 'one.licence', 'one.address', 'one.fetched_on', 'one.imported_by', 'one.version'] as const),
    ])
    .orderBy('one.title_fi')
    .orderBy('one.id')
    .execute()
  return rows.map(({ first_year, last_year, ...row }) => ({ ...toIndicator(row), firstYear: first_year, lastYear: last_year }))
}

export async function importedIndicatorById(db: Kysely<Schema>, id: string): Promise<ImportedIndicator | null> {
  const row = await db.selectFrom('imported_indicator').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toIndicator(row) : null
}

/** The genders of which an indicator has values somewhere, by indicator: not every file tells of men and women apart. */
export async function gendersOfIndicators(
  db: Kysely<Schema>,
  indicators: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<Gender>>> {
  if (indicators.length === 0) return new Map()
  const rows = await db
    .selectFrom('imported_value')
    .select(['indicator', 'gender'])
    .distinct()
    .where('indicator', 'in', [...indicators])
    .execute()
  const found = Map.groupBy(rows, ({ indicator }) => indicator)
  return new Map([...found].map(([indicator, those]) => [indicator, new Set(those.map(({ gender }) => gender as Gender))]))
}

/** Values of one area and gender, oldest year first. */
export async function importedSeries(
  db: Kysely<Schema>,
  { indicator, area, gender }: { readonly indicator: string; readonly area: string; readonly gender: string },
): Promise<ImportedValue[]> {
  const rows = await db
    .selectFrom('imported_value')
    .select(['area', 'year', 'gender', 'value'])
    .where('indicator', '=', indicator)
    .where('area', '=', area)
    .where('gender', '=', gender)
    .orderBy('year')
    .execute()
  return rows.map((row) => ({ ...row, gender: row.gender as Gender }))
}

/** Puts an indicator in the place of the one with its id; values of years, areas and genders that are not given anew stay. */
export async function saveImported(
  transaction: Transaction<Schema>,
  indicator: ImportedIndicator,
  { values, by }: { readonly values: readonly ImportedValue[]; readonly by: string },
): Promise<void> {
  const row: ImportedIndicatorTable = {
    id: indicator.id,
    owner: indicator.owner,
    system: indicator.system,
    code: indicator.code,
    title_fi: indicator.titles.fi,
    title_sv: indicator.titles.sv,
    title_en: indicator.titles.en,
    unit: indicator.unit,
    licence: indicator.licence,
    address: indicator.address,
    fetched_on: indicator.fetchedOn,
    imported_by: by,
    version: indicator.version,
  }
  await transaction
    .insertInto('imported_indicator')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  for (let start = 0; start < values.length; start += AT_ONCE) {
    const some = values.slice(start, start + AT_ONCE).map((value) => ({ ...value, indicator: indicator.id }))
    await transaction
      .insertInto('imported_value')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['indicator', 'area', 'year', 'gender']).doUpdateSet(({ ref }) => ({ value: ref('excluded.value') })),
      )
      .execute()
  }
}

function toIndicator(row: Selectable<ImportedIndicatorTable>): ImportedIndicator {
  return {
    id: row.id,
    owner: row.owner,
    system: row.system as ImportedIndicator['system'],
    code: row.code,
    titles: { fi: row.title_fi, sv: row.title_sv, en: row.title_en },
    unit: row.unit,
    licence: row.licence,
    address: row.address,
    fetchedOn: row.fetched_on,
    version: row.version,
  }
}

import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { ReferenceValueTable } from './tables.ts'

export type ReferenceRow = Omit<Selectable<ReferenceValueTable>, 'number'>

/** Enters figures of other sources; one about the same respondent and day is replaced. */
export async function putReferences(transaction: Transaction<Schema>, figures: readonly ReferenceRow[]): Promise<void> {
  for (let start = 0; start < figures.length; start += ROWS_AT_ONCE)
    await transaction
      .insertInto('reference_value')
      .values(figures.slice(start, start + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(['name', 'respondent', 'day']).doUpdateSet((row) => ({
          value: row.ref('excluded.value'),
          source: row.ref('excluded.source'),
          added_at: row.ref('excluded.added_at'),
        })),
      )
      .execute()
}

const ROWS_AT_ONCE = 500

/** How many figures there are of each name, and the newest day. */
export async function referenceSummary(
  db: Kysely<Schema>,
): Promise<readonly { name: string; figures: number; respondents: number; newest: string; source: string }[]> {
  const rows = await db
    .selectFrom('reference_value')
    .select((row) => [
      'name',
      row.fn.countAll<string>().as('figures'),
      row.fn.count<string>('respondent').distinct().as('respondents'),
      row.fn.max<string>('day').as('newest'),
      row.fn.max<string>('source').as('source'),
    ])
    .groupBy('name')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, figures: Number(row.figures), respondents: Number(row.respondents) }))
}

import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/** One more who sees a phenomenon. Nobody's account, and no finer time than the day. */
export interface Echo {
  readonly unit: string | null
  readonly group: string | null
  readonly onDay: string
}

export async function echoesOf(db: Kysely<Schema>, phenomenon: string): Promise<Echo[]> {
  const rows = await db
    .selectFrom('social_echo')
    .select(['unit', 'population_group', 'on_day'])
    .where('phenomenon', '=', phenomenon)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  return rows.map(({ unit, population_group, on_day }) => ({ unit, group: population_group, onDay: on_day }))
}

export async function insertEcho(
  transaction: Transaction<Schema>,
  {
    id,
    phenomenon,
    organiser,
    unit,
    group,
    onDay,
  }: Echo & { readonly id: string; readonly phenomenon: string; readonly organiser: string },
): Promise<void> {
  await transaction
    .insertInto('social_echo')
    .values({ id, phenomenon, organiser, unit, population_group: group, on_day: onDay })
    .execute()
}

/** Echoes go with a phenomenon that is merged into another. */
export async function moveEchoes(
  transaction: Transaction<Schema>,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await transaction.updateTable('social_echo').set({ phenomenon: to }).where('phenomenon', '=', from).execute()
}

import type { Kysely } from 'kysely'
import type { Owner } from '../../model/phenomenon.ts'
import type { NeedFound, Workshop } from '../../model/workshop.ts'
import type { Schema } from '../schema.ts'

/** Needs of one workshop that have a day and no data yet: how many, and the first of their days. */
interface NeedsDue {
  readonly workshop: string
  readonly titles: Workshop['titles']
  readonly count: number
  readonly firstDue: string
}

/** Nobody has looked yet, or the data is not there: what is found waits no more. */
const STILL_OPEN = ['partly', 'missing'] as const satisfies readonly NeedFound[]

/** Workshops of these owners with needs that are due on a day or before it, by id. */
export async function needsDue(
  db: Kysely<Schema>,
  { owners, until }: { readonly owners: readonly Owner[]; readonly until: string },
): Promise<NeedsDue[]> {
  if (owners.length === 0) return []
  const rows = await db
    .selectFrom('workshop_need as need')
    .innerJoin('workshop', 'workshop.id', 'need.workshop')
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.min('need.due_on').as('first_due')])
    .select(['workshop.id', 'workshop.title_fi', 'workshop.title_sv'])
    .where('workshop.owner', 'in', [...owners])
    .where('need.due_on', '<=', until)
    .where((where) => where.or([where('need.found', 'is', null), where('need.found', 'in', STILL_OPEN)]))
    .groupBy(['workshop.id', 'workshop.title_fi', 'workshop.title_sv'])
    .orderBy('workshop.id')
    .execute()
  return rows.map(({ id, title_fi, title_sv, count, first_due }) => ({
    workshop: id,
    titles: { fi: title_fi, sv: title_sv },
    count: Number(count),
    firstDue: first_due ?? until,
  }))
}

/** Workshops of these owners that are still planned though their day has passed. */
export async function plannedBefore(
  db: Kysely<Schema>,
  { owners, day }: { readonly owners: readonly Owner[]; readonly day: string },
): Promise<Pick<Workshop, 'id' | 'titles' | 'day'>[]> {
  if (owners.length === 0) return []
  const rows = await db
    .selectFrom('workshop')
    .select(['id', 'title_fi', 'title_sv', 'day'])
    .where('owner', 'in', [...owners])
    .where('state', '=', 'planned')
    .where('day', '<', day)
    .orderBy('day')
    .orderBy('id')
    .execute()
  return rows.map(({ id, title_fi, title_sv, day }) => ({ id, day, titles: { fi: title_fi, sv: title_sv } }))
}

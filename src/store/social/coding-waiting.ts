import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import type { CoderPlace } from './coding-assignments.ts'

/** Reports of the counties that were given to a coder and are not finished, and that still count. By place, then by id. */
export async function givenToCode(
  db: Kysely<Schema>,
  {
    coder,
    organisers,
    states,
  }: { readonly coder: string; readonly organisers: readonly string[]; readonly states: readonly string[] },
): Promise<{ readonly report: string; readonly place: CoderPlace }[]> {
  if (organisers.length === 0) return []
  const rows = await db
    .selectFrom('coding_assignment')
    .innerJoin('social_report', 'social_report.id', 'coding_assignment.report')
    .select(['coding_assignment.report', 'coding_assignment.place'])
    .where('coding_assignment.coder', '=', coder)
    .where('coding_assignment.is_done', '=', 0)
    .where('social_report.organiser', 'in', [...organisers])
    .where('social_report.state', 'in', [...states])
    .orderBy('coding_assignment.place')
    .orderBy('coding_assignment.report')
    .execute()
  return rows.map(({ report, place }) => ({ report, place: place === 1 ? 1 : 2 }))
}

/** How many themes two coders differ on, of which nobody has decided. */
export async function openDifferences(db: Kysely<Schema>, organisers: readonly string[]): Promise<number> {
  if (organisers.length === 0) return 0
  const { count } = await db
    .selectFrom('coding_comparison')
    .innerJoin('social_report', 'social_report.id', 'coding_comparison.report')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('social_report.organiser', 'in', [...organisers])
    .whereRef('coding_comparison.first', '<>', 'coding_comparison.second')
    .where('coding_comparison.decided', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

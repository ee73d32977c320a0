import { z } from 'zod'
import { COUNTED_STATES } from '../../model/social-report.ts'
import { addLinks, linksOf } from '../../store/social/phenomena.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { aboutPhenomenon } from './commit-phenomenon.ts'
import { openPhenomenon } from './held-phenomenon.ts'
import { phenomenonId } from './input-shapes.ts'
import { targetNotFound } from './phenomenon-problems.ts'

const MOST_AT_ONCE = 200

export interface GatheredReports {
  readonly joined: number
  /** Belonged to it one by one before. */
  readonly already: number
}

/**
 * Joins several reports to a phenomenon at once: somebody who has found ten that tell of the same thing says so once. All of them or none.
 * @throws Problem `phenomenon-target-not-found` when one of them is another county's, was not taken in, or is not there.
 */
export const gatherReports = defineOperation({
  name: 'phenomenon.gather',
  title: { fi: 'Kokoa havaintoja ilmiöön', sv: 'Samla observationer i ett fenomen', en: 'Gather observations in a phenomenon' },
  access: 'state',
  input: z.strictObject({
    phenomenon: phenomenonId,
    reports: z.array(z.string().min(1).max(60)).min(1).max(MOST_AT_ONCE),
  }),
  async perform({ phenomenon: id, reports: named }, context): Promise<GatheredReports> {
    const phenomenon = await openPhenomenon(context, id)
    const reports = [...new Set(named)]
    if ((await countedOf(context, phenomenon.owner, reports)) < reports.length) throw targetNotFound('report')
    const links = await linksOf(context.db, id)
    const joined = new Set(links.filter(({ kind }) => kind === 'report').map(({ target }) => target))
    const fresh = reports.filter((report) => !joined.has(report))
    const at = context.now()
    const by = context.actor.id
    await context.commit(aboutPhenomenon(phenomenon, { kind: 'report', reports: fresh.length }), (transaction) =>
      addLinks(
        transaction,
        fresh.map((target) => ({ phenomenon: id, kind: 'report' as const, target, note: null, by, at })),
      ),
    )
    return { joined: fresh.length, already: reports.length - fresh.length }
  },
})

/** How many of these are reports of the owner that count. */
async function countedOf({ db }: Pick<OperationContext, 'db'>, owner: string, reports: readonly string[]): Promise<number> {
  const { count } = await db
    .selectFrom('social_report')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('id', 'in', [...reports])
    .where('organiser', '=', owner)
    .where('state', 'in', [...COUNTED_STATES])
    .executeTakeFirstOrThrow()
  return Number(count)
}

import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { appendAudit } from '../../store/append-audit.ts'
import { forgetEarlierVersions, hideArrivalOrder } from '../../store/social/arrival-order.ts'
import { defineOperation } from '../operation.ts'

/**
 * Enters what people without an account did on days that are over into the audit trail: by day, and within a day in the order of random
 * ids, which is no order at all. What they left in the tables is written anew in such an order, too, and the files that the tables stood in
 * are let go: also on nights without acts, as an earlier one may have been stopped half-way. Returns how many acts were entered.
 */
export const enterAnonymousActs = defineOperation({
  name: 'audit.enter-anonymous',
  title: {
    fi: 'Vie nimettömien toimet tapahtumalokiin',
    sv: 'För in anonyma handlingar i händelseloggen',
    en: 'Enter anonymous acts in the audit trail',
  },
  access: 'state',
  input: z.strictObject({}),
  perform: async (_input, context) => {
    const today = helsinkiDay(context.now())
    const over = () => context.db.selectFrom('anonymous_act').where('day', '<', today)
    const days = await over().select('day').distinct().orderBy('day').execute()
    let entered = 0
    for (const { day } of days) entered += await enterDay(context, day)
    await forgetEarlierVersions(context.db)
    return { entered }
  },
})

async function enterDay(context: Parameters<typeof enterAnonymousActs.perform>[1], day: string): Promise<number> {
  const acts = await context.db.selectFrom('anonymous_act').selectAll().where('day', '=', day).orderBy('id').execute()
  await context.commit({ subject: `anonymous-acts/${day}`, details: { acts: acts.length } }, async (transaction) => {
    for (const { operation, subject, details } of acts) {
      const said = { ...(JSON.parse(details) as Record<string, string | number | boolean | null>), day }
      const actor = { role: 'anonymous', id: 'anonymous' }
      await appendAudit(transaction, { at: context.now(), actor, operation, subject, details: said })
    }
    await transaction
      .deleteFrom('anonymous_act')
      .where(
        'id',
        'in',
        acts.map(({ id }) => id),
      )
      .execute()
    await hideArrivalOrder(transaction, day)
  })
  return acts.length
}

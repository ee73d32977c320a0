import { z } from 'zod'
import { isQuarterCode, type QuarterCode } from '../../model/period.ts'
import { addRunRequest, openRunRequest } from '../../store/approval/run-requests.ts'
import { defineOperation } from '../operation.ts'

/**
 * Asks for a run of a cycle. Scheduled work makes it, since counting a country takes a minute; asking twice for the same cycle is asking
 * once.
 */
export const requestRun = defineOperation({
  name: 'cycle.request',
  title: { fi: 'Pyydä jakson käsittelyä', sv: 'Be om behandling av perioden', en: 'Ask for a cycle to be processed' },
  access: 'state',
  input: z.strictObject({
    cycle: z.custom<QuarterCode>((value) => typeof value === 'string' && isQuarterCode(value), 'YYYYQn'),
  }),
  async perform({ cycle }, context): Promise<{ cycle: QuarterCode; isNew: boolean }> {
    const open = await openRunRequest(context.db, cycle)
    if (open?.state === 'asked') return { cycle, isNew: false }
    await context.commit({ subject: cycle }, (transaction) =>
      addRunRequest(transaction, { cycle, by: context.actor.id, at: context.now() }),
    )
    return { cycle, isNew: true }
  },
})

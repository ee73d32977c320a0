import { z } from 'zod'
import { isQuarterCode, type QuarterCode } from '../model/period.ts'
import { countingStep, plainScan, type StepCost } from '../register/engine/counting-step.ts'
import { readRouteFiles } from '../register/engine/side-tables.ts'
import { listDeliveries } from '../store/deliveries.ts'
import { deliveriesInForce, frameOf } from './counting-rules.ts'
import { defineOperation } from './operation.ts'

export interface CountingCost {
  readonly scan: StepCost
  readonly counting: StepCost
}

/**
 * Measures the counting step against a plain scan of the columns it reads, in one process one after the other, so that the machine's
 * speed cancels in the ratio. Stores nothing.
 */
export const measureCounting = defineOperation({
  name: 'cycle.measure-counting',
  title: { fi: 'Mittaa laskenta', sv: 'Mät räkningen', en: 'Measure counting' },
  access: 'read',
  input: z.strictObject({ cycle: z.string().refine(isQuarterCode, 'YYYYQn') }),
  async perform({ cycle: code }, context): Promise<CountingCost> {
    const cycle = code as QuarterCode
    const deliveries = deliveriesInForce(await listDeliveries(context.db), cycle)
    const files = { register: context.folder.paths.register, deliveries }
    const scan = await context.withDuckDB((connection) => plainScan(connection, files))
    const counting = await context.withDuckDB(async (connection) => {
      const routes = await readRouteFiles(connection, files)
      const frame = frameOf({ definitions: context.definitions, cycle, deliveries, routes })
      return countingStep(connection, { files, frame })
    })
    return { scan, counting }
  },
})
